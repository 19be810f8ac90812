package org.cellback.platform.studies.internal.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.studies.internal.tables.Table;
import org.cellback.platform.web.Ui;

/** Every table of a result by its name: a page shows a part of one, its CSV address gives all of it. */
final class ResultTables {
    /** Makes a table of what was chosen. */
    private interface Maker {
        Table<?> make(PlanIndex index, Choice choice, Query query, Ui ui);
    }

    private interface WordlessMaker {
        Table<?> make(PlanIndex index, Choice choice, Query query);
    }

    private static final Map<String, Maker> MAKERS = makers();

    private ResultTables() {}

    private static Map<String, Maker> makers() {
        Map<String, Maker> makers = new LinkedHashMap<>();
        add(makers, "areas", ForecastTables::areas);
        add(makers, "counties", ForecastTables::counties);
        add(makers, "chemistries", ForecastTables::chemistries);
        add(makers, "quality", ForecastTables::quality);
        add(makers, "kinds", NetworkTables::kinds);
        add(makers, "sites", NetworkTables::sites);
        add(makers, "utilisation", NetworkTables::utilisation);
        add(makers, "flows", NetworkTables::flows);
        add(makers, "categories", CostTables::categories);
        add(makers, "gate-fees", CostTables::gateFees);
        add(makers, "cost-years", CostTables::byYear);
        add(makers, "lines", CostTables::lines);
        add(makers, "radii", CoverageTables::radii);
        add(makers, "coverage-counties", CoverageTables::counties);
        add(makers, "coverage-areas", CoverageTables::areas);
        add(makers, "worst", CoverageTables::worst);
        add(makers, "rounds", RoundTables::rounds);
        add(makers, "vehicles", RoundTables::vehicles);
        makers.put("stops", RoundTables::stops);
        makers.put("left-out", RoundTables::leftOut);
        makers.put("orders", RoundTables::orders);
        add(makers, "elements", EvidenceTables::elements);
        add(makers, "factors", EvidenceTables::factors);
        add(makers, "emission-years", EvidenceTables::emissionsByYear);
        makers.put("checks", EvidenceTables::checks);
        add(makers, "assumptions", EvidenceTables::assumptions);
        add(makers, "assumption-files", EvidenceTables::assumptionFiles);
        add(makers, "phases", EvidenceTables::phases);
        add(makers, "years", YearTable::table);
        return Map.copyOf(makers);
    }

    private static void add(Map<String, Maker> makers, String name, WordlessMaker maker) {
        makers.put(name, (index, choice, query, ui) -> maker.make(index, choice, query));
    }

    static Set<String> names() {
        return MAKERS.keySet();
    }

    static Optional<Table<?>> find(String name, PlanIndex index, Query query, Ui ui) {
        Maker maker = MAKERS.get(name);
        return maker == null ? Optional.empty() : Optional.of(maker.make(index, Choice.of(index, query), query, ui));
    }
}
