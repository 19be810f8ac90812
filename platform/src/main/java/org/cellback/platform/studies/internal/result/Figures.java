package org.cellback.platform.studies.internal.result;

import java.util.List;
import java.util.Optional;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Interval;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.studies.internal.result.Block.Readout;
import org.cellback.platform.web.Ui;

/** Figures of a plan as readouts; each leads to the view that shows its parts. */
record Figures(ViewMaker maker) {
    private Plan plan() {
        return maker.index().plan();
    }

    private Ui ui() {
        return maker.ui();
    }

    private String to(Tab tab) {
        return maker.frame().tab() == tab ? "" : maker.frame().address(tab);
    }

    private String horizon() {
        return plan().provenance().yearFrom() + "–" + plan().provenance().yearTo();
    }

    static double retirements(List<ForecastTotal> totals) {
        return totals.stream().mapToDouble(total -> total.retirements().mean()).sum();
    }

    static double captured(List<ForecastTotal> totals) {
        return totals.stream().mapToDouble(total -> total.captured().mean()).sum();
    }

    static double leakage(List<ForecastTotal> totals) {
        return totals.stream().mapToDouble(ForecastTotal::leakage).sum();
    }

    private List<ForecastTotal> totals() {
        return maker.index().totals(PlanIndex.ALL);
    }

    Readout capturedOverHorizon() {
        double captured = captured(totals());
        double retirements = retirements(totals());
        return new Readout(
                ui().t("answer.captured", horizon()),
                ui().whole(captured),
                ui().t("unit.batteries"),
                ui().t("answer.captured.of", ui().whole(retirements), share(captured, retirements)),
                to(Tab.FORECAST));
    }

    Readout leakageOverHorizon() {
        double leakage = leakage(totals());
        double massKg =
                totals().stream().mapToDouble(ForecastTotal::leakageMassKg).sum();
        return new Readout(
                ui().t("answer.leakage", horizon()),
                ui().whole(leakage),
                ui().t("unit.batteries"),
                ui().t("answer.leakage.of", share(leakage, retirements(totals())), ui().mass(massKg)),
                to(Tab.FORECAST));
    }

    private String share(double part, double whole) {
        return ui().percent(whole == 0 ? 0 : part / whole);
    }

    Optional<ForecastTotal> inYear(int year) {
        return maker.index().totals(maker.choice().chemistry()).stream()
                .filter(total -> total.year() == year)
                .findFirst();
    }

    Readout capturedInYear(int year) {
        return inYear("answer.captured-in", year, ForecastTotal::captured);
    }

    Readout retirementsInYear(int year) {
        return inYear("answer.retirements-in", year, ForecastTotal::retirements);
    }

    private Readout inYear(String key, int year, java.util.function.Function<ForecastTotal, Interval> of) {
        Optional<Interval> interval = inYear(year).map(of);
        return new Readout(
                ui().t(key, Integer.toString(year)),
                interval.map(each -> ui().whole(each.mean())).orElse("–"),
                ui().t("unit.batteries"),
                interval.map(this::ranges).orElse(""),
                to(Tab.FORECAST));
    }

    private String ranges(Interval interval) {
        return ui().t(
                        "answer.ranges",
                        ui().whole(interval.low80()),
                        ui().whole(interval.high80()),
                        ui().whole(interval.low95()),
                        ui().whole(interval.high95()));
    }

    Readout leakageInYear(int year) {
        Optional<ForecastTotal> total = inYear(year);
        return new Readout(
                ui().t("answer.leakage-in", Integer.toString(year)),
                total.map(each -> ui().whole(each.leakage())).orElse("–"),
                ui().t("unit.batteries"),
                total.map(each -> ui().t(
                                        "answer.leakage.of",
                                        share(each.leakage(), each.retirements().mean()),
                                        ui().mass(each.leakageMassKg())))
                        .orElse(""),
                to(Tab.FORECAST));
    }

    Readout massInYear(int year) {
        return new Readout(
                ui().t("answer.mass-in", Integer.toString(year)),
                inYear(year).map(each -> ui().mass(each.capturedMassKg())).orElse("–"),
                "",
                "",
                to(Tab.FORECAST));
    }

    Readout cost() {
        var cost = plan().network().cost();
        return new Readout(
                ui().t("answer.cost", horizon()),
                ui().money(cost.total(), plan().currency()),
                "",
                cost.discountRate() > 0
                        ? ui().t("answer.cost.discounted", ui().percent(cost.discountRate()))
                        : ui().t("answer.cost.undiscounted"),
                to(Tab.COSTS));
    }

    Readout costPerKg() {
        double perKg = plan().network().cost().perKg();
        boolean us = ui().units().equals("us");
        return new Readout(
                us ? ui().t("answer.cost-per-lb") : ui().t("answer.cost-per-kg"),
                ui().moneyExact(us ? perKg / 2.2046226218 : perKg, plan().currency()),
                us ? "/lb" : "/kg",
                ui().t("answer.of-captured"),
                to(Tab.COSTS));
    }

    Readout costPerBattery() {
        return new Readout(
                ui().t("answer.cost-per-battery"),
                ui().moneyExact(plan().network().cost().perBattery(), plan().currency()),
                "",
                ui().t("answer.of-captured"),
                to(Tab.COSTS));
    }

    Readout gap() {
        return new Readout(
                ui().t("answer.gap"),
                ui().percent(plan().network().gap()),
                "",
                ui().word("network-status", plan().network().status()),
                to(Tab.NETWORK));
    }

    Readout emissions() {
        return new Readout(
                ui().t("answer.emissions", horizon()),
                ui().whole(plan().emissions().wellToWheelKg() / 1000),
                "t CO₂e",
                ui().t(
                                "answer.emissions.per-kg",
                                ui().decimal(plan().emissions().perKg(), 3)),
                to(Tab.EMISSIONS));
    }

    Readout week() {
        var week = plan().week();
        return new Readout(
                ui().t("answer.week", week.name()),
                ui().whole(plan().rounds().size()),
                ui().t("unit.rounds"),
                ui().t(
                                "answer.week.of",
                                ui().whole(week.batteries()),
                                ui().whole(week.vehicles()),
                                ui().whole(plan().leftOut().size())),
                to(Tab.ROUNDS));
    }

    Readout checks() {
        long passed = plan().checks().stream().filter(check -> check.passed()).count();
        return new Readout(
                ui().t("answer.checks"),
                ui().t(
                                "answer.checks.of",
                                ui().whole(passed),
                                ui().whole(plan().checks().size())),
                "",
                ui().t("answer.checks.help"),
                to(Tab.CHECKS));
    }

    Readout within(double radiusKm) {
        var rows = maker.index().coverage(maker.choice().year());
        return new Readout(
                ui().t(
                                "answer.within",
                                Choice.plain(radiusKm),
                                Integer.toString(maker.choice().year())),
                ui().percent(CoverageTables.share(rows, radiusKm, false, true)),
                "",
                ui().t("answer.within.mobile", ui().percent(CoverageTables.share(rows, radiusKm, true, true))),
                to(Tab.COVERAGE));
    }

    Readout sites() {
        int year = maker.choice().year();
        long open = plan().network().sites().stream()
                .filter(site -> NetworkTables.use(site, year).isPresent())
                .count();
        return new Readout(
                ui().t("answer.sites"),
                ui().whole(open),
                ui().t("answer.sites.in", Integer.toString(year)),
                ui().t("answer.sites.all", ui().whole(plan().network().sites().size())),
                to(Tab.NETWORK));
    }

    Readout sites(String kind) {
        var sum = NetworkTables.kindSum(maker.index(), kind, maker.choice().year());
        return new Readout(
                ui().word("kinds", kind),
                ui().whole(sum.sites()),
                ui().t("answer.sites.in", Integer.toString(maker.choice().year())),
                sum.capacityKg() > 0 ? ui().t("answer.sites.use", ui().percent(sum.massKg() / sum.capacityKg())) : "",
                to(Tab.NETWORK));
    }
}
