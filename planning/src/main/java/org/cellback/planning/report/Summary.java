package org.cellback.planning.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;

/** Figures of a plan that more than one section needs. */
record Summary(Plan plan) {
    int yearFrom() {
        return plan.provenance().yearFrom();
    }

    int yearTo() {
        return plan.provenance().yearTo();
    }

    List<Integer> years() {
        List<Integer> years = new ArrayList<>();
        for (int year = yearFrom(); year <= yearTo(); year++) {
            years.add(year);
        }
        return years;
    }

    String horizon() {
        return yearFrom() + "–" + yearTo();
    }

    /** Totals over every chemistry, by year. */
    List<ForecastTotal> totals() {
        return plan.totals().stream()
                .filter(total -> total.chemistry().equals("all"))
                .sorted(java.util.Comparator.comparingInt(ForecastTotal::year))
                .toList();
    }

    Optional<ForecastTotal> lastTotal() {
        return totals().stream().filter(total -> total.year() == yearTo()).findFirst();
    }

    private double sum(ToDoubleFunction<ForecastTotal> figure) {
        return totals().stream().mapToDouble(figure).sum();
    }

    double retirements() {
        return sum(total -> total.retirements().mean());
    }

    double captured() {
        return sum(total -> total.captured().mean());
    }

    double leakage() {
        return sum(ForecastTotal::leakage);
    }

    double capturedMassKg() {
        return sum(ForecastTotal::capturedMassKg);
    }

    long open(String kind) {
        return plan.network().sites().stream()
                .filter(site -> site.kind().equals(kind))
                .count();
    }

    List<Network.Site> sites() {
        return plan.network().sites();
    }

    /** Coverage of the last stretch of years within a radius. */
    Optional<Coverage.Summary> lastCoverage(double radiusKm) {
        return plan.coverage().summaries().stream()
                .filter(summary -> summary.yearTo() == yearTo() && Math.abs(summary.radiusKm() - radiusKm) < 1e-9)
                .findFirst();
    }

    long passedChecks() {
        return plan.checks().stream().filter(Check::passed).count();
    }

    int stops() {
        return plan.rounds().stream()
                .mapToInt(round -> (int) round.stops().stream()
                        .filter(stop ->
                                stop.kind().equals("collect") || stop.kind().equals("swap"))
                        .count())
                .sum();
    }
}
