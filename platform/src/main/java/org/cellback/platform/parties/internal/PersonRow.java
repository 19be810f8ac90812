package org.cellback.platform.parties.internal;

import java.util.Set;
import java.util.UUID;
import org.cellback.platform.access.Role;

/** A person as the page of people shows them. */
public record PersonRow(
        UUID id, String signInName, String name, Set<Role> roles, boolean active, boolean hasPassword) {}
