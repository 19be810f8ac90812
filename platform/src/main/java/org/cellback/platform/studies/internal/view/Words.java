package org.cellback.platform.studies.internal.view;

import java.util.Comparator;
import java.util.List;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Interval;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.web.Table.Cell;
import org.cellback.platform.web.Ui;

/** Cells and phrases that several views need. */
final class Words {
    static final String ALL = "all";
    static final String LEAKAGE = "leakage";

    private Words() {}

    static Cell whole(Ui ui, double value) {
        return Cell.of(ui.whole(value), value);
    }

    static Cell decimal(Ui ui, double value, int digits) {
        return Cell.of(ui.decimal(value, digits), value);
    }

    static Cell percent(Ui ui, double share) {
        return Cell.of(ui.percent(share), share);
    }

    static Cell money(Ui ui, double amount, Plan plan) {
        return Cell.of(ui.money(amount, plan.currency()), amount);
    }

    static Cell moneyExact(Ui ui, double amount, Plan plan) {
        return Cell.of(ui.moneyExact(amount, plan.currency()), amount);
    }

    static Cell mass(Ui ui, double kg) {
        return Cell.of(ui.mass(kg), kg);
    }

    static Cell distance(Ui ui, double metres) {
        return Cell.of(ui.distance(metres), metres);
    }

    static Cell year(int year) {
        return Cell.of(Integer.toString(year), year);
    }

    /** "80 %: 120 – 180". */
    static String range80(Ui ui, Interval interval) {
        return ui.t("interval.80", ui.whole(interval.low80()), ui.whole(interval.high80()));
    }

    static List<ForecastTotal> totals(Plan plan, String chemistry) {
        return plan.totals().stream()
                .filter(total -> total.chemistry().equals(chemistry))
                .sorted(Comparator.comparingInt(ForecastTotal::year))
                .toList();
    }

    static List<String> chemistries(Plan plan) {
        return plan.totals().stream()
                .map(ForecastTotal::chemistry)
                .filter(chemistry -> !chemistry.equals(ALL))
                .distinct()
                .sorted()
                .toList();
    }

    /** Year a view opens with: the one the named week lies in. */
    static int year(Plan plan, Query query) {
        int from = plan.provenance().yearFrom();
        int to = plan.provenance().yearTo();
        int week = plan.week().monday().getYear();
        return query.year(from, to, week < from || week > to ? to : week);
    }
}
