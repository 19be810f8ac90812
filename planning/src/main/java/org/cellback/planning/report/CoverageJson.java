package org.cellback.planning.report;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;

/** The coverage rows in columns, for the coverage instrument; the form is in {@code instruments/README.md}. */
public final class CoverageJson {
    private CoverageJson() {}

    /** Writes the rows; the writer stays open. */
    public static void write(Plan plan, Writer writer) {
        Map<String, Integer> siteIndex = new LinkedHashMap<>();
        plan.coverage().rows().forEach(row -> siteIndex.putIfAbsent(row.site(), siteIndex.size()));
        Map<String, String> names = new LinkedHashMap<>();
        for (Network.Site site : plan.network().sites()) {
            names.put(site.id(), site.name());
        }
        Json.write(
                writer,
                json -> json.object(view -> {
                    view.name("sites")
                            .array(sites ->
                                    siteIndex.keySet().forEach(site -> sites.text(names.getOrDefault(site, site))));
                    view.name("rows").array(rows -> {
                        for (Coverage.Row row : plan.coverage().rows()) {
                            rows.array(line -> line.text(row.area())
                                    .text(row.county())
                                    .number(row.yearFrom())
                                    .number(row.yearTo())
                                    .number(siteIndex.getOrDefault(row.site(), 0))
                                    .number(row.distanceMetres() / 1000)
                                    .number(row.mobile() ? 1 : 0)
                                    .number(row.batteriesPerYear()));
                        }
                    });
                }));
    }
}
