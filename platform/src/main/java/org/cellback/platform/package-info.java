/**
 * The application: one program, a room per business capability, over PostgreSQL.
 *
 * <p>{@code database} starts and opens PostgreSQL and holds the only way to a tenant's rows; {@code access} says who may
 * call what; {@code web} renders pages. The rooms are {@code parties} (tenants, people, sign-in, audit), {@code studies}
 * (scenarios, jobs, results) and {@code sites} (the register). A room uses another only by its public types; a test
 * proves it.
 */
@NullMarked
package org.cellback.platform;

import org.jspecify.annotations.NullMarked;
