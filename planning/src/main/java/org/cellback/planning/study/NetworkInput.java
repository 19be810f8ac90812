package org.cellback.planning.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cellback.geo.DistanceService;
import org.cellback.geo.api.Place;
import org.cellback.geo.api.TravelSource;
import org.cellback.planning.scenario.CostItem;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.planning.scenario.Sites;
import org.cellback.siting.api.Area;
import org.cellback.siting.api.AreaLink;
import org.cellback.siting.api.Candidate;
import org.cellback.siting.api.CapacityOption;
import org.cellback.siting.api.MobileLink;
import org.cellback.siting.api.MobileTrigger;
import org.cellback.siting.api.Period;
import org.cellback.siting.api.SiteKind;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.api.TrunkLink;

/**
 * A scenario and its captured batteries in the words of the siting engine. Only what depends on the network is in the
 * problem; costs that every captured battery causes whatever way it takes are added by {@link CostAccount}.
 */
final class NetworkInput {
    /** Links per area: the nearest points and centres only, so that the problem stays small. The bound is one of this problem. */
    private static final int POINT_LINKS_MAX = 30;

    private static final int MOBILE_LINKS_MAX = 8;
    private static final double DAYS_PER_YEAR = 365;

    private record Near(Sites.Candidate candidate, double distanceMetres) {}

    private final Scenario scenario;
    private final CapturedDemand demand;
    private final TravelSource road;
    private final List<Sites.Candidate> points;
    private final List<Sites.Candidate> centres;

    NetworkInput(Scenario scenario, CapturedDemand demand) {
        this.scenario = scenario;
        this.demand = demand;
        road = DistanceService.greatCircle(scenario.travelMode("road"));
        points = candidates(Sites.Kind.COLLECTION_POINT);
        centres = candidates(Sites.Kind.RECYCLING_CENTRE);
    }

    SitingProblem problem() {
        List<Geography.Area> areas = scenario.geography().areas().stream()
                .filter(area -> !demand.isEmpty(area.id()))
                .toList();
        return new SitingProblem(
                scenario.timing().periods().stream()
                        .map(p -> new Period(
                                p.from() + "–" + p.to(),
                                IntStream.rangeClosed(p.from(), p.to()).boxed().toList()))
                        .toList(),
                demand.chemistries(),
                areas.stream()
                        .map(area -> new Area(
                                area.id(),
                                demand.of(area.id()).massKg(),
                                demand.of(area.id()).batteries()))
                        .toList(),
                allCandidates(),
                areas.stream().flatMap(area -> areaLinks(area).stream()).toList(),
                trunkLinks(),
                areas.stream().flatMap(area -> mobileLinks(area).stream()).toList(),
                new MobileTrigger(
                        (int) scenario.setting(Setting.MOBILE_TRIGGER_BATTERIES),
                        scenario.setting(Setting.MOBILE_TRIGGER_DAYS)),
                1000 * scenario.setting(Setting.COVERAGE_RULE_RADIUS),
                scenario.setting(Setting.DISCOUNT_RATE));
    }

    /** What may pass in a year: the level's capacity, or what its store turns over if that is less. */
    static double capacityKgPerYear(Sites.Level level, double storageDays) {
        double turnedOver =
                storageDays > 0 ? level.storageKg() * DAYS_PER_YEAR / storageDays : Double.POSITIVE_INFINITY;
        return Math.min(level.capacityKgPerYear(), turnedOver);
    }

    static double storageDays(Scenario scenario, Sites.Kind kind) {
        return scenario.setting(
                kind == Sites.Kind.COLLECTION_POINT ? Setting.STORAGE_DAYS_POINT : Setting.STORAGE_DAYS_CENTRE);
    }

    private List<Sites.Candidate> candidates(Sites.Kind kind) {
        return scenario.sites().candidates().stream()
                .filter(c -> c.kind() == kind)
                .toList();
    }

    private List<Candidate> allCandidates() {
        List<Candidate> all = new ArrayList<>();
        for (Sites.Candidate site : scenario.sites().candidates()) {
            SiteKind kind =
                    site.kind() == Sites.Kind.COLLECTION_POINT ? SiteKind.COLLECTION_POINT : SiteKind.RECYCLING_CENTRE;
            all.add(Candidate.of(site.id(), kind, options(site)));
        }
        for (Sites.Plant plant : scenario.sites().plants()) {
            all.add(Candidate.of(
                            plant.id(),
                            SiteKind.PROCESSING_PLANT,
                            List.of(new CapacityOption("contract", plant.capacityKgPerYear(), 0, 0, 0)))
                    .withGateCostPerKg(gateCosts(plant)));
        }
        return all;
    }

    private List<CapacityOption> options(Sites.Candidate site) {
        return scenario.sites().levels().stream()
                .filter(level -> level.kind() == site.kind() && level.landCost() == site.landCost())
                .sorted(Comparator.comparingDouble(Sites.Level::capacityKgPerYear))
                .map(level -> new CapacityOption(
                        level.level(),
                        capacityKgPerYear(level, storageDays(scenario, site.kind())),
                        level.openingCost(),
                        level.fixedCostPerYear(),
                        level.handlingCostPerKg()))
                .toList();
    }

    private double[][] gateCosts(Sites.Plant plant) {
        GateFees fees = new GateFees(scenario.sites());
        double[][] costs = new double[demand.years()][demand.chemistries().size()];
        for (int year = 0; year < costs.length; year++) {
            for (int chemistry = 0; chemistry < costs[year].length; chemistry++) {
                costs[year][chemistry] =
                        fees.perKg(plant, demand.chemistries().get(chemistry), demand.yearFrom() + year);
            }
        }
        return costs;
    }

    private List<AreaLink> areaLinks(Geography.Area area) {
        double radius = 1000 * scenario.setting(Setting.COVERAGE_RULE_RADIUS);
        double storage =
                scenario.cost(CostItem.STORAGE_PER_KG_DAY) * storageDays(scenario, Sites.Kind.COLLECTION_POINT);
        double perKm = scenario.cost(CostItem.COLLECTION_PER_BATTERY_KM);
        return nearest(area, points, radius, POINT_LINKS_MAX).stream()
                .map(near -> new AreaLink(
                        area.id(),
                        near.candidate().id(),
                        near.distanceMetres(),
                        storage,
                        perKm * near.distanceMetres() / 1000))
                .toList();
    }

    private List<MobileLink> mobileLinks(Geography.Area area) {
        double reach = 1000 * scenario.setting(Setting.MOBILE_REACH);
        double perVisit = scenario.cost(CostItem.MOBILE_PER_VISIT);
        double perKm = scenario.cost(CostItem.MOBILE_PER_KM);
        return withinADay(nearest(area, centres, reach, MOBILE_LINKS_MAX)).stream()
                .map(near -> new MobileLink(
                        area.id(),
                        near.candidate().id(),
                        near.distanceMetres(),
                        perVisit + perKm * 2 * near.distanceMetres() / 1000,
                        0))
                .toList();
    }

    private List<Near> nearest(Geography.Area area, List<Sites.Candidate> sites, double reachMetres, int most) {
        Place place = new Place(area.lat(), area.lon());
        return sites.stream()
                .map(site -> new Near(
                        site,
                        road.between(place, new Place(site.lat(), site.lon())).distanceMetres()))
                .filter(near -> near.distanceMetres() <= reachMetres)
                .sorted(Comparator.comparingDouble(Near::distanceMetres)
                        .thenComparing(near -> near.candidate().id()))
                .limit(most)
                .toList();
    }

    private List<TrunkLink> trunkLinks() {
        List<TrunkLink> links = new ArrayList<>();
        double trunkPerKgKm = scenario.cost(CostItem.TRUNK_PER_KG_KM);
        double haulPerKgKm = scenario.cost(CostItem.LINE_HAUL_PER_KG_KM);
        double haulPerKg = scenario.cost(CostItem.LINE_HAUL_PER_KG);
        for (Sites.Candidate point : points) {
            for (Near near : withinADay(point)) {
                double metres = near.distanceMetres();
                links.add(new TrunkLink(point.id(), near.candidate().id(), metres, trunkPerKgKm * metres / 1000));
            }
        }
        for (Sites.Candidate centre : centres) {
            Place to = new Place(centre.lat(), centre.lon());
            for (Sites.Plant plant : scenario.sites().plants()) {
                double metres =
                        road.between(to, new Place(plant.lat(), plant.lon())).distanceMetres();
                links.add(new TrunkLink(centre.id(), plant.id(), metres, haulPerKg + haulPerKgKm * metres / 1000));
            }
        }
        return links;
    }

    /** Centres from which a truck reaches the point and is back within its hours; the nearest one in any case. */
    private List<Near> withinADay(Sites.Candidate point) {
        Place from = new Place(point.lat(), point.lon());
        return withinADay(centres.stream()
                .map(centre -> new Near(
                        centre,
                        road.between(from, new Place(centre.lat(), centre.lon()))
                                .distanceMetres()))
                .sorted(Comparator.comparingDouble(Near::distanceMetres)
                        .thenComparing(near -> near.candidate().id()))
                .toList());
    }

    private List<Near> withinADay(List<Near> nearestFirst) {
        double oneWaySeconds = WorkingDay.oneWaySecondsMax(scenario);
        List<Near> within = nearestFirst.stream()
                .filter(near -> scenario.travelMode("road").durationSeconds(near.distanceMetres()) <= oneWaySeconds)
                .toList();
        return within.isEmpty() ? nearestFirst.subList(0, Math.min(1, nearestFirst.size())) : within;
    }
}
