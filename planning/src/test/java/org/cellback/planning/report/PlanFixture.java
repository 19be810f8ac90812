package org.cellback.planning.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cellback.planning.plan.Assumption;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Emissions;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Interval;
import org.cellback.planning.plan.LeftOut;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Provenance;
import org.cellback.planning.plan.Week;

/** A made plan of any size from a seed: shaped like a real one, for looking at reports and testing them. */
public final class PlanFixture {
    static final int YEAR_FROM = 2025;
    static final int YEAR_TO = 2040;
    private static final List<String> CHEMISTRIES = List.of("LFP", "NCA", "NMC622", "NMC811");
    private static final double PACK_KG = 420;

    /** An area with the vehicles it retires in the last year. */
    public record Place(String id, String county, double lat, double lon, double weight) {}

    private final Random random;
    private final List<Place> places;
    private final List<ForecastRow> forecast = new ArrayList<>();
    private final Map<String, double[]> capturedByArea = new HashMap<>();

    private PlanFixture(long seed, List<Place> places) {
        this.random = new Random(seed);
        this.places = places;
    }

    /** 60 areas in six counties. */
    public static Plan small(long seed) {
        Random random = new Random(seed);
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < 60; at++) {
            int county = at % 6;
            double lat = 34 + county % 3 * 1.6 + random.nextDouble() * 1.2;
            double lon = -121.5 + county / 3 * 2.4 + random.nextDouble() * 1.5;
            places.add(new Place(
                    "9%04d".formatted(at), "County " + (char) ('A' + county), lat, lon, 20 + random.nextInt(400)));
        }
        return of(seed, places);
    }

    public static Plan of(long seed, List<Place> places) {
        return new PlanFixture(seed, places).plan(seed);
    }

    private Plan plan(long seed) {
        forecast();
        List<ForecastTotal> totals = totals();
        NetworkFixture network = new NetworkFixture(random, places, capturedByArea);
        RoundFixture rounds = new RoundFixture(random, places, network.points());
        Week week = new Week(
                "2030-W23",
                LocalDate.of(2030, 6, 3),
                rounds.orders(),
                rounds.orders() * 2,
                rounds.orders() * 2 * PACK_KG,
                rounds.distanceMetres(),
                48_210.5,
                6_120,
                9);
        return new Plan(
                Plan.SCHEMA_VERSION,
                "USD",
                seed,
                provenance(),
                List.of(
                        new Assumption("capture.csv", "capture share, dealers, 2035", "0.50"),
                        new Assumption("costs.csv", "handling <b>at points</b> & \"boxes\"", "0.12 USD/kg")),
                forecast,
                totals,
                network.network(),
                network.coverage(),
                week,
                List.of(),
                rounds.rounds(),
                List.of(new LeftOut(
                        "order-17",
                        LocalDate.of(2030, 6, 4),
                        places.getFirst().id(),
                        new LocalText(
                                "a critical battery must travel alone and no vehicle was left", "危急电池须单独运输,已无可用车辆"))),
                emissions(),
                List.of(
                        new Check(
                                "mass-balance",
                                true,
                                "0.0004 kg",
                                new LocalText("what enters each site leaves it", "进入每个场所的质量等于离开的质量")),
                        new Check(
                                "capacity",
                                true,
                                "0 sites over",
                                new LocalText("no site over its capacity in any year", "任何年份均无场所超出容量")),
                        new Check(
                                "windows",
                                false,
                                "2 stops late",
                                new LocalText("every stop begins within its window", "每站均在时间窗内开始"))));
    }

    private static Provenance provenance() {
        return new Provenance(
                "fixture",
                new LocalText("California", "加利福尼亚"),
                "1",
                "0f".repeat(32),
                "0.1.0",
                Instant.parse("2026-11-21T06:00:00Z"),
                "complete",
                List.of(new Provenance.PhaseTime("reading", 2.7), new Provenance.PhaseTime("network", 48.2)),
                "great circle × 1.30 (road)",
                YEAR_FROM,
                YEAR_TO);
    }

    private void forecast() {
        for (Place place : places) {
            double[] captured = new double[YEAR_TO - YEAR_FROM + 1];
            for (int year = YEAR_FROM; year <= YEAR_TO; year++) {
                double growth = Math.pow((year - YEAR_FROM + 1) / 16.0, 1.7);
                double share = 0.25 + 0.55 * (year - YEAR_FROM) / (YEAR_TO - YEAR_FROM);
                for (int at = 0; at < CHEMISTRIES.size(); at++) {
                    double mix = new double[] {0.4, 0.2, 0.25, 0.15}[at];
                    double retired = place.weight() * growth * mix * (0.9 + 0.2 * random.nextDouble());
                    double mean = retired * share;
                    captured[year - YEAR_FROM] += mean;
                    double spread = Math.sqrt(mean) + 0.1 * mean;
                    forecast.add(new ForecastRow(
                            place.id(),
                            year,
                            CHEMISTRIES.get(at),
                            retired,
                            Math.round(mean),
                            mean,
                            Math.max(0, mean - spread),
                            mean + spread,
                            Math.max(0, mean - 1.6 * spread),
                            mean + 1.6 * spread,
                            mean * PACK_KG));
                }
            }
            capturedByArea.put(place.id(), captured);
        }
    }

    private List<ForecastTotal> totals() {
        List<ForecastTotal> totals = new ArrayList<>();
        for (int year = YEAR_FROM; year <= YEAR_TO; year++) {
            totals.add(total(year, "all"));
            for (String chemistry : CHEMISTRIES) {
                totals.add(total(year, chemistry));
            }
        }
        return totals;
    }

    private ForecastTotal total(int year, String chemistry) {
        List<ForecastRow> rows = forecast.stream()
                .filter(row -> row.year() == year
                        && (chemistry.equals("all") || row.chemistry().equals(chemistry)))
                .toList();
        double retired = rows.stream().mapToDouble(ForecastRow::retirements).sum();
        double mean = rows.stream().mapToDouble(ForecastRow::mean).sum();
        return new ForecastTotal(
                year,
                chemistry,
                interval(retired, 0.06),
                interval(mean, 0.11),
                retired - mean,
                mean * PACK_KG,
                (retired - mean) * PACK_KG,
                Map.of("second-life", 0.35, "recycle", 0.45, "remanufacture", 0.12, "reuse", 0.08));
    }

    private static Interval interval(double mean, double spread) {
        return new Interval(
                mean,
                mean * 0.995,
                mean * (1 - spread),
                mean * (1 + spread),
                mean * (1 - 1.7 * spread),
                mean * (1 + 1.9 * spread));
    }

    private static Emissions emissions() {
        List<Emissions.Element> elements = new ArrayList<>();
        double sum = 0;
        for (int year = YEAR_FROM; year <= YEAR_TO; year++) {
            double growth = year - YEAR_FROM + 1;
            elements.add(
                    new Emissions.Element(year, "first-mile", "van", 9_000 * growth, 2_400 * growth, 600 * growth));
            elements.add(
                    new Emissions.Element(year, "line-haul", "truck", 88_000 * growth, 6_100 * growth, 1_500 * growth));
            sum += 10_600 * growth;
        }
        return new Emissions(
                sum,
                0.031,
                elements,
                List.of(
                        new Emissions.Factor(
                                "van",
                                "Van, class III, diesel, average laden",
                                "kgCO2e/tkm",
                                0.61,
                                0.15,
                                "UK DESNZ 2025 conversion factors (OGL v3)",
                                2025,
                                true),
                        new Emissions.Factor(
                                "truck",
                                "Articulated truck over 33 t, average laden",
                                "kgCO2e/tkm",
                                0.069,
                                0.017,
                                "UK DESNZ 2025 conversion factors (OGL v3)",
                                2025,
                                true)));
    }
}
