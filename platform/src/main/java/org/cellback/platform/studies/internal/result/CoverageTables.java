package org.cellback.platform.studies.internal.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellback.planning.plan.Coverage;
import org.cellback.platform.studies.internal.tables.Column;
import org.cellback.platform.studies.internal.tables.Kind;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.studies.internal.tables.Table;
import org.jspecify.annotations.Nullable;

/** Tables of how far areas are from their service, within the radii that the reader set. */
final class CoverageTables {
    private static final int WORST = 20;
    private static final double METRES_PER_KM = 1000;

    private CoverageTables() {}

    /** Share of batteries (or of areas) within a radius; with mobile stops, their areas count as within. */
    static double share(List<Coverage.Row> rows, double radiusKm, boolean withMobile, boolean byBatteries) {
        double all = 0;
        double within = 0;
        for (Coverage.Row row : rows) {
            double weight = byBatteries ? row.batteriesPerYear() : 1;
            all += weight;
            boolean near = row.distanceMetres() <= radiusKm * METRES_PER_KM;
            within += near || (withMobile && row.mobile()) ? weight : 0;
        }
        return all == 0 ? 0 : within / all;
    }

    static Table<?> radii(PlanIndex index, Choice choice, Query query) {
        List<Coverage.Row> rows = index.coverage(choice.year());
        return Table.of(
                "radii",
                index.currency(),
                List.<Column<Double>>of(
                        Column.of("radius", Kind.DISTANCE_METRES, 0, km -> km * METRES_PER_KM),
                        Column.of("batteries-within", Kind.SHARE, 1, km -> share(rows, km, false, true)),
                        Column.of("with-mobile", Kind.SHARE, 1, km -> share(rows, km, true, true)),
                        Column.of("areas-within", Kind.SHARE, 1, km -> share(rows, km, false, false))),
                choice.radiiKm());
    }

    private record County(String name, List<Coverage.Row> rows) {
        double batteries() {
            return rows.stream().mapToDouble(Coverage.Row::batteriesPerYear).sum();
        }

        double mobileShare() {
            double mobile = rows.stream()
                    .filter(Coverage.Row::mobile)
                    .mapToDouble(Coverage.Row::batteriesPerYear)
                    .sum();
            return batteries() == 0 ? 0 : mobile / batteries();
        }

        double farthestMetres() {
            return rows.stream().mapToDouble(Coverage.Row::distanceMetres).max().orElse(0);
        }
    }

    /** A county opens to its areas. */
    static Table<?> counties(PlanIndex index, Choice choice, Query query) {
        Map<String, List<Coverage.Row>> byCounty = index.coverage(choice.year()).stream()
                .collect(Collectors.groupingBy(Coverage.Row::county, TreeMap::new, Collectors.toList()));
        List<County> rows = byCounty.entrySet().stream()
                .map(each -> new County(each.getKey(), each.getValue()))
                .toList();
        List<Column<County>> columns = new ArrayList<>(List.of(
                Column.<County>text("county", County::name)
                        .opening(row -> query.with("coverage-areas.q", row.name())
                                        .with("coverage-areas.page", "")
                                        .address()
                                + "#coverage-areas"),
                Column.of("areas", Kind.NUMBER, 0, row -> row.rows().size()),
                Column.of("batteries-a-year", Kind.BATTERIES, 1, County::batteries)));
        for (double km : choice.radiiKm()) {
            columns.add(new Column<>(
                    "within-" + Choice.plain(km),
                    Kind.SHARE,
                    1,
                    row -> share(row.rows(), km, false, true),
                    "≤ " + Choice.plain(km) + " km",
                    null));
        }
        columns.add(Column.of("mobile-share", Kind.SHARE, 1, County::mobileShare));
        columns.add(Column.of("farthest", Kind.DISTANCE_METRES, 0, County::farthestMetres));
        return Table.of("coverage-counties", index.currency(), columns, rows).marked("county", County::name);
    }

    static Table<?> areas(PlanIndex index, Choice choice, Query query) {
        List<Coverage.Row> rows = index.coverage(choice.year()).stream()
                .sorted(Comparator.comparing(Coverage.Row::area))
                .toList();
        return areas("coverage-areas", index, rows, choice);
    }

    /** The farthest areas that have batteries and no mobile stop. */
    static Table<?> worst(PlanIndex index, Choice choice, Query query) {
        List<Coverage.Row> rows = index.coverage(choice.year()).stream()
                .filter(row -> !row.mobile() && row.batteriesPerYear() > 0)
                .sorted(Comparator.comparingDouble(Coverage.Row::distanceMetres).reversed())
                .limit(WORST)
                .toList();
        return areas("worst", index, rows, choice);
    }

    private static Table<Coverage.Row> areas(String key, PlanIndex index, List<Coverage.Row> rows, Choice choice) {
        return Table.of(
                        key,
                        index.currency(),
                        List.of(
                                Column.text("area", Coverage.Row::area),
                                Column.text("county", Coverage.Row::county),
                                Column.text("nearest", row -> index.name(row.site())),
                                Column.of("distance", Kind.DISTANCE_METRES, 1, Coverage.Row::distanceMetres),
                                Column.of(
                                        "smallest-radius",
                                        Kind.DISTANCE_METRES,
                                        0,
                                        row -> smallest(choice.radiiKm(), row.distanceMetres())),
                                Column.word("served", "served", row -> row.mobile() ? "mobile" : "brings"),
                                Column.of("batteries-a-year", Kind.BATTERIES, 1, Coverage.Row::batteriesPerYear)),
                        rows)
                .marked("area", Coverage.Row::area);
    }

    /** The smallest of the radii that holds the distance; null when none does. */
    private static @Nullable Object smallest(List<Double> radiiKm, double metres) {
        for (double km : radiiKm) {
            if (metres <= km * METRES_PER_KM) {
                return km * METRES_PER_KM;
            }
        }
        return null;
    }
}
