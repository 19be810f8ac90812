package org.cellback.planning.plan;

import java.time.LocalDate;

/**
 * The named week whose rounds were planned.
 *
 * @param name ISO week, for instance {@code 2030-W23}
 * @param orders orders drawn for the week
 */
public record Week(
        String name,
        LocalDate monday,
        int orders,
        int batteries,
        double massKg,
        double distanceMetres,
        double cost,
        double co2eKg,
        int vehicles) {}
