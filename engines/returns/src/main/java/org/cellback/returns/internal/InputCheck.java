package org.cellback.returns.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cellback.returns.api.Area;
import org.cellback.returns.api.AreaSales;
import org.cellback.returns.api.BacktestInput;
import org.cellback.returns.api.CapturePath;
import org.cellback.returns.api.ChemistryMix;
import org.cellback.returns.api.CountyFigure;
import org.cellback.returns.api.Fade;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.OwnershipModel;
import org.cellback.returns.api.QualityClass;
import org.cellback.returns.api.RepairRate;
import org.cellback.returns.api.ReturnsInput;
import org.cellback.returns.api.VehicleClass;

/** Refuses an input that makes no sense, with every fault that was found. */
public final class InputCheck {
    private static final int YEARS_MAX = 60;
    private static final int YEAR_MIN = 1950;
    private static final int YEAR_MAX = 2150;
    private static final int DRAWS_MIN = 20;
    private static final double SHARE_TOLERANCE = 1e-3;

    private final Faults faults = new Faults();

    private InputCheck() {}

    public static void forecast(ReturnsInput input) {
        InputCheck check = new InputCheck();
        check.horizon(input);
        check.areas(input.areas());
        check.sales(input);
        check.figures(input.history().sales(), "sales");
        check.figures(input.history().stock(), "stock");
        check.mix(input);
        check.lifetimes(input.lifetimes());
        check.perClass(input);
        check.ownership(input);
        check.capture(input);
        check.fade(input);
        check.quality(input.quality());
        check.faults.throwIfAny();
    }

    public static void history(FleetHistory history, List<LifetimePrior> lifetimes, int stockYearTo) {
        InputCheck check = new InputCheck();
        check.figures(history.sales(), "sales");
        check.figures(history.stock(), "stock");
        check.lifetimes(lifetimes);
        check.stockIn(history, stockYearTo);
        check.faults.throwIfAny();
    }

    public static void backtest(BacktestInput input) {
        InputCheck check = new InputCheck();
        check.figures(input.history().sales(), "sales");
        check.figures(input.history().stock(), "stock");
        check.lifetimes(input.priors());
        check.faults.require(
                input.originFrom() <= input.originTo() && input.originTo() - input.originFrom() < YEARS_MAX,
                "origins run from " + input.originFrom() + " to " + input.originTo(),
                "give the earlier year first");
        check.faults.require(
                input.horizonYears() > 0 && input.horizonYears() <= YEARS_MAX,
                "horizonYears is " + input.horizonYears(),
                "look one to three years ahead");
        check.faults.require(input.draws() >= DRAWS_MIN, "draws is " + input.draws(), "make " + DRAWS_MIN + " or more");
        check.faults.throwIfAny();
        for (int origin = input.originFrom(); origin <= input.originTo(); origin++) {
            check.stockIn(input.history(), origin);
            check.stockIn(input.history(), origin - 1);
        }
        check.stockIn(input.history(), input.originFrom() + 1);
        check.faults.throwIfAny();
    }

    private void stockIn(FleetHistory history, int year) {
        faults.require(
                history.stock().stream().anyMatch(figure -> figure.year() == year),
                "the history has no stock for the year " + year,
                "choose a year that the stock table has");
    }

    private void horizon(ReturnsInput input) {
        faults.require(
                input.yearFrom() <= input.yearTo() && input.yearTo() - input.yearFrom() < YEARS_MAX,
                "the forecast runs from " + input.yearFrom() + " to " + input.yearTo(),
                "give the earlier year first, and at most " + YEARS_MAX + " years");
        year(input.yearFrom(), "yearFrom");
        faults.require(
                input.simulation().draws() >= DRAWS_MIN,
                "draws is " + input.simulation().draws(),
                "make " + DRAWS_MIN + " or more");
        faults.notNegative(input.simulation().futureSalesLogSd(), "futureSalesLogSd");
        faults.notNegative(input.simulation().captureLogitSd(), "captureLogitSd");
        faults.notNegative(input.simulation().areaOverdispersion(), "areaOverdispersion");
    }

    private void year(int year, String name) {
        faults.require(
                year >= YEAR_MIN && year <= YEAR_MAX,
                name + " is " + year,
                "give a calendar year from " + YEAR_MIN + " to " + YEAR_MAX);
    }

    private void areas(List<Area> areas) {
        faults.require(!areas.isEmpty(), "areas is empty", "give at least one area");
        Set<String> seen = new HashSet<>();
        for (Area area : areas) {
            faults.require(seen.add(area.id()), "area " + area.id() + " is given twice", "delete one of them");
            faults.notNegative(area.coverageFactor(), "coverageFactor of area " + area.id());
            faults.notNegative(area.rewardFactor(), "rewardFactor of area " + area.id());
        }
    }

    private void sales(ReturnsInput input) {
        Set<String> known = new HashSet<>();
        input.areas().forEach(area -> known.add(area.id()));
        for (AreaSales row : input.sales()) {
            String name = "sales of area " + row.area() + " in " + row.year();
            faults.require(
                    known.contains(row.area()),
                    name + " name an area that is not in areas",
                    "add the area, or leave its sales out");
            faults.notNegative(row.vehicles(), name);
            year(row.year(), name + ": the year");
        }
    }

    private void figures(List<CountyFigure> figures, String what) {
        for (CountyFigure figure : figures) {
            String name = what + " of county " + figure.county() + " in " + figure.year();
            faults.notNegative(figure.vehicles(), name);
            year(figure.year(), name + ": the year");
        }
    }

    private record MixKey(String county, int year, VehicleClass vehicleClass) {
        @Override
        public String toString() {
            return vehicleClass + " in county " + county + " in " + year;
        }
    }

    private void mix(ReturnsInput input) {
        Map<MixKey, Double> sums = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (ChemistryMix row : input.mix()) {
            MixKey key = new MixKey(row.county(), row.year(), row.vehicleClass());
            String name = row.chemistry() + " share of " + key;
            faults.share(row.share(), name);
            faults.require(seen.add(row.chemistry() + "|" + key), name + " is given twice", "add the two rows up");
            faults.positive(row.massKg(), "massKg of " + name);
            faults.positive(row.energyKwh(), "energyKwh of " + name);
            sums.merge(key, row.share(), Double::sum);
        }
        sums.forEach((key, sum) -> faults.require(
                Math.abs(sum - 1) <= SHARE_TOLERANCE,
                "the chemistry shares of " + key + " add up to " + sum,
                "divide each by their sum"));
        Map<String, String> countyOf = new HashMap<>();
        input.areas().forEach(area -> countyOf.put(area.id(), area.county()));
        Set<MixKey> missing = new HashSet<>();
        for (AreaSales row : input.sales()) {
            String county = countyOf.get(row.area());
            if (county != null && row.vehicles() > 0 && row.year() <= input.yearTo()) {
                MixKey own = new MixKey(county, row.year(), row.vehicleClass());
                MixKey any = new MixKey(ChemistryMix.ANY, row.year(), row.vehicleClass());
                if (!sums.containsKey(own) && !sums.containsKey(any)) {
                    missing.add(own);
                }
            }
        }
        missing.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(key -> faults.require(
                        false, "there is no chemistry mix for " + key, "give a row for county " + ChemistryMix.ANY));
    }

    private void lifetimes(List<LifetimePrior> lifetimes) {
        for (LifetimePrior prior : lifetimes) {
            String name = prior.part() + " lifetime of " + prior.vehicleClass() + " " + prior.chemistry();
            faults.positive(prior.scaleYears(), "scaleYears of the " + name);
            faults.positive(prior.shape(), "shape of the " + name);
            faults.notNegative(prior.scaleLogSd(), "scaleLogSd of the " + name);
            faults.notNegative(prior.shapeLogSd(), "shapeLogSd of the " + name);
            faults.share(prior.accidentRatePerYear(), "accidentRatePerYear of the " + name);
        }
    }

    /** Every class that is sold needs its lifetimes and repair rates, for any chemistry or for each of its own. */
    private void perClass(ReturnsInput input) {
        for (VehicleClass vehicleClass : soldClasses(input)) {
            faults.require(
                    !Priors.ofVehicles(input.lifetimes(), vehicleClass).isEmpty(),
                    vehicleClass + " is sold but has no vehicle lifetime",
                    "add a prior for it");
            for (ChemistryMix row : input.mix()) {
                if (row.vehicleClass() == vehicleClass) {
                    faults.require(
                            !Priors.ofBatteries(input.lifetimes(), vehicleClass, row.chemistry())
                                    .isEmpty(),
                            vehicleClass + " with " + row.chemistry() + " has no battery lifetime",
                            "add a prior for it, or for chemistry " + ChemistryMix.ANY);
                    faults.require(
                            input.repairs().stream()
                                    .anyMatch(r -> r.vehicleClass() == vehicleClass
                                            && List.of(ChemistryMix.ANY, row.chemistry())
                                                    .contains(r.chemistry())),
                            vehicleClass + " with " + row.chemistry() + " has no repair rate",
                            "add one for it, or for chemistry " + ChemistryMix.ANY);
                }
            }
        }
        for (RepairRate rate : input.repairs()) {
            String name = "of the repairs of " + rate.vehicleClass() + " " + rate.chemistry();
            faults.share(rate.warrantyRatePerYear(), "warrantyRatePerYear " + name);
            faults.share(rate.replacedAfterWarrantyShare(), "replacedAfterWarrantyShare " + name);
            faults.notNegative(rate.warrantyYears(), "warrantyYears " + name);
            faults.notNegative(rate.rateLogSd(), "rateLogSd " + name);
        }
    }

    private static Set<VehicleClass> soldClasses(ReturnsInput input) {
        Set<VehicleClass> sold = new TreeSet<>();
        input.sales().stream().filter(row -> row.vehicles() > 0).forEach(row -> sold.add(row.vehicleClass()));
        return sold;
    }

    private void ownership(ReturnsInput input) {
        for (VehicleClass vehicleClass : soldClasses(input)) {
            double sum = input.ownership().stream()
                    .mapToDouble(model -> model.share().getOrDefault(vehicleClass, 0.0))
                    .sum();
            faults.require(
                    Math.abs(sum - 1) <= SHARE_TOLERANCE,
                    "the ownership shares of " + vehicleClass + " add up to " + sum,
                    "give the rest to the model owned");
        }
        for (OwnershipModel model : input.ownership()) {
            String name = " of ownership " + model.key();
            model.share().forEach((k, share) -> faults.share(share, "share for " + k + name));
            faults.notNegative(model.termYears(), "termYears" + name);
            faults.share(model.movesShare(), "movesShare" + name);
            faults.share(model.leavesShare(), "leavesShare" + name);
            faults.share(model.swapsShare(), "swapsShare" + name);
            faults.share(model.retiresShare(), "retiresShare" + name);
            faults.share(
                    model.movesShare() + model.leavesShare() + model.swapsShare() + model.retiresShare(),
                    "what happens at the term (the sum of its shares)" + name);
            sourceShares(model.vehicleEndSources(), "vehicleEndSources" + name);
            sourceShares(model.batterySwapSources(), "batterySwapSources" + name);
        }
    }

    private void sourceShares(Map<String, Double> shares, String name) {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        faults.require(Math.abs(sum - 1) <= SHARE_TOLERANCE, name + " add up to " + sum, "divide each by their sum");
        shares.forEach((source, share) -> faults.share(share, source + " in " + name));
    }

    private void capture(ReturnsInput input) {
        List<String> paths = new ArrayList<>();
        for (CapturePath row : input.capture()) {
            faults.share(row.share(), "capture share of " + row.sourceKind() + " in " + row.year());
            paths.add(row.sourceKind());
        }
        Set<String> named = new TreeSet<>();
        for (OwnershipModel model : input.ownership()) {
            named.addAll(model.vehicleEndSources().keySet());
            named.addAll(model.batterySwapSources().keySet());
        }
        for (String source : named) {
            faults.require(
                    paths.contains(source),
                    "the kind of source " + source + " has no capture path",
                    "add a row for it, or correct its name");
        }
    }

    private void fade(ReturnsInput input) {
        Set<String> known = new HashSet<>();
        for (Fade fade : input.fade()) {
            known.add(fade.chemistry());
            faults.share(fade.firstYearLoss(), "firstYearLoss of " + fade.chemistry());
            faults.share(fade.lossPerYear(), "lossPerYear of " + fade.chemistry());
            faults.notNegative(fade.spreadPerSqrtYear(), "spreadPerSqrtYear of " + fade.chemistry());
        }
        for (ChemistryMix row : input.mix()) {
            faults.require(
                    known.contains(ChemistryMix.ANY) || known.contains(row.chemistry()),
                    "chemistry " + row.chemistry() + " has no fade",
                    "add a row for it, or for chemistry " + ChemistryMix.ANY);
        }
    }

    private void quality(List<QualityClass> quality) {
        faults.require(
                quality.stream().filter(QualityClass::failed).count() == 1,
                "quality has " + quality.stream().filter(QualityClass::failed).count()
                        + " classes for failed batteries",
                "mark one class");
        faults.require(
                quality.stream().anyMatch(c -> c.stateOfHealthMin() == 0),
                "no quality class has stateOfHealthMin 0",
                "let the lowest class begin at 0");
        quality.forEach(c -> faults.share(c.stateOfHealthMin(), "stateOfHealthMin of " + c.key()));
    }
}
