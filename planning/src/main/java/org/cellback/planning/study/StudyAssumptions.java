package org.cellback.planning.study;

import java.util.ArrayList;
import java.util.List;
import org.cellback.planning.plan.Assumption;
import org.cellback.planning.scenario.Scenario;

/** Choices that no scenario holds, in one place; they stand among the plan's assumptions. */
final class StudyAssumptions {
    /** Empty boxes on one another, whatever their size. */
    static final int EMPTY_BOXES_STACKED = 4;
    /** A point sends its batteries on when they fill this part of the smallest truck's deck, and at the end of the week. */
    static final double TRUNK_FILL = 0.5;

    /** Longest time to unload a vehicle at the end of a round; it limits how many batteries a round fetches. */
    static final double UNLOADING_HOURS_MAX = 3;
    /** Variance of an area's yearly count beyond Poisson, as a share of its mean squared. */
    static final double AREA_OVERDISPERSION = 0.05;

    private static final String FILE = "(program)";

    private StudyAssumptions() {}

    static List<Assumption> all(Scenario scenario) {
        List<Assumption> all = new ArrayList<>(scenario.assumptions());
        all.add(new Assumption(
                FILE, "empty boxes stacked on one another on a vehicle", EMPTY_BOXES_STACKED + " boxes"));
        all.add(new Assumption(
                FILE,
                "a collection point sends on when its batteries fill this part of the smallest truck's deck, or on the"
                        + " last working day",
                TRUNK_FILL + " of the deck"));
        all.add(new Assumption(
                FILE, "longest time to unload a vehicle at the end of a round", UNLOADING_HOURS_MAX + " h"));
        all.add(new Assumption(
                FILE,
                "variance of an area's yearly count beyond Poisson",
                AREA_OVERDISPERSION + " of the mean squared"));
        all.add(new Assumption(
                FILE,
                "duty a day is held to the week's hours over the working days, so that one crew can do the whole week",
                "weekly hours / working days"));
        all.add(new Assumption(
                FILE,
                "staff of points and centres help to load and unload, so that a truck between sites needs no second"
                        + " person",
                "crew as the vehicle has"));
        all.add(new Assumption(
                FILE,
                "a battery of the named week weighs as much as one of a random sold model of its chemistry, scaled to"
                        + " the forecast's mean",
                "kg"));
        return List.copyOf(all);
    }
}
