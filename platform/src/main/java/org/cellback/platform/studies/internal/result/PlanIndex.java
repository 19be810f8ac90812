package org.cellback.platform.studies.internal.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;

/** A plan with the ways into it that pages need. Made once per plan; immutable, so safe for any number of threads. */
final class PlanIndex {
    static final String ALL = "all";

    private final Plan plan;
    private final Map<Integer, List<ForecastRow>> forecastByYear;
    private final Map<Integer, List<Network.Flow>> flowsByYear;
    private final Map<String, List<ForecastTotal>> totalsByChemistry;
    private final Map<String, Network.Site> sites = new HashMap<>();
    private final Map<String, String> counties = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    PlanIndex(Plan plan) {
        this.plan = plan;
        forecastByYear = plan.forecast().stream().collect(Collectors.groupingBy(ForecastRow::year));
        flowsByYear = plan.network().flows().stream().collect(Collectors.groupingBy(Network.Flow::year));
        totalsByChemistry = plan.totals().stream()
                .sorted(Comparator.comparingInt(ForecastTotal::year))
                .collect(Collectors.groupingBy(ForecastTotal::chemistry, TreeMap::new, Collectors.toList()));
        for (Network.Site site : plan.network().sites()) {
            sites.put(site.id(), site);
            names.put(site.id(), site.name());
        }
        for (Coverage.Row row : plan.coverage().rows()) {
            counties.putIfAbsent(row.area(), row.county());
        }
        plan.orders().forEach(order -> names.putIfAbsent(order.from(), order.fromName()));
    }

    Plan plan() {
        return plan;
    }

    String currency() {
        return plan.currency();
    }

    List<Integer> years() {
        return IntStream.rangeClosed(
                        plan.provenance().yearFrom(), plan.provenance().yearTo())
                .boxed()
                .toList();
    }

    /** Chemistries that come back, the one with most captured batteries first. */
    List<String> chemistries() {
        List<String> found = new ArrayList<>(totalsByChemistry.keySet());
        found.remove(ALL);
        found.sort(Comparator.comparingDouble((String chemistry) -> captured(chemistry))
                .reversed());
        return found;
    }

    /** Mean captured batteries of a chemistry over the horizon. */
    double captured(String chemistry) {
        return totals(chemistry).stream()
                .mapToDouble(total -> total.captured().mean())
                .sum();
    }

    /** A chemistry's totals by year; {@link #ALL} for every chemistry. */
    List<ForecastTotal> totals(String chemistry) {
        return totalsByChemistry.getOrDefault(chemistry, List.of());
    }

    List<ForecastRow> forecast(int year) {
        return forecastByYear.getOrDefault(year, List.of());
    }

    List<Network.Flow> flows(int year) {
        return flowsByYear.getOrDefault(year, List.of());
    }

    /** Coverage rows of the stretch that holds the year. */
    List<Coverage.Row> coverage(int year) {
        return plan.coverage().rows().stream()
                .filter(row -> row.yearFrom() <= year && year <= row.yearTo())
                .toList();
    }

    String county(String area) {
        return counties.getOrDefault(area, "");
    }

    /** A site's kind, or {@code area}. */
    String kind(String id) {
        Network.Site site = sites.get(id);
        return site == null ? "area" : site.kind();
    }

    /** The name of a site or source; an area's own id. */
    String name(String id) {
        return names.getOrDefault(id, id);
    }

    Set<String> siteKinds() {
        return plan.network().sites().stream().map(Network.Site::kind).collect(Collectors.toSet());
    }
}
