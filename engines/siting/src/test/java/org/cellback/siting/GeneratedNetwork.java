package org.cellback.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
 * Seeded problems that look like a state: towns of very different size on a plane of 1000 × 400 km, growing returns, mobile
 * stops for all, plants that exist and have limits.
 */
record GeneratedNetwork(
        int areas,
        int points,
        int centres,
        int plants,
        int periods,
        int yearsPerPeriod,
        int commodities,
        double kgPerYear) {

    private record Spot(double x, double y) {
        double kmTo(Spot other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    static GeneratedNetwork californiaLike() {
        return new GeneratedNetwork(1700, 150, 30, 10, 4, 4, 6, 40e6);
    }

    SitingProblem build(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Spot> towns = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            towns.add(new Spot(random.nextDouble(1000), random.nextDouble(400)));
        }
        List<Spot> areaSpots = spots(random, towns, areas, 0.8);
        List<Spot> pointSpots = spots(random, towns, points, 0.6);
        List<Spot> centreSpots = spots(random, towns, centres, 0.5);
        List<Spot> plantSpots = spots(random, towns, plants, 0.2);
        List<Candidate> candidates = new ArrayList<>();
        for (int p = 0; p < points; p++) {
            candidates.add(Candidate.of("P" + p, SiteKind.COLLECTION_POINT, options(random, 1, 0.08)));
        }
        for (int c = 0; c < centres; c++) {
            candidates.add(Candidate.of("C" + c, SiteKind.RECYCLING_CENTRE, options(random, 12, 0.25)));
        }
        for (int q = 0; q < plants; q++) {
            candidates.add(plant(random, q));
        }
        return new SitingProblem(
                periodList(),
                IntStream.range(0, commodities).mapToObj(k -> "K" + k).toList(),
                areaList(random),
                candidates,
                areaLinks(areaSpots, pointSpots),
                trunkLinks(pointSpots, centreSpots, plantSpots),
                mobileLinks(areaSpots, centreSpots),
                MobileTrigger.DEFAULT,
                100_000,
                0);
    }

    private List<Period> periodList() {
        return IntStream.range(0, periods)
                .mapToObj(t -> new Period(
                        "t" + t,
                        IntStream.range(2025 + t * yearsPerPeriod, 2025 + (t + 1) * yearsPerPeriod)
                                .boxed()
                                .toList()))
                .toList();
    }

    private static List<Spot> spots(SplittableRandom random, List<Spot> towns, int count, double inTown) {
        List<Spot> result = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Spot town = towns.get((int) (towns.size() * random.nextDouble() * random.nextDouble()));
            result.add(
                    random.nextDouble() < inTown
                            ? new Spot(town.x + random.nextDouble(-50, 50), town.y + random.nextDouble(-50, 50))
                            : new Spot(random.nextDouble(1000), random.nextDouble(400)));
        }
        return result;
    }

    private List<CapacityOption> options(SplittableRandom random, double size, double handling) {
        double land = random.nextDouble(0.7, 1.5);
        double unit = kgPerYear / (1.67 * points) * size;
        return List.of(
                new CapacityOption("small", unit, 0.3 * unit * land, 0.18 * unit * land, handling * 1.2),
                new CapacityOption("medium", 3 * unit, 0.6 * unit * land, 0.36 * unit * land, handling),
                new CapacityOption("large", 9 * unit, 1.3 * unit * land, 0.8 * unit * land, handling * 0.85));
    }

    private Candidate plant(SplittableRandom random, int q) {
        double[][] gate = new double[periods * yearsPerPeriod][commodities];
        double level = random.nextDouble(-0.2, 0.6);
        for (int y = 0; y < gate.length; y++) {
            for (int k = 0; k < commodities; k++) {
                gate[y][k] = k == 1 && q % 3 == 1 ? Double.POSITIVE_INFINITY : level + 0.3 * k * (q % 2);
            }
        }
        double capacity = q == 0 ? 1.2 * kgPerYear : random.nextDouble(0.1, 0.5) * kgPerYear;
        return Candidate.of("Q" + q, SiteKind.PROCESSING_PLANT, List.of(new CapacityOption("all", capacity, 0, 0, 0)))
                .withGateCostPerKg(gate);
    }

    private List<Area> areaList(SplittableRandom random) {
        double[] size = random.doubles(areas).map(u -> Math.pow(u, 4) + 0.0003).toArray();
        double total = java.util.Arrays.stream(size).sum();
        int years = periods * yearsPerPeriod;
        List<Area> result = new ArrayList<>();
        for (int a = 0; a < areas; a++) {
            double[][] mass = new double[years][commodities];
            double[][] batteries = new double[years][commodities];
            double slope = random.nextDouble(0.9, 1.1);
            for (int y = 0; y < years; y++) {
                double grown = size[a] / total * kgPerYear * Math.pow((1.0 + y) / years, 1.7 * slope);
                for (int k = 0; k < commodities; k++) {
                    double part = grown / commodities * (0.5 + (k + y) % 2);
                    mass[y][k] = part;
                    batteries[y][k] = part / 420;
                }
            }
            result.add(new Area("A" + a, mass, batteries));
        }
        return result;
    }

    private static List<AreaLink> areaLinks(List<Spot> areas, List<Spot> points) {
        List<AreaLink> result = new ArrayList<>();
        for (int a = 0; a < areas.size(); a++) {
            Spot area = areas.get(a);
            List<Integer> near = nearest(area, points, 12);
            for (int p : near) {
                double km = 1.3 * area.kmTo(points.get(p));
                result.add(new AreaLink("A" + a, "P" + p, km * 1000, 0.02 + 0.004 * km, 5));
            }
        }
        return result;
    }

    private static List<Integer> nearest(Spot from, List<Spot> to, int count) {
        return IntStream.range(0, to.size())
                .boxed()
                .sorted(Comparator.comparingDouble(p -> from.kmTo(to.get(p))))
                .limit(count)
                .toList();
    }

    private static List<TrunkLink> trunkLinks(List<Spot> points, List<Spot> centres, List<Spot> plants) {
        List<TrunkLink> result = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            for (int c : nearest(points.get(p), centres, 10)) {
                double km = 1.3 * points.get(p).kmTo(centres.get(c));
                result.add(new TrunkLink("P" + p, "C" + c, km * 1000, 0.01 + 0.0012 * km));
            }
        }
        for (int c = 0; c < centres.size(); c++) {
            for (int q = 0; q < plants.size(); q++) {
                double km = 1.3 * centres.get(c).kmTo(plants.get(q));
                result.add(new TrunkLink("C" + c, "Q" + q, km * 1000, 0.02 + 0.0006 * km));
            }
        }
        return result;
    }

    private static List<MobileLink> mobileLinks(List<Spot> areas, List<Spot> centres) {
        List<MobileLink> result = new ArrayList<>();
        for (int a = 0; a < areas.size(); a++) {
            for (int c : nearest(areas.get(a), centres, 4)) {
                double km = 1.3 * areas.get(a).kmTo(centres.get(c));
                result.add(new MobileLink("A" + a, "C" + c, km * 1000, 250 + 4 * km, 0));
            }
        }
        return result;
    }
}
