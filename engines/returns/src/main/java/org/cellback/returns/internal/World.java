package org.cellback.returns.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cellback.returns.api.CapturePath;
import org.cellback.returns.api.ChemistryMix;
import org.cellback.returns.api.CountyFigure;
import org.cellback.returns.api.Fade;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.OwnershipModel;
import org.cellback.returns.api.RepairRate;
import org.cellback.returns.api.ReturnsInput;
import org.cellback.returns.api.VehicleClass;

/** All that is the same in every draw: the layout, the fitted models, and the tables read from the input. Read-only. */
final class World {
    final ReturnsInput input;
    final Layout layout;
    /** History and the sales ahead. */
    final Fleet fleet;
    /** Last year of stock that was used, or the year before the forecast where no stock is known. */
    final int origin;
    /** True when no stock was given, so that the fleet at the origin is itself an expectation. */
    final boolean stockAssumed;
    /** Years from the origin to the end of the forecast. */
    final int yearsAhead;
    /** Number of ages a cohort can reach. */
    final int ages;
    /** class → model. */
    final List<ClassModel> models = new ArrayList<>();

    final List<String> sources;
    /** class → ownership. */
    final Ownership[] ownership;
    /** kind of source → forecast year → odds of the capture share; infinite for 1. */
    final double[][] captureOdds;
    /** group of areas with equal factors → what the odds of capture are multiplied with there. */
    final double[] groupFactor;
    /** area → group. */
    final int[] groupOfArea;
    /** chemistry → quality by age. */
    final BatteryLife.Quality[] quality;

    World(ReturnsInput input) {
        this.input = input;
        this.layout = new Layout(input);
        this.origin = originOf(input);
        this.yearsAhead = input.yearTo() - origin;
        this.stockAssumed = Fleet.of(input.history()).stockYearLast() == Integer.MIN_VALUE;
        this.fleet = Fleet.of(stockAssumed ? withAssumedStock() : layout.extendedHistory());
        this.ages = layout.cohorts + 1;
        for (VehicleClass vehicleClass : Fleet.CLASSES) {
            List<LifetimePrior> priors = Priors.ofVehicles(input.lifetimes(), vehicleClass);
            if (!priors.isEmpty()) {
                models.add(ClassModel.fit(fleet, vehicleClass.ordinal(), priors, origin));
            }
        }
        this.sources = sourcesOf(input.ownership());
        this.ownership = new Ownership[Fleet.CLASSES.length];
        for (VehicleClass vehicleClass : Fleet.CLASSES) {
            ownership[vehicleClass.ordinal()] = new Ownership(input.ownership(), vehicleClass, sources, ages);
        }
        this.captureOdds = captureOdds();
        Map<Double, Integer> groups = new LinkedHashMap<>();
        this.groupOfArea = input.areas().stream()
                .mapToInt(area ->
                        groups.computeIfAbsent(area.coverageFactor() * area.rewardFactor(), factor -> groups.size()))
                .toArray();
        this.groupFactor =
                groups.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        this.quality = new BatteryLife.Quality[layout.chemistries.size()];
        for (int chemistry = 0; chemistry < quality.length; chemistry++) {
            quality[chemistry] = new BatteryLife.Quality(input.quality(), fadeOf(chemistry), ages);
        }
    }

    private static int originOf(ReturnsInput input) {
        int known = input.history().stock().stream()
                .mapToInt(CountyFigure::year)
                .filter(year -> year < input.yearFrom())
                .max()
                .orElse(input.yearFrom() - 1);
        return Math.min(known, input.yearFrom() - 1);
    }

    private FleetHistory withAssumedStock() {
        FleetHistory history = layout.extendedHistory();
        Fleet sold = Fleet.of(history);
        List<CountyFigure> stock = new ArrayList<>();
        for (VehicleClass vehicleClass : Fleet.CLASSES) {
            List<LifetimePrior> priors = Priors.ofVehicles(input.lifetimes(), vehicleClass);
            for (int county = 0; county < sold.countyCount() && !priors.isEmpty(); county++) {
                double expected = sold.expected(vehicleClass.ordinal(), county, origin, Survival.of(priors.getFirst()));
                stock.add(new CountyFigure(sold.counties.get(county), origin, vehicleClass, expected));
            }
        }
        return new FleetHistory(history.sales(), stock);
    }

    private static List<String> sourcesOf(List<OwnershipModel> models) {
        TreeSet<String> names = new TreeSet<>();
        for (OwnershipModel model : models) {
            names.addAll(model.vehicleEndSources().keySet());
            names.addAll(model.batterySwapSources().keySet());
        }
        return List.copyOf(names);
    }

    private double[][] captureOdds() {
        double[][] odds = new double[sources.size()][layout.years];
        for (int source = 0; source < sources.size(); source++) {
            String name = sources.get(source);
            List<CapturePath> path = input.capture().stream()
                    .filter(row -> row.sourceKind().equals(name))
                    .sorted((a, b) -> Integer.compare(a.year(), b.year()))
                    .toList();
            for (int y = 0; y < layout.years; y++) {
                double share = shareIn(path, input.yearFrom() + y);
                odds[source][y] = share / (1 - share);
            }
        }
        return odds;
    }

    private static double shareIn(List<CapturePath> path, int year) {
        CapturePath before = path.getFirst();
        for (CapturePath row : path) {
            if (row.year() >= year) {
                double part = row.year() == before.year()
                        ? 1
                        : (double) (year - before.year()) / (row.year() - before.year());
                return before.share() + Math.clamp(part, 0, 1) * (row.share() - before.share());
            }
            before = row;
        }
        return before.share();
    }

    private Fade fadeOf(int chemistry) {
        String name = layout.chemistries.get(chemistry);
        return input.fade().stream()
                .filter(fade -> fade.chemistry().equals(name))
                .findFirst()
                .orElseGet(() -> input.fade().stream()
                        .filter(fade -> fade.chemistry().equals(ChemistryMix.ANY))
                        .findFirst()
                        .orElseThrow());
    }

    RepairRate repairOf(int kind) {
        VehicleClass vehicleClass = Fleet.CLASSES[layout.classOfKind[kind]];
        String chemistry = layout.chemistries.get(layout.chemistryOfKind[kind]);
        return input.repairs().stream()
                .filter(r -> r.vehicleClass() == vehicleClass && r.chemistry().equals(chemistry))
                .findFirst()
                .orElseGet(() -> input.repairs().stream()
                        .filter(r -> r.vehicleClass() == vehicleClass
                                && r.chemistry().equals(ChemistryMix.ANY))
                        .findFirst()
                        .orElseThrow());
    }

    List<LifetimePrior> batteryPriorsOf(int kind) {
        return Priors.ofBatteries(
                input.lifetimes(),
                Fleet.CLASSES[layout.classOfKind[kind]],
                layout.chemistries.get(layout.chemistryOfKind[kind]));
    }
}
