package org.cellback.platform.studies.internal.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellback.planning.plan.Network;
import org.cellback.platform.studies.internal.tables.Column;
import org.cellback.platform.studies.internal.tables.Kind;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.studies.internal.tables.Table;
import org.jspecify.annotations.Nullable;

/** Tables of sites and of what moves between them. */
final class NetworkTables {
    static final String LEAKAGE = "leakage";
    private static final List<String> KINDS =
            List.of("processing-plant", "recycling-centre", "collection-point", "mobile-stop");

    private NetworkTables() {}

    static Optional<Network.Use> use(Network.Site site, int year) {
        return site.use().stream().filter(use -> use.year() == year).findFirst();
    }

    private static @Nullable Object used(
            Network.Site site, int year, java.util.function.Function<Network.Use, Object> of) {
        return use(site, year).map(of).orElse(null);
    }

    private static List<Network.Site> ordered(PlanIndex index, int year) {
        return index.plan().network().sites().stream()
                .sorted(Comparator.<Network.Site>comparingInt(site -> KINDS.indexOf(site.kind()))
                        .thenComparing(Comparator.<Network.Site>comparingDouble(site ->
                                        use(site, year).map(Network.Use::massKg).orElse(0.0))
                                .reversed())
                        .thenComparing(Network.Site::name))
                .toList();
    }

    /** Sites as they stand in the chosen year; a site opens to its flows. */
    static Table<?> sites(PlanIndex index, Choice choice, Query query) {
        int year = choice.year();
        return Table.of(
                        "sites",
                        index.currency(),
                        List.of(
                                Column.<Network.Site>text("site", Network.Site::name)
                                        .opening(site -> flowsOf(query, site.name())),
                                Column.word("kind", "kind", Network.Site::kind),
                                Column.text("region", Network.Site::region),
                                Column.of("opened", Kind.YEAR, 0, Network.Site::opened),
                                Column.word("level", "level", Network.Site::level),
                                Column.of("mass", Kind.MASS_KG, 0, site -> used(site, year, Network.Use::massKg)),
                                Column.of(
                                        "capacity", Kind.MASS_KG, 0, site -> used(site, year, Network.Use::capacityKg)),
                                Column.of("use", Kind.SHARE, 1, site -> used(site, year, Network.Use::share)),
                                Column.of("mark", Kind.MARK, 0, site -> site.unverified() ? "unverified" : "")),
                        ordered(index, year))
                .marked("site", Network.Site::id);
    }

    private static String flowsOf(Query query, String name) {
        return query.with("flows.q", name).with("flows.page", "").address() + "#flows";
    }

    /** Use of each site's capacity, a column per year. */
    static Table<?> utilisation(PlanIndex index, Choice choice, Query query) {
        List<Column<Network.Site>> columns = new ArrayList<>(
                List.of(Column.text("site", Network.Site::name), Column.word("kind", "kind", Network.Site::kind)));
        for (int year : index.years()) {
            String key = Integer.toString(year);
            columns.add(new Column<>(key, Kind.SHARE, 0, site -> used(site, year, Network.Use::share), key, null));
        }
        return Table.of("utilisation", index.currency(), columns, ordered(index, choice.year()))
                .marked("site", Network.Site::id);
    }

    private record Route(String from, String to, String mode) {}

    private record Load(Route route, double batteries, double massKg, double metres, double cost, double co2eKg) {
        Load plus(Load other) {
            return new Load(
                    route,
                    batteries + other.batteries,
                    massKg + other.massKg,
                    metres,
                    cost + other.cost,
                    co2eKg + other.co2eKg);
        }
    }

    private static List<Load> loads(PlanIndex index, Choice choice) {
        Map<Route, Load> loads = new HashMap<>();
        for (Network.Flow flow : index.flows(choice.year())) {
            if (choice.isAllChemistries() || flow.chemistry().equals(choice.chemistry())) {
                Route route = new Route(flow.from(), flow.to(), flow.mode());
                loads.merge(
                        route,
                        new Load(
                                route,
                                flow.batteries(),
                                flow.massKg(),
                                flow.distanceMetres(),
                                flow.cost(),
                                flow.co2eKg()),
                        Load::plus);
            }
        }
        List<Load> sorted = new ArrayList<>(loads.values());
        sorted.sort(Comparator.comparingDouble(Load::massKg)
                .reversed()
                .thenComparing(load -> load.route().from())
                .thenComparing(load -> load.route().to()));
        return sorted;
    }

    /** What moves in the chosen year, leakage included: it is a flow too. */
    static Table<?> flows(PlanIndex index, Choice choice, Query query) {
        return Table.of(
                        "flows",
                        index.currency(),
                        List.<Column<Load>>of(
                                Column.text(
                                        "from",
                                        load -> place(index, load.route().from())),
                                Column.word(
                                        "to",
                                        "place",
                                        load -> index.name(load.route().to())),
                                Column.word("leg", "leg", load -> leg(index, load.route())),
                                Column.word("mode", "mode", load -> load.route().mode()),
                                Column.of("batteries", Kind.BATTERIES, 1, Load::batteries),
                                Column.of("mass", Kind.MASS_KG, 0, Load::massKg),
                                Column.of("distance", Kind.DISTANCE_METRES, 0, load -> moved(load, load.metres())),
                                Column.of("cost", Kind.MONEY, 0, load -> moved(load, load.cost())),
                                Column.of("co2e", Kind.CO2E_KG, 0, load -> moved(load, load.co2eKg()))),
                        loads(index, choice))
                .marked("flow", load -> load.route().from() + ">" + load.route().to());
    }

    private static @Nullable Object moved(Load load, double value) {
        return load.route().to().equals(LEAKAGE) ? null : value;
    }

    /** Kinds of both ends: towns may hold two sites of one name. */
    private static String leg(PlanIndex index, Route route) {
        return index.kind(route.from()) + "-" + (route.to().equals(LEAKAGE) ? LEAKAGE : index.kind(route.to()));
    }

    private static String place(PlanIndex index, String id) {
        String county = index.county(id);
        return county.isEmpty() ? index.name(id) : id + " · " + county;
    }

    /** How many sites of each kind stand in the chosen year, and how full they are. */
    static Table<?> kinds(PlanIndex index, Choice choice, Query query) {
        List<KindSum> rows = KINDS.stream()
                .map(kind -> kindSum(index, kind, choice.year()))
                .filter(row -> row.sites() > 0)
                .toList();
        return Table.of(
                "kinds",
                index.currency(),
                List.of(
                        Column.<KindSum>word("kind", "kinds", KindSum::kind)
                                .opening(row -> query.with("kind", row.kind()).address()),
                        Column.of("sites", Kind.NUMBER, 0, KindSum::sites),
                        Column.of("mass", Kind.MASS_KG, 0, KindSum::massKg),
                        Column.of("capacity", Kind.MASS_KG, 0, KindSum::capacityKg),
                        Column.of(
                                "use",
                                Kind.SHARE,
                                1,
                                row -> row.capacityKg() > 0 ? row.massKg() / row.capacityKg() : null)),
                rows);
    }

    /** Sites of one kind in one year. */
    record KindSum(String kind, int sites, double massKg, double capacityKg) {}

    static KindSum kindSum(PlanIndex index, String kind, int year) {
        List<Network.Use> uses = index.plan().network().sites().stream()
                .filter(site -> site.kind().equals(kind))
                .flatMap(site -> use(site, year).stream())
                .toList();
        return new KindSum(
                kind,
                uses.size(),
                uses.stream().mapToDouble(Network.Use::massKg).sum(),
                uses.stream().mapToDouble(Network.Use::capacityKg).sum());
    }
}
