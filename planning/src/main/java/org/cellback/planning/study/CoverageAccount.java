package org.cellback.planning.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellback.geo.DistanceService;
import org.cellback.geo.api.Place;
import org.cellback.geo.api.TravelSource;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.Network;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Timing;
import org.cellback.siting.api.Route;
import org.cellback.siting.api.SitingPlan;

/** How far every area is from its nearest open site, period by period. */
final class CoverageAccount {
    private final Scenario scenario;
    private final CapturedDemand demand;
    private final TravelSource road;

    CoverageAccount(Scenario scenario, CapturedDemand demand) {
        this.scenario = scenario;
        this.demand = demand;
        road = DistanceService.greatCircle(scenario.travelMode("road"));
    }

    Coverage coverage(List<Network.Site> sites, SitingPlan plan) {
        List<Coverage.Row> rows = new ArrayList<>();
        List<Coverage.Summary> summaries = new ArrayList<>();
        List<Timing.Period> periods = scenario.timing().periods();
        for (int period = 0; period < periods.size(); period++) {
            Timing.Period years = periods.get(period);
            List<Network.Site> open = sites.stream()
                    .filter(site -> site.opened() <= years.from())
                    .filter(site -> site.kind().equals("collection-point")
                            || site.kind().equals("recycling-centre"))
                    .toList();
            List<Coverage.Row> ofPeriod = rows(years, open, mobileAreas(plan, period));
            rows.addAll(ofPeriod);
            for (double radiusKm : scenario.coverageRadiiKm()) {
                summaries.add(summary(years, radiusKm, ofPeriod));
            }
        }
        return new Coverage(scenario.coverageRadiiKm(), rows, summaries);
    }

    private static Set<String> mobileAreas(SitingPlan plan, int period) {
        Set<String> areas = new HashSet<>();
        for (Route route : plan.routes()) {
            if (route.period() == period && route.isMobile()) {
                areas.add(route.area());
            }
        }
        return areas;
    }

    private List<Coverage.Row> rows(Timing.Period years, List<Network.Site> open, Set<String> mobile) {
        List<Coverage.Row> rows = new ArrayList<>();
        for (Geography.Area area : scenario.geography().areas()) {
            if (open.isEmpty() || demand.isEmpty(area.id())) {
                continue;
            }
            Place place = new Place(area.lat(), area.lon());
            Network.Site nearest = open.getFirst();
            double metres = Double.POSITIVE_INFINITY;
            for (Network.Site site : open) {
                double distance =
                        road.between(place, new Place(site.lat(), site.lon())).distanceMetres();
                if (distance < metres) {
                    metres = distance;
                    nearest = site;
                }
            }
            rows.add(new Coverage.Row(
                    area.id(),
                    area.county(),
                    area.lat(),
                    area.lon(),
                    years.from(),
                    years.to(),
                    nearest.id(),
                    metres,
                    mobile.contains(area.id()),
                    batteriesPerYear(area.id(), years)));
        }
        return rows;
    }

    private double batteriesPerYear(String area, Timing.Period years) {
        double sum = 0;
        for (int year = years.from(); year <= years.to(); year++) {
            sum += demand.of(area).batteriesInYear(year - demand.yearFrom());
        }
        return sum / years.years();
    }

    private static Coverage.Summary summary(Timing.Period years, double radiusKm, List<Coverage.Row> rows) {
        double batteries = 0;
        double within = 0;
        double withMobile = 0;
        int areas = 0;
        for (Coverage.Row row : rows) {
            boolean near = row.distanceMetres() <= 1000 * radiusKm;
            batteries += row.batteriesPerYear();
            within += near ? row.batteriesPerYear() : 0;
            withMobile += near || row.mobile() ? row.batteriesPerYear() : 0;
            areas += near ? 1 : 0;
        }
        double all = batteries > 0 ? batteries : 1;
        return new Coverage.Summary(
                years.from(),
                years.to(),
                radiusKm,
                within / all,
                rows.isEmpty() ? 0 : (double) areas / rows.size(),
                withMobile / all);
    }
}
