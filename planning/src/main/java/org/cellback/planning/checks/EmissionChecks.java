package org.cellback.planning.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Emissions;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.scenario.EmissionFactor;
import org.cellback.planning.scenario.Scenario;

/** Emissions added up again: from the elements, and from the flows with the scenario's factors. */
final class EmissionChecks {
    private static final double KG = 0.5;

    private final Plan plan;
    private final Scenario scenario;

    EmissionChecks(Plan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
    }

    List<Check> run() {
        return List.of(emissions());
    }

    private Check emissions() {
        Finding finding = new Finding(
                "emissions",
                "Elements and flows add up to the same emissions; tonne-kilometres and the scenario's factors give them"
                        + " again.",
                "运输链要素与流量分别相加得到相同的排放量；由吨公里和情景因子重新计算一致。");
        Map<String, EmissionFactor> factors = new HashMap<>();
        scenario.emissionFactors().forEach(f -> factors.put(f.key(), f));
        double elements = 0;
        double tonneKm = 0;
        for (Emissions.Element element : plan.emissions().elements()) {
            elements += element.tankToWheelKg() + element.wellToTankKg();
            tonneKm += element.tonneKm();
            EmissionFactor factor = factors.get(element.factor());
            if (factor != null && factor.unit().equals("kgCO2e/tkm")) {
                String where = element.year() + " " + element.chainElement();
                finding.equal(element.tankToWheelKg(), element.tonneKm() * factor.tankToWheel(), KG, where);
                finding.equal(element.wellToTankKg(), element.tonneKm() * factor.wellToTank(), KG, where);
            }
        }
        finding.equal(plan.emissions().wellToWheelKg(), elements, KG, "sum of elements");
        double flows = plan.network().flows().stream()
                .mapToDouble(Network.Flow::co2eKg)
                .sum();
        finding.equal(plan.emissions().wellToWheelKg(), flows, KG, "sum of flows");
        double activity = plan.network().flows().stream()
                .mapToDouble(f -> f.massKg() / 1000 * f.distanceMetres() / 1000)
                .sum();
        finding.equal(tonneKm, activity, KG, "tonne-kilometres");
        return finding.deviation("kg CO2e or tonne-km");
    }
}
