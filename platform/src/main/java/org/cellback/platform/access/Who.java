package org.cellback.platform.access;

import java.util.EnumSet;
import java.util.Set;

/** The circles an endpoint may be open to. */
public enum Who {
    /** Anybody, without an account. */
    EVERYONE(EnumSet.allOf(Role.class)),
    /** Every signed-in person. */
    READERS(EnumSet.allOf(Role.class)),
    STUDY_RUNNERS(EnumSet.of(Role.ANALYST, Role.PLANNER, Role.ADMINISTRATOR)),
    PLANNERS(EnumSet.of(Role.PLANNER, Role.ADMINISTRATOR)),
    AUDITORS(EnumSet.of(Role.REGULATOR, Role.ADMINISTRATOR)),
    ADMINISTRATORS(EnumSet.of(Role.ADMINISTRATOR));

    private final Set<Role> roles;

    Who(Set<Role> roles) {
        this.roles = roles;
    }

    public boolean includes(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
