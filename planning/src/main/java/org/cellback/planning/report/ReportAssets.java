package org.cellback.planning.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Reference;
import org.cellback.planning.scenario.Scenario;

/**
 * What a report shows beside the plan.
 *
 * @param outline states around, drawn quietly under the data; may be empty
 * @param counties counties of the areas; may be empty
 * @param references sources of the inputs with their licences
 * @param mapAttribution who made the outlines; empty where nobody need be named
 * @param vehicleTypes names of the vehicle types by their id; one that is missing is shown by its id
 */
public record ReportAssets(
        List<Geography.Shape> outline,
        List<Geography.Shape> counties,
        List<Reference> references,
        LocalText mapAttribution,
        Map<String, LocalText> vehicleTypes) {
    public ReportAssets {
        outline = List.copyOf(outline);
        counties = List.copyOf(counties);
        references = List.copyOf(references);
        vehicleTypes = Map.copyOf(vehicleTypes);
    }

    public static ReportAssets of(Scenario scenario) {
        List<Reference> references = scenario.references().values().stream()
                .sorted(Comparator.comparing(Reference::key))
                .toList();
        return new ReportAssets(
                scenario.geography().outline(),
                scenario.geography().counties(),
                references,
                attribution(references),
                scenario.carriage().vehicleTypes().stream()
                        .collect(Collectors.toMap(Carriage.VehicleType::id, Carriage.VehicleType::name)));
    }

    /** The scenario's GeoJSON files name no source themselves; the reference that speaks of boundaries is theirs. */
    private static LocalText attribution(List<Reference> references) {
        String publishers = references.stream()
                .filter(one -> one.title().toLowerCase(Locale.ROOT).contains("boundar"))
                .map(Reference::publisher)
                .distinct()
                .collect(Collectors.joining(", "));
        return publishers.isEmpty()
                ? new LocalText("", "")
                : new LocalText("Outlines: " + publishers, "轮廓：" + publishers);
    }
}
