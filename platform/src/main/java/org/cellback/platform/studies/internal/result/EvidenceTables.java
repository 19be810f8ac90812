package org.cellback.platform.studies.internal.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellback.planning.plan.Assumption;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Emissions;
import org.cellback.planning.plan.Provenance;
import org.cellback.platform.studies.internal.tables.Column;
import org.cellback.platform.studies.internal.tables.Kind;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.studies.internal.tables.Table;
import org.cellback.platform.web.Ui;

/** Tables of emissions, checks, assumptions and where the result comes from. */
final class EvidenceTables {
    private EvidenceTables() {}

    static double wellToWheelKg(Emissions.Element element) {
        return element.tankToWheelKg() + element.wellToTankKg();
    }

    static Table<?> elements(PlanIndex index, Choice choice, Query query) {
        return Table.of(
                "elements",
                index.currency(),
                List.of(
                        Column.of("year", Kind.YEAR, 0, Emissions.Element::year),
                        Column.word("chain-element", "chain-element", Emissions.Element::chainElement),
                        Column.<Emissions.Element>text("factor", Emissions.Element::factor)
                                .opening(row ->
                                        query.with("factors.q", row.factor()).address() + "#factors"),
                        Column.of("activity", Kind.TONNE_KM, 0, Emissions.Element::tonneKm),
                        Column.of("tank-to-wheel", Kind.CO2E_KG, 0, Emissions.Element::tankToWheelKg),
                        Column.of("well-to-tank", Kind.CO2E_KG, 0, Emissions.Element::wellToTankKg),
                        Column.of("well-to-wheel", Kind.CO2E_KG, 0, EvidenceTables::wellToWheelKg)),
                index.plan().emissions().elements());
    }

    static Table<?> factors(PlanIndex index, Choice choice, Query query) {
        return Table.of(
                "factors",
                index.currency(),
                List.of(
                        Column.text("factor", Emissions.Factor::key),
                        Column.text("description", Emissions.Factor::description),
                        Column.text("unit", Emissions.Factor::unit),
                        Column.of("tank-to-wheel-factor", Kind.NUMBER, 4, Emissions.Factor::tankToWheelKgPerTonneKm),
                        Column.of("well-to-tank-factor", Kind.NUMBER, 4, Emissions.Factor::wellToTankKgPerTonneKm),
                        Column.text("source", Emissions.Factor::source),
                        Column.of("factor-year", Kind.YEAR, 0, Emissions.Factor::year),
                        Column.of("mark", Kind.MARK, 0, factor -> factor.proxy() ? "proxy" : "")),
                index.plan().emissions().factors());
    }

    /** Well-to-wheel emissions of a year by chain element; the chart draws it. */
    record EmissionYear(int year, Map<String, Double> kg) {}

    static Set<String> chainElements(PlanIndex index) {
        Set<String> elements = new TreeSet<>();
        index.plan().emissions().elements().forEach(element -> elements.add(element.chainElement()));
        return elements;
    }

    static List<EmissionYear> emissionYears(PlanIndex index) {
        Map<Integer, EmissionYear> years = new LinkedHashMap<>();
        index.years().forEach(year -> years.put(year, new EmissionYear(year, new TreeMap<>())));
        for (Emissions.Element element : index.plan().emissions().elements()) {
            years.computeIfAbsent(element.year(), year -> new EmissionYear(year, new TreeMap<>()))
                    .kg()
                    .merge(element.chainElement(), wellToWheelKg(element), Double::sum);
        }
        return List.copyOf(years.values());
    }

    static Table<?> emissionsByYear(PlanIndex index, Choice choice, Query query) {
        List<Column<EmissionYear>> columns =
                new ArrayList<>(List.of(Column.of("year", Kind.YEAR, 0, EmissionYear::year)));
        for (String element : chainElements(index)) {
            columns.add(Column.of(
                    "element." + element, Kind.CO2E_KG, 0, year -> year.kg().getOrDefault(element, 0.0)));
        }
        return Table.of("emission-years", index.currency(), columns, emissionYears(index));
    }

    static Table<?> checks(PlanIndex index, Choice choice, Query query, Ui ui) {
        return Table.of(
                "checks",
                index.currency(),
                List.of(
                        Column.word("check", "check", Check::name),
                        Column.of("outcome", Kind.MARK, 0, check -> check.passed() ? "passed" : "failed"),
                        Column.text("figure", Check::figure),
                        Column.text(
                                "explanation",
                                check -> check.explanation().in(ui.language().code()))),
                index.plan().checks());
    }

    static Table<?> assumptions(PlanIndex index, Choice choice, Query query) {
        return Table.of(
                "assumptions",
                index.currency(),
                List.of(
                        Column.text("file", Assumption::file),
                        Column.text("what", Assumption::what),
                        Column.text("value", Assumption::value),
                        Column.of("mark", Kind.MARK, 0, row -> "assumed")),
                index.plan().assumptions());
    }

    /** How many inputs of each file rest on an assumption; a file opens to them. */
    static Table<?> assumptionFiles(PlanIndex index, Choice choice, Query query) {
        Map<String, Integer> counts = new TreeMap<>();
        index.plan().assumptions().forEach(one -> counts.merge(one.file(), 1, Integer::sum));
        return Table.of(
                "assumption-files",
                index.currency(),
                List.<Column<Map.Entry<String, Integer>>>of(
                        Column.<Map.Entry<String, Integer>>text("file", Map.Entry::getKey)
                                .opening(row -> query.with("assumptions.q", row.getKey())
                                                .with("assumptions.page", "")
                                                .address()
                                        + "#assumptions"),
                        Column.of("assumed-rows", Kind.NUMBER, 0, Map.Entry::getValue)),
                List.copyOf(counts.entrySet()));
    }

    static Table<?> phases(PlanIndex index, Choice choice, Query query) {
        return Table.of(
                "phases",
                index.currency(),
                List.of(
                        Column.word("phase", "phase", Provenance.PhaseTime::phase),
                        Column.of("seconds", Kind.NUMBER, 1, Provenance.PhaseTime::seconds)),
                index.plan().provenance().phases());
    }
}
