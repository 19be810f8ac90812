package org.cellback.routing.internal.model;

import org.cellback.routing.api.HoursOfService;
import org.jspecify.annotations.Nullable;

/** A vehicle type, compiled. Immutable by agreement. */
public final class TypeData {
    public final int count;
    /** Place numbers; {@link Arcs#nowhere()} for an open start or end. */
    public final int startPlace;

    public final int endPlace;
    public final double[] capacity;
    public final double fixedCost;
    public final double perDutySecond;
    /** Which cost and time tables of {@link Arcs} it uses. */
    public final int arcClass;

    public final double speedFactor;
    public final double shiftStart;
    public final double shiftEnd;
    public final int stopsMax;
    public final double distanceMax;
    public final double drivingMax;
    public final double dutyMax;
    public final @Nullable HoursOfService hours;
    /** Break rules, ordered by their first window; flat windows as in {@link Instance}. */
    public final double[] breakSeconds;

    public final String[] breakIds;

    public final double[][] breakStart;
    public final double[][] breakEnd;
    /** Negative when the drive is not battery-electric. */
    public final double usableKwh;

    public final double kwhPerMetre;
    public final double kwhPerTonneMetre;
    public final int massDim;
    /** True when the length of duty costs or is limited. */
    public final boolean dutyMatters;
    /** True when a round of the type can only be judged by {@code RoundSimulator}. */
    public final boolean exact;

    TypeData(TypeCompiler c) {
        count = c.type.count();
        startPlace = c.startPlace;
        endPlace = c.endPlace;
        capacity = c.capacity;
        fixedCost = c.type.cost().fixed();
        perDutySecond = c.type.cost().perDutySecond();
        arcClass = c.arcClass;
        speedFactor = c.type.speedFactor();
        shiftStart = c.type.shift().startSeconds();
        shiftEnd = c.type.shift().endSeconds();
        stopsMax = c.type.limits().stopsMax();
        distanceMax = c.type.limits().distanceMetresMax();
        drivingMax = c.drivingMax;
        dutyMax = c.dutyMax;
        hours = c.type.hours().orElse(null);
        breakSeconds = c.breakSeconds;
        breakIds = c.breakIds;
        breakStart = c.breakStart;
        breakEnd = c.breakEnd;
        usableKwh = c.usableKwh;
        kwhPerMetre = c.kwhPerMetre;
        kwhPerTonneMetre = c.kwhPerTonneMetre;
        massDim = c.massDim;
        dutyMatters = c.dutyMatters;
        exact = c.exact;
    }
}
