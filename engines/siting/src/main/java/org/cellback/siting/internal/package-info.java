/**
 * How the siting engine works inside; nobody else uses these rooms.
 *
 * <p>{@code input} checks and reads problems, {@code model} lays them out in flat arrays, {@code bound} climbs the
 * Lagrangian dual, {@code search} looks for plans, {@code exact} proves small problems with HiGHS, and {@code check}
 * adds plans up again from the public records alone.
 */
@NullMarked
package org.cellback.siting.internal;

import org.jspecify.annotations.NullMarked;
