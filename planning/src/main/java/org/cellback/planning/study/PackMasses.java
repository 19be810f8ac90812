package org.cellback.planning.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Demand;
import org.cellback.planning.scenario.Scenario;

/** How heavy a battery of a chemistry is: that of a random sold model, scaled so that the mean is the forecast's. */
final class PackMasses {
    private record Weighted(double massKg, double vehicles) {}

    private record Model(Object driveType, String make, String model) {}

    private final Map<String, List<Weighted>> byChemistry = new HashMap<>();
    private final Map<String, Double> mean = new HashMap<>();
    private final List<Carriage.PackSize> sizes;

    PackMasses(Scenario scenario) {
        sizes = scenario.carriage().packSizes().stream()
                .sorted(Comparator.comparingDouble(Carriage.PackSize::massFromKg))
                .toList();
        Map<Model, Double> sold = new HashMap<>();
        for (Demand.ModelSale sale : scenario.demand().modelSales()) {
            sold.merge(new Model(sale.driveType(), sale.make(), sale.model()), sale.vehicles(), Double::sum);
        }
        for (Demand.BatteryOfModel battery : scenario.demand().models()) {
            double vehicles = battery.share()
                    * sold.getOrDefault(new Model(battery.driveType(), battery.make(), battery.model()), 0.0);
            if (vehicles > 0) {
                byChemistry
                        .computeIfAbsent(battery.chemistry(), c -> new ArrayList<>())
                        .add(new Weighted(battery.packKg(), vehicles));
            }
        }
        byChemistry.forEach((chemistry, models) -> {
            double vehicles = models.stream().mapToDouble(Weighted::vehicles).sum();
            double massKg =
                    models.stream().mapToDouble(w -> w.massKg() * w.vehicles()).sum();
            mean.put(chemistry, massKg / vehicles);
        });
    }

    double draw(RandomGenerator random, String chemistry, double meanKg) {
        List<Weighted> models = byChemistry.get(chemistry);
        Double modelsMeanKg = mean.get(chemistry);
        if (models == null || modelsMeanKg == null) {
            return meanKg;
        }
        return Draws.choose(random, models, Weighted::vehicles).massKg() * meanKg / modelsMeanKg;
    }

    /** The size class of a battery's mass; the last one for whatever is heavier. */
    Carriage.PackSize size(double massKg) {
        return sizes.stream()
                .filter(size -> massKg < size.massToKg())
                .findFirst()
                .orElse(sizes.getLast());
    }
}
