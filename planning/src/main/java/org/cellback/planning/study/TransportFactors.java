package org.cellback.planning.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellback.carbon.CarbonService;
import org.cellback.carbon.api.EmissionFactor;
import org.cellback.carbon.api.FactorBasis;
import org.cellback.carbon.api.Movement;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Reference;
import org.cellback.planning.scenario.Scenario;

/**
 * Which factor counts for which movement. The network does not know its vehicles: a use (local, mobile, trunk, line-haul)
 * is counted by the first vehicle type of that use in the scenario; an electric one is taken to go half laden and back empty.
 */
final class TransportFactors {
    static final String PER_KWH = "kgCO2e/kWh";
    private static final double LADEN_SHARE = 0.5;
    private static final double WAYS = 2;

    private final Scenario scenario;
    private final CarbonService carbon;
    private final Map<String, EmissionFactor> factors = new TreeMap<>();

    TransportFactors(Scenario scenario) {
        this.scenario = scenario;
        scenario.emissionFactors().forEach(f -> factors.put(f.key(), factor(f)));
        carbon = CarbonService.of(List.copyOf(factors.values()));
    }

    CarbonService carbon() {
        return carbon;
    }

    /** The type that stands for a use: one that burns fuel, if there is any, since its factors are per tonne-km. */
    Carriage.VehicleType vehicleFor(String use) {
        Optional<Carriage.VehicleType> found = scenario.carriage().vehicleTypes().stream()
                .filter(type -> type.uses().contains(use))
                .min(Comparator.comparing(this::isElectric));
        return found.orElseThrow(() -> new IllegalArgumentException("No vehicle of the scenario has the use " + use
                + ".\nMaybe add " + use + " to the uses of a row of vehicles.csv."));
    }

    boolean isElectric(Carriage.VehicleType type) {
        EmissionFactor factor = factors.get(type.emissionFactor());
        return factor != null && factor.basis() == FactorBasis.KWH;
    }

    /** A movement of the network, whose vehicles are not known one by one. */
    Movement movement(int year, String chainElement, String use, double massKg, double distanceMetres) {
        Carriage.VehicleType type = vehicleFor(use);
        double energyKwh = isElectric(type)
                ? WAYS * distanceMetres / 1000 * type.energyKwhPerKm() * massKg / (LADEN_SHARE * type.payloadKg())
                : 0;
        return new Movement(year, chainElement, type.emissionFactor(), massKg, distanceMetres, energyKwh);
    }

    private EmissionFactor factor(org.cellback.planning.scenario.EmissionFactor f) {
        Reference reference = scenario.references().get(f.reference());
        String source = reference == null ? f.reference() : reference.publisher() + ": " + reference.title();
        return new EmissionFactor(
                f.key(),
                f.description(),
                f.unit().equals(PER_KWH) ? FactorBasis.KWH : FactorBasis.TONNE_KM,
                f.tankToWheel(),
                f.wellToTank(),
                source,
                f.year(),
                f.proxy());
    }
}
