package org.cellback.planning.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cellback.planning.scenario.Demand;
import org.cellback.planning.scenario.DriveType;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Scenario;
import org.cellback.returns.api.ChemistryMix;

/**
 * What the batteries of a year's sales are made of: by county from the models sold there, and for every county from all
 * models sold; later years from the expected mix. A year of sales without any known model takes the nearest year's mix.
 */
final class ChemistryMixes {
    private record Model(DriveType driveType, String make, String model) {}

    private record Key(String county, int year, DriveType driveType) {}

    /** Sums over vehicles. */
    private record Content(double vehicles, double energyKwh, double massKg) {
        Content plus(Content other) {
            return new Content(vehicles + other.vehicles, energyKwh + other.energyKwh, massKg + other.massKg);
        }
    }

    private final Scenario scenario;
    private final Map<Key, Map<String, Content>> sums = new TreeMap<>(
            Comparator.comparing(Key::county).thenComparingInt(Key::year).thenComparing(Key::driveType));

    ChemistryMixes(Scenario scenario) {
        this.scenario = scenario;
    }

    List<ChemistryMix> rows() {
        addSold();
        addExpected();
        fillGaps();
        List<ChemistryMix> rows = new ArrayList<>();
        sums.forEach((key, byChemistry) -> {
            double all =
                    byChemistry.values().stream().mapToDouble(Content::vehicles).sum();
            byChemistry.forEach((chemistry, content) -> rows.add(new ChemistryMix(
                    key.county(),
                    key.year(),
                    ForecastInput.vehicleClass(key.driveType()),
                    chemistry,
                    content.vehicles() / all,
                    content.energyKwh() / content.vehicles(),
                    content.massKg() / content.vehicles())));
        });
        return rows;
    }

    private void addSold() {
        Map<Model, List<Demand.BatteryOfModel>> batteries = scenario.demand().models().stream()
                .collect(
                        Collectors.groupingBy(b -> new Model(b.driveType(), b.make(), b.model()), Collectors.toList()));
        Set<String> counties = scenario.geography().areas().stream()
                .map(Geography.Area::county)
                .collect(Collectors.toSet());
        for (Demand.ModelSale sale : scenario.demand().modelSales()) {
            Model model = new Model(sale.driveType(), sale.make(), sale.model());
            for (Demand.BatteryOfModel battery : batteries.getOrDefault(model, List.of())) {
                double vehicles = sale.vehicles() * battery.share();
                if (battery.yearFrom() > sale.year() || battery.yearTo() < sale.year() || !(vehicles > 0)) {
                    continue;
                }
                Content content = new Content(vehicles, vehicles * battery.energyKwh(), vehicles * battery.packKg());
                add(ChemistryMix.ANY, sale.year(), sale.driveType(), battery.chemistry(), content);
                if (counties.contains(sale.county())) {
                    add(sale.county(), sale.year(), sale.driveType(), battery.chemistry(), content);
                }
            }
        }
    }

    private void addExpected() {
        for (Demand.FutureMix mix : scenario.demand().futureMix()) {
            if (mix.year() > scenario.timing().salesTo() && mix.share() > 0) {
                Content content = new Content(mix.share(), mix.share() * mix.energyKwh(), mix.share() * mix.packKg());
                add(ChemistryMix.ANY, mix.year(), mix.driveType(), mix.chemistry(), content);
            }
        }
    }

    private void add(String county, int year, DriveType driveType, String chemistry, Content content) {
        sums.computeIfAbsent(new Key(county, year, driveType), k -> new TreeMap<>())
                .merge(chemistry, content, Content::plus);
    }

    private void fillGaps() {
        Map<DriveType, Set<Integer>> sold = new HashMap<>();
        scenario.demand()
                .sales()
                .forEach(s -> sold.computeIfAbsent(s.driveType(), d -> new TreeSet<>())
                        .add(s.year()));
        scenario.demand()
                .futureSales()
                .forEach(s -> sold.computeIfAbsent(s.driveType(), d -> new TreeSet<>())
                        .add(s.year()));
        sold.forEach((driveType, years) -> {
            TreeSet<Integer> known = new TreeSet<>();
            sums.keySet().stream()
                    .filter(k -> k.county().equals(ChemistryMix.ANY) && k.driveType() == driveType)
                    .forEach(k -> known.add(k.year()));
            for (int year : years) {
                if (!known.isEmpty() && !known.contains(year)) {
                    int nearest = known.stream()
                            .min(Comparator.comparingInt(k -> Math.abs(k - year)))
                            .orElseThrow();
                    sums.put(
                            new Key(ChemistryMix.ANY, year, driveType),
                            sums.getOrDefault(new Key(ChemistryMix.ANY, nearest, driveType), Map.of()));
                }
            }
        });
    }
}
