package org.cellback.platform.studies.internal;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Sites;
import tools.jackson.databind.json.JsonMapper;

/** A scenario on the map: its areas, the candidates for sites and the processing plants; nothing flows yet. */
final class ScenarioMap {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private ScenarioMap() {}

    private record View(
            List<Integer> years, List<Area> areas, List<Mark> sites, List<Object> flows, List<Object> rounds) {}

    private record Area(
            String id, String county, double lat, double lon, List<Double> captured, List<Double> retirements) {}

    private record Mark(
            String id,
            String kind,
            String name,
            String region,
            double lat,
            double lon,
            int opened,
            String level,
            double capacityKgPerYear,
            boolean unverified,
            List<Double> massKg,
            List<Double> capacityKg) {}

    static void write(Scenario scenario, Writer writer) {
        int year = scenario.timing().yearFrom();
        JSON.writeValue(
                writer,
                new View(
                        List.of(year),
                        scenario.geography().areas().stream()
                                .map(ScenarioMap::area)
                                .toList(),
                        marks(scenario.sites(), year),
                        List.of(),
                        List.of()));
    }

    private static Area area(Geography.Area area) {
        return new Area(area.id(), area.county(), area.lat(), area.lon(), List.of(0.0), List.of(0.0));
    }

    private static List<Mark> marks(Sites sites, int year) {
        List<Mark> marks = new ArrayList<>();
        for (Sites.Candidate candidate : sites.candidates()) {
            marks.add(new Mark(
                    candidate.id(),
                    candidate.kind().key(),
                    candidate.name(),
                    candidate.region(),
                    candidate.lat(),
                    candidate.lon(),
                    year,
                    "",
                    0,
                    false,
                    List.of(0.0),
                    List.of(0.0)));
        }
        for (Sites.Plant plant : sites.plants()) {
            marks.add(new Mark(
                    plant.id(),
                    "processing-plant",
                    plant.name(),
                    plant.region(),
                    plant.lat(),
                    plant.lon(),
                    year,
                    plant.status(),
                    plant.capacityKgPerYear(),
                    plant.unverified(),
                    List.of(0.0),
                    List.of(plant.capacityKgPerYear())));
        }
        return marks;
    }
}
