package org.cellback.planning.study;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.cellback.planning.plan.LeftOut;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Handover;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.returns.api.ReturnsForecast;
import org.cellback.returns.api.SourceReturns;
import org.cellback.siting.api.MobileTrigger;
import org.cellback.siting.api.Route;

/**
 * Draws the orders of the named week: how many is a Poisson number around the captured forecast of the area, who announces
 * them, on which day, and what condition the batteries are in follow the scenario's shares.
 */
final class OrdersPhase {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final int MOBILE_PACKS_MAX = 1000;

    /** The week's orders from sources, and those that no round may carry. */
    record Result(List<DrawnOrder> orders, List<LeftOut> leftOut, List<DrawnOrder> notCarried) {}

    private final Scenario scenario;
    private final CapturedDemand demand;
    private final long seed;
    private final int year;
    private final Boxes boxes;
    private final Map<String, List<Handover.Source>> sources = new HashMap<>();
    private final Map<String, List<DayOfWeek>> daysOfKind = new HashMap<>();
    private final Map<String, Double> capturedByKind = new HashMap<>();
    private final OrderMaker maker;

    OrdersPhase(Scenario scenario, CapturedDemand demand, ReturnsForecast forecast, long seed) {
        this.scenario = scenario;
        this.demand = demand;
        this.seed = seed;
        year = scenario.timing().monday().getYear();
        boxes = new Boxes(scenario);
        maker = new OrderMaker(scenario, boxes);
        scenario.handover()
                .sources()
                .forEach(s -> sources.computeIfAbsent(s.area(), a -> new ArrayList<>())
                        .add(s));
        scenario.handover().sourceKinds().forEach(k -> daysOfKind.put(k.id(), k.days()));
        for (SourceReturns row : forecast.sources()) {
            if (row.year() == year) {
                capturedByKind.merge(row.sourceKind(), row.captured(), Double::sum);
            }
        }
    }

    /** @param routes the network's routes of the week's period, by area */
    Result draw(Map<String, List<Route>> routes) {
        List<DrawnOrder> orders = new ArrayList<>();
        for (Geography.Area area : scenario.geography().areas()) {
            List<Route> ways = routes.getOrDefault(area.id(), List.of());
            if (!ways.isEmpty()) {
                RandomGenerator random = Draws.stream(seed, "week", area.id());
                if (ways.getFirst().isMobile()) {
                    drawMobile(area, ways, random, orders);
                } else {
                    drawLocal(area, ways, random, orders);
                }
            }
        }
        List<DrawnOrder> carried = new ArrayList<>();
        List<DrawnOrder> notCarried = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (DrawnOrder order : orders) {
            String safetyClass = Boxes.safetyClass(order.order());
            if (boxes.isAllowed(safetyClass)) {
                carried.add(order);
            } else {
                notCarried.add(order);
                leftOut.add(new LeftOut(
                        order.order().id(), order.order().day(), order.order().from(), notAllowed(safetyClass)));
            }
        }
        return new Result(carried, leftOut, notCarried);
    }

    private void drawLocal(Geography.Area area, List<Route> ways, RandomGenerator random, List<DrawnOrder> orders) {
        double perWeek = batteriesPerYear(area) / scenario.setting(Setting.WEEK_WEEKS_PER_YEAR);
        double perOrder = scenario.setting(Setting.WEEK_BATTERIES_PER_ORDER);
        int number = Draws.poisson(random, perWeek / perOrder);
        for (int i = 0; i < number; i++) {
            int batteries = 1 + Draws.poisson(random, perOrder - 1);
            Route way = Draws.choose(random, ways, Route::share);
            Handover.Source source = source(area, random);
            LocalDate day = day(random.nextInt(workingDays(source).size()), workingDays(source));
            maker.add(orders, "local", source, day, way, maker.packs(random, means(area), batteries));
        }
    }

    /** Visits fall due as k packs wait or the oldest waited d days; areas of one direction are visited on one day. */
    private void drawMobile(Geography.Area area, List<Route> ways, RandomGenerator random, List<DrawnOrder> orders) {
        MobileTrigger trigger = new MobileTrigger(
                (int) scenario.setting(Setting.MOBILE_TRIGGER_BATTERIES),
                scenario.setting(Setting.MOBILE_TRIGGER_DAYS));
        double perYear = batteriesPerYear(area);
        double visits = trigger.expectedVisitsPerYear(perYear) / scenario.setting(Setting.WEEK_WEEKS_PER_YEAR);
        int number = Draws.poisson(random, visits);
        for (int i = 0; i < number; i++) {
            int batteries = 1;
            double waitedDays = DAYS_PER_YEAR / perYear * Draws.exponential(random);
            while (batteries < Math.min(trigger.packs(), MOBILE_PACKS_MAX) && waitedDays < trigger.days()) {
                batteries++;
                waitedDays += DAYS_PER_YEAR / perYear * Draws.exponential(random);
            }
            Route way = ways.getFirst();
            Handover.Source source = source(area, random);
            List<DayOfWeek> days = workingDays(source);
            LocalDate day = day(maker.sector(area, way.centre(), days.size()), days);
            maker.add(orders, "mobile", source, day, way, maker.packs(random, means(area), batteries));
        }
    }

    private double batteriesPerYear(Geography.Area area) {
        return demand.of(area.id()).batteriesInYear(year - demand.yearFrom());
    }

    /** Mean number and mass by chemistry of the area's captured batteries in the week's year. */
    private List<OrderMaker.Kind> means(Geography.Area area) {
        CapturedDemand.Of of = demand.of(area.id());
        int index = year - demand.yearFrom();
        List<OrderMaker.Kind> kinds = new ArrayList<>();
        for (int c = 0; c < demand.chemistries().size(); c++) {
            double batteries = of.batteries()[index][c];
            if (batteries > 0) {
                kinds.add(
                        new OrderMaker.Kind(demand.chemistries().get(c), batteries, of.massKg()[index][c] / batteries));
            }
        }
        return kinds;
    }

    private Handover.Source source(Geography.Area area, RandomGenerator random) {
        List<Handover.Source> here = sources.getOrDefault(area.id(), List.of());
        if (here.isEmpty()) {
            LocalTime opens = scenario.timing().dayStart();
            return new Handover.Source(
                    "area-" + area.id(),
                    area.id(),
                    "",
                    area.id(),
                    area.lat(),
                    area.lon(),
                    1,
                    opens,
                    scenario.timing().dayEnd(),
                    Scenario.ASSUMED);
        }
        return Draws.choose(random, here, s -> s.share() * capturedByKind.getOrDefault(s.kind(), 0.0));
    }

    private List<DayOfWeek> workingDays(Handover.Source source) {
        List<DayOfWeek> working = scenario.timing().workingDays();
        List<DayOfWeek> open = daysOfKind.getOrDefault(source.kind(), working);
        List<DayOfWeek> both = working.stream().filter(open::contains).sorted().toList();
        return both.isEmpty() ? working : both;
    }

    private LocalDate day(int number, List<DayOfWeek> days) {
        return scenario.timing().monday().plusDays(days.get(number).getValue() - 1L);
    }

    private LocalText notAllowed(String safetyClass) {
        return new LocalText(
                "Rule set " + scenario.ruleSet() + " lets no round of this network carry " + safetyClass
                        + " batteries: " + boxes.packing(safetyClass) + ".",
                "规则集" + scenario.ruleSet() + "不允许本网络的线路运输该安全等级的电池（" + safetyClass + "），需专业承运人处理。");
    }

    /** Routes of a period by area, in a fixed order. */
    static Map<String, List<Route>> routesByArea(List<Route> routes, int period) {
        Map<String, List<Route>> byArea = new TreeMap<>();
        routes.stream()
                .filter(route -> route.period() == period && route.share() > 0)
                .sorted(Comparator.comparing(Route::area)
                        .thenComparing(route -> route.isMobile() ? "" : String.valueOf(route.point()))
                        .thenComparing(Route::centre))
                .forEach(route -> byArea.computeIfAbsent(route.area(), a -> new ArrayList<>())
                        .add(route));
        return byArea;
    }
}
