package org.cellback.planning.report;

import java.util.List;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Reference;
import org.cellback.planning.scenario.Scenario;

/**
 * What a report shows beside the plan.
 *
 * @param description what the scenario is
 * @param outline states around, drawn quietly under the data; may be empty
 * @param counties counties of the areas; may be empty
 * @param references sources of the inputs with their licences
 * @param mapAttribution who made the outlines
 */
public record ReportAssets(
        LocalText description,
        List<Geography.Shape> outline,
        List<Geography.Shape> counties,
        List<Reference> references,
        LocalText mapAttribution) {
    public ReportAssets {
        outline = List.copyOf(outline);
        counties = List.copyOf(counties);
        references = List.copyOf(references);
    }

    public static ReportAssets of(Scenario scenario) {
        LocalText attribution = new LocalText("Outlines: US Census via us-atlas", "轮廓：美国人口普查局（us-atlas）");
        return new ReportAssets(
                scenario.description(),
                scenario.geography().outline(),
                scenario.geography().counties(),
                scenario.references().values().stream()
                        .sorted(java.util.Comparator.comparing(Reference::key))
                        .toList(),
                "US".equals(scenario.ruleSet())
                        ? attribution
                        : new LocalText("Outlines: Natural Earth", "轮廓：Natural Earth"));
    }
}
