/** Tables, pages and sign-in of the parties room; no other room may use them. */
@NullMarked
package org.cellback.platform.parties.internal;

import org.jspecify.annotations.NullMarked;
