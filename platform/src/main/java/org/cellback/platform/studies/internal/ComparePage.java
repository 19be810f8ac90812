package org.cellback.platform.studies.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cellback.planning.plan.Cost;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.studies.internal.OpenResults.Opened;
import org.cellback.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Two results side by side, in one table. */
@Controller
public class ComparePage {
    private static final int LIST_MAX = 200;
    private final Pages pages;
    private final OpenResults open;
    private final Studies studies;
    private final Results results;

    ComparePage(Pages pages, OpenResults open, Studies studies, Results results) {
        this.pages = pages;
        this.open = open;
        this.studies = studies;
        this.results = results;
    }

    @GetMapping("/compare")
    @AllowedTo(Who.READERS)
    View compare(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable UUID a,
            @RequestParam(required = false) @Nullable UUID b) {
        if (a == null || b == null) {
            List<Study> done = studies.list(person.tenantId(), LIST_MAX).stream()
                    .filter(study -> study.status().hasResult())
                    .toList();
            return pages.page(
                    "studies/compare-choose",
                    Map.of(
                            "studies",
                            StudyRow.of(done, results, person.tenantId()),
                            "a",
                            a == null ? "" : a.toString()));
        }
        Opened first = open.get(person.tenantId(), a);
        Opened second = open.get(person.tenantId(), b);
        Plan left = first.plan();
        Plan right = second.plan();
        return pages.page(
                "studies/compare",
                Map.of(
                        "a", first.study(),
                        "b", second.study(),
                        "figures", figures(left, right),
                        "onlyA", only(left, right),
                        "onlyB", only(right, left),
                        "currency", left.currency(),
                        "isSameCurrency", left.currency().equals(right.currency())));
    }

    private static List<Figure> figures(Plan a, Plan b) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.less(
                "readout.cost",
                "",
                a.network().cost().total(),
                b.network().cost().total(),
                0));
        figures.add(Figure.less(
                "readout.per-kg",
                "",
                a.network().cost().perKg(),
                b.network().cost().perKg(),
                2));
        Map<String, Double> left = categories(a);
        Map<String, Double> right = categories(b);
        Set<String> all = new TreeSet<>(left.keySet());
        all.addAll(right.keySet());
        for (String category : all) {
            figures.add(Figure.less(
                    "cost." + category, "", left.getOrDefault(category, 0.0), right.getOrDefault(category, 0.0), 0));
        }
        figures.add(Figure.more("readout.captured", "unit.batteries", captured(a), captured(b), 0));
        figures.add(Figure.less("readout.leakage", "unit.batteries", leakage(a), leakage(b), 0));
        figures.add(Figure.less(
                "readout.gap-percent", "", a.network().gap() * 100, b.network().gap() * 100, 2));
        figures.add(Figure.less(
                "readout.emissions-t",
                "",
                a.emissions().wellToWheelKg() / 1000,
                b.emissions().wellToWheelKg() / 1000,
                0));
        figures.add(Figure.plain(
                "col.sites", a.network().sites().size(), b.network().sites().size()));
        figures.add(Figure.less("readout.mean-distance", "", meanKm(a), meanKm(b), 1));
        figures.add(Figure.plain("unit.rounds", a.rounds().size(), b.rounds().size()));
        return figures;
    }

    private static Map<String, Double> categories(Plan plan) {
        return plan.network().cost().byCategory().stream()
                .filter(line -> line.chemistry().equals("all"))
                .collect(Collectors.toMap(Cost.Summary::category, Cost.Summary::amount, Double::sum, TreeMap::new));
    }

    private static double captured(Plan plan) {
        return Headline.of(plan).captured();
    }

    private static double leakage(Plan plan) {
        return Headline.of(plan).leakage();
    }

    /** Batteries' mean distance to their site over the horizon, km; where a mobile stop serves, there is none. */
    private static double meanKm(Plan plan) {
        double batteries = 0;
        double km = 0;
        for (Coverage.Row row : plan.coverage().rows()) {
            double weight = row.batteriesPerYear() * (row.yearTo() - row.yearFrom() + 1);
            batteries += weight;
            km += row.mobile() ? 0 : weight * row.distanceMetres() / 1000;
        }
        return batteries == 0 ? 0 : km / batteries;
    }

    private static List<String> only(Plan in, Plan notIn) {
        Set<String> others =
                notIn.network().sites().stream().map(Network.Site::id).collect(Collectors.toSet());
        return in.network().sites().stream()
                .filter(site -> !others.contains(site.id()))
                .map(site -> site.name() + ", " + site.region() + " (" + site.opened() + ")")
                .sorted()
                .toList();
    }

    /**
     * A row of the comparison.
     *
     * @param label message key
     * @param better {@code less}, {@code more}, or empty where neither is
     */
    public record Figure(String label, String unit, double a, double b, int digits, String better) {
        static Figure less(String label, String unit, double a, double b, int digits) {
            return new Figure(label, unit, a, b, digits, "less");
        }

        static Figure more(String label, String unit, double a, double b, int digits) {
            return new Figure(label, unit, a, b, digits, "more");
        }

        static Figure plain(String label, double a, double b) {
            return new Figure(label, "", a, b, 0, "");
        }
    }
}
