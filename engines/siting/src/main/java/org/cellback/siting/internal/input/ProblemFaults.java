package org.cellback.siting.internal.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellback.siting.api.Area;
import org.cellback.siting.api.AreaLink;
import org.cellback.siting.api.Candidate;
import org.cellback.siting.api.CapacityOption;
import org.cellback.siting.api.MobileLink;
import org.cellback.siting.api.Period;
import org.cellback.siting.api.SiteKind;
import org.cellback.siting.api.SitingInputException;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.api.TrunkLink;

/** Finds every contradiction in a problem before anything is built from it. */
public final class ProblemFaults {
    private static final int FAULTS_MAX = 50;

    private final SitingProblem problem;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, SiteKind> kinds = new HashMap<>();
    private final Set<String> areas = new HashSet<>();

    private ProblemFaults(SitingProblem problem) {
        this.problem = problem;
    }

    /** @throws SitingInputException when there is any fault */
    public static void check(SitingProblem problem) {
        ProblemFaults faults = new ProblemFaults(problem);
        faults.periods();
        faults.candidates();
        faults.areas();
        faults.links();
        if (!faults.faults.isEmpty()) {
            throw new SitingInputException(faults.faults);
        }
    }

    private void fault(String what, String maybe) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(what + "\n" + maybe);
        }
    }

    private void periods() {
        int next = Integer.MIN_VALUE;
        for (Period period : problem.periods()) {
            if (period.years().isEmpty()) {
                fault("Period '" + period.name() + "' has no years.", "Maybe leave the period out.");
            }
            for (int year : period.years()) {
                if (next != Integer.MIN_VALUE && year != next) {
                    fault(
                            "Period '" + period.name() + "' has the year " + year + " where " + next + " follows.",
                            "Maybe list all years once and in order.");
                }
                next = year + 1;
            }
        }
        if (problem.periods().isEmpty()) {
            fault("There are no periods.", "Maybe add one period with all years.");
        }
        if (problem.commodities().isEmpty()) {
            fault("There are no commodities.", "Maybe add one for all batteries.");
        }
        if (!(problem.discountRatePerYear() > -1) || Double.isInfinite(problem.discountRatePerYear())) {
            fault("discountRatePerYear is " + problem.discountRatePerYear() + ".", "Maybe pass 0.03 for 3 %.");
        }
        if (!(problem.coverageRadiusMetres() >= 0)) {
            fault(
                    "coverageRadiusMetres is " + problem.coverageRadiusMetres() + ".",
                    "Maybe pass infinity for no rule.");
        }
    }

    private void candidates() {
        for (Candidate candidate : problem.candidates()) {
            String name = "Candidate '" + candidate.id() + "'";
            if (kinds.put(candidate.id(), candidate.kind()) != null) {
                fault(name + " is listed twice.", "Maybe give a town's point and centre two ids.");
            }
            if (candidate.options().isEmpty()) {
                fault(name + " has no capacity options.", "Maybe add one, or forbid the candidate.");
            }
            if (candidate.existingOption() < -1
                    || candidate.existingOption() >= candidate.options().size()) {
                fault(
                        name + " has existingOption " + candidate.existingOption() + " of "
                                + candidate.options().size() + " options.",
                        "Maybe pass -1 for a site that is not there yet.");
            }
            options(name, candidate.options());
            gate(name, candidate);
        }
        for (SiteKind kind : SiteKind.values()) {
            if (!kinds.containsValue(kind)) {
                fault("There is no candidate of kind " + kind.key() + ".", "Maybe add one with no cost and no limit.");
            }
        }
    }

    private void options(String name, List<CapacityOption> options) {
        CapacityOption smaller = new CapacityOption("closed", 0, 0, 0, 0);
        for (CapacityOption option : options) {
            String which = name + " option '" + option.name() + "'";
            if (!(option.capacityKgPerYear() > smaller.capacityKgPerYear())) {
                fault(
                        which + " has capacityKgPerYear " + option.capacityKgPerYear() + " after "
                                + smaller.capacityKgPerYear() + ".",
                        "Maybe sort the options by capacity.");
            }
            if (!(option.openingCost() >= smaller.openingCost())
                    || !(option.fixedCostPerYear() >= smaller.fixedCostPerYear())) {
                fault(
                        which + " costs " + option.openingCost() + " to open and " + option.fixedCostPerYear()
                                + " a year, less than the smaller '" + smaller.name() + "'.",
                        "Maybe leave the smaller one out, since it is never better.");
            }
            if (!Double.isFinite(option.openingCost())
                    || !Double.isFinite(option.fixedCostPerYear())
                    || !(option.handlingCostPerKg() >= 0 && option.handlingCostPerKg() < Double.POSITIVE_INFINITY)) {
                fault(
                        which + " has a cost that is no finite number, or a negative handling cost.",
                        "Maybe put credits at the gate.");
            }
            smaller = option;
        }
    }

    private void gate(String name, Candidate candidate) {
        double[][] gate = candidate.gateCostPerKg();
        if (gate.length == 0) {
            return;
        }
        if (candidate.kind() != SiteKind.PROCESSING_PLANT) {
            fault(
                    name + " has gate costs but is a " + candidate.kind().key() + ".",
                    "Maybe put them in its handling cost.");
        }
        if (gate.length != problem.years().size()) {
            fault(
                    name + " has gate costs for " + gate.length + " years of "
                            + problem.years().size() + ".",
                    "Maybe repeat the last year's.");
        }
        for (double[] row : gate) {
            boolean fits = row.length == problem.commodities().size();
            for (double cost : row) {
                fits &= cost > Double.NEGATIVE_INFINITY;
            }
            if (!fits) {
                fault(
                        name + " has a row of " + row.length + " gate costs for "
                                + problem.commodities().size() + " commodities, or one that is no number.",
                        "Maybe pass infinity for a commodity that it does not take.");
                return;
            }
        }
    }

    private void areas() {
        for (Area area : problem.areas()) {
            if (!areas.add(area.id()) || kinds.containsKey(area.id())) {
                fault("Area '" + area.id() + "' has an id that is used before.", "Maybe prefix ids by their kind.");
            }
            if (!isTable(area.massKg()) || !isTable(area.batteries())) {
                fault(
                        "Area '" + area.id() + "' has masses or batteries that are not "
                                + problem.years().size() + " years of "
                                + problem.commodities().size()
                                + " finite numbers from 0 up.",
                        "Maybe fill missing years with 0.");
                continue;
            }
            for (int y = 0; y < area.massKg().length; y++) {
                for (int k = 0; k < area.massKg()[y].length; k++) {
                    if (area.batteries()[y][k] > 0 && area.massKg()[y][k] == 0) {
                        fault(
                                "Area '" + area.id() + "' has batteries without mass in "
                                        + problem.years().get(y) + ", commodity '"
                                        + problem.commodities().get(k) + "'.",
                                "Maybe the pack mass is missing.");
                    }
                }
            }
        }
    }

    private boolean isTable(double[][] table) {
        boolean fits = table.length == problem.years().size();
        for (double[] row : table) {
            fits &= row.length == problem.commodities().size();
            for (double value : row) {
                fits &= value >= 0 && value < Double.POSITIVE_INFINITY;
            }
        }
        return fits;
    }

    private void links() {
        Set<String> seen = new HashSet<>();
        for (AreaLink link : problem.areaLinks()) {
            link("Link", link.area(), link.point(), SiteKind.COLLECTION_POINT, seen);
            amounts(link.area(), link.point(), link.distanceMetres(), link.costPerKg(), link.costPerBattery());
        }
        seen.clear();
        for (MobileLink link : problem.mobileLinks()) {
            link("Mobile link", link.area(), link.centre(), SiteKind.RECYCLING_CENTRE, seen);
            amounts(link.area(), link.centre(), link.distanceMetres(), link.costPerVisit(), link.costPerKg());
        }
        for (TrunkLink link : problem.trunkLinks()) {
            SiteKind from = kinds.get(link.from());
            SiteKind to = kinds.get(link.to());
            boolean fits = from == SiteKind.COLLECTION_POINT && to == SiteKind.RECYCLING_CENTRE
                    || from == SiteKind.RECYCLING_CENTRE && to == SiteKind.PROCESSING_PLANT;
            if (!fits || !seen.add(link.from() + '\n' + link.to())) {
                fault(
                        "Link '" + link.from() + "' to '" + link.to()
                                + "' is listed twice or does not lead from a point to a"
                                + " centre or from a centre to a plant.",
                        "Maybe an id is misspelt.");
            }
            amounts(link.from(), link.to(), link.distanceMetres(), link.costPerKg(), 0);
        }
    }

    private void link(String kind, String area, String site, SiteKind wanted, Set<String> seen) {
        if (!areas.contains(area) || kinds.get(site) != wanted || !seen.add(area + '\n' + site)) {
            fault(
                    kind + " '" + area + "' to '" + site + "' is listed twice or does not lead from an area to a "
                            + wanted.key() + ".",
                    "Maybe an id is misspelt.");
        }
    }

    private void amounts(String from, String to, double distanceMetres, double cost, double otherCost) {
        if (!(distanceMetres >= 0) || !Double.isFinite(cost) || !Double.isFinite(otherCost)) {
            fault(
                    "Link '" + from + "' to '" + to + "' has distance " + distanceMetres + " m and costs " + cost + ", "
                            + otherCost + ".",
                    "Maybe leave out links that cannot be used.");
        }
    }
}
