package org.cellback.returns.internal;

import java.util.Arrays;
import org.cellback.returns.api.VehicleClass;

/**
 * Retirements per vehicle sold, in one draw: what an area's cohorts are multiplied with. Also the region's events by the
 * vehicle's age, from which sources, quality and energy follow. Reused from draw to draw by one thread.
 */
final class Kernel {
    /** What makes a battery leave its vehicle. */
    static final int END = 0;

    static final int REPAIR = 1;
    static final int TERM_END = 2;
    static final int TERM_SWAP = 3;
    static final int EVENTS = 4;

    private final World world;
    private final Layout layout;
    /** county → kind → cohort × forecast year → batteries retired in the cohort's own area, per vehicle sold. */
    final double[][][] direct;
    /** county → kind → forecast year → batteries retired by vehicles that came at a term, per unit of used share. */
    final double[][][] pool;
    /** kind → event → forecast year × age → batteries retired in the region. */
    final double[][][] events;
    /** county → kind → forecast year → batteries; their mass; their energy. */
    final double[][][] retired;

    final double[][][] massKg;
    final double[][][] energyKwh;
    /** class → forecast year → item of {@link Account}. */
    final double[][][] account;

    /** kind → forecast year × age → vehicles alive at the year's start (or sold in it). */
    private final double[][] atStart;

    private final BatteryLife[] batteries;
    /** cohort → year − origin → moves since the origin, as a factor. */
    private final double[][] moved;
    /** class → cohort → vehicles whose owners may give them away at a term. */
    private final double[][] regionSales;
    /** kind → cohort → region's mean share, mass and energy. */
    private final double[][][] regionMix;

    /** Items of the vehicle account. */
    enum Account {
        BEFORE,
        SALES,
        MOVES,
        RETIREMENTS,
        AFTER
    }

    Kernel(World world) {
        this.world = world;
        this.layout = world.layout;
        int counties = layout.counties.size();
        int kinds = layout.kinds();
        direct = new double[counties][kinds][layout.cohorts * layout.years];
        pool = new double[counties][kinds][layout.years];
        events = new double[kinds][EVENTS][layout.years * world.ages];
        retired = new double[counties][kinds][layout.years];
        massKg = new double[counties][kinds][layout.years];
        energyKwh = new double[counties][kinds][layout.years];
        account = new double[VehicleClass.values().length][layout.years][Account.values().length];
        atStart = new double[kinds][layout.years * world.ages];
        batteries = new BatteryLife[kinds];
        moved = new double[layout.cohorts][world.yearsAhead + 1];
        regionSales = regionSales();
        regionMix = new double[][][] {mean(layout.mix, false), mean(layout.massKg, true), mean(layout.energyKwh, true)};
    }

    BatteryLife battery(int kind) {
        return batteries[kind];
    }

    double aliveAtStart(int kind, int y, int age) {
        return atStart[kind][y * world.ages + age];
    }

    /** Fills all tables for draw {@code index}. */
    void draw(int index) {
        long seed = world.input.simulation().seed();
        DrawnFuture.Shared shared = DrawnFuture.Shared.draw(Noise.of(seed, index), world.yearsAhead);
        clear(direct);
        clear(new double[][][] {atStart});
        clear(pool);
        clear(events);
        clear(retired);
        clear(massKg);
        clear(energyKwh);
        clear(account);
        for (int kind = 0; kind < layout.kinds(); kind++) {
            batteries[kind] = DrawnFuture.batteryLife(world, kind, Noise.of(seed, index, 100 + kind));
        }
        for (ClassModel model : world.models) {
            DrawnFuture future = new DrawnFuture(world, model, shared, Noise.of(seed, index, model.vehicleClass + 1L));
            for (int county = 0; county < layout.counties.size(); county++) {
                fillMoved(future, county);
                fillCounty(future, county);
            }
        }
    }

    /** Moves as factors, cohort by cohort; those sold up to the origin start at what the register shows of them. */
    private void fillMoved(DrawnFuture future, int county) {
        int k = future.vehicleClass;
        double expected = 0;
        for (int cohort = 0; cohort < layout.cohorts; cohort++) {
            int age = world.origin - layout.cohortFirst - cohort;
            if (age >= 0) {
                expected += vehicles(k, county, cohort, age) * future.alive[cohort][0];
            }
        }
        double known = expected > 0 ? future.stockAtOrigin[county] / expected : 1;
        for (int cohort = 0; cohort < layout.cohorts; cohort++) {
            int sold = layout.cohortFirst + cohort - world.origin;
            double[] factor = moved[cohort];
            if (sold <= 0) {
                factor[0] = known;
            }
            for (int t = Math.max(1, sold); t <= world.yearsAhead; t++) {
                double rate = future.moveRate[county][t];
                factor[t] = t == sold ? future.salesFactor[cohort] * (1 - rate / 2) : factor[t - 1] * (1 - rate);
            }
        }
    }

    private void fillCounty(DrawnFuture future, int county) {
        int firstYear = world.input.yearFrom() - world.origin;
        for (int cohort = 0; cohort < layout.cohorts; cohort++) {
            int sold = layout.cohortFirst + cohort - world.origin;
            boolean anySold = layout.countySales[future.vehicleClass][county][cohort] > 0
                    || countyUsed(future.vehicleClass, county, cohort) > 0;
            for (int y = Math.max(0, sold - firstYear); y < layout.years && anySold; y++) {
                fillCohort(future, county, cohort, y, firstYear + y, firstYear + y - sold);
            }
        }
    }

    /** Vehicles that would come to a county if all of a cohort moved at a term. */
    private double countyUsed(int k, int county, int cohort) {
        return world.ownership[k].hasPool() ? usedShareOf(k, county) * regionSales[k][cohort] : 0;
    }

    private void fillCohort(DrawnFuture future, int county, int cohort, int y, int t, int age) {
        int k = future.vehicleClass;
        Ownership owners = world.ownership[k];
        double before = age == 0 ? 1 : future.alive[cohort][t - 1];
        double movedBefore = age == 0 ? future.salesFactor[cohort] : moved[cohort][t - 1];
        double base = before * movedBefore;
        if (base <= 0) {
            return;
        }
        double ending = 1 - future.alive[cohort][t] / before;
        double here = age == 0 ? 1 : owners.direct[age - 1];
        double came = age == 0 ? 0 : owners.pooled[age - 1];
        double sold = layout.countySales[k][county][cohort];
        double poolShare = usedShareOf(k, county) * regionSales[k][cohort];
        double termEnd = (1 - ending) * owners.retired[age];
        double termSwap = (1 - ending) * owners.swapped[age];
        for (int kind : layout.kindsOfClass[k]) {
            double mix = layout.mix[kind][county][cohort];
            if (mix > 0 || came > 0) {
                double perVehicle = ending + batteries[kind].replaced[age];
                double each = mix * base;
                double directShare = each * (here * perVehicle + termEnd + termSwap);
                direct[county][kind][cohort * layout.years + y] = directShare;
                double poolEach = came * regionMix[0][kind][cohort] * base;
                pool[county][kind][y] += poolEach * regionSales[k][cohort] * perVehicle;
                double stay = sold * each * here + poolShare * poolEach;
                int cell = y * world.ages + age;
                atStart[kind][cell] += stay;
                events[kind][END][cell] += stay * ending;
                events[kind][REPAIR][cell] += stay * batteries[kind].replaced[age];
                events[kind][TERM_END][cell] += sold * each * termEnd;
                events[kind][TERM_SWAP][cell] += sold * each * termSwap;
                double own = sold * directShare;
                double used = poolShare * poolEach * perVehicle;
                retired[county][kind][y] += own + used;
                massKg[county][kind][y] +=
                        own * layout.massKg[kind][county][cohort] + used * regionMix[1][kind][cohort];
                energyKwh[county][kind][y] +=
                        own * layout.energyKwh[kind][county][cohort] + used * regionMix[2][kind][cohort];
            }
        }
        book(future, county, cohort, y, t, age);
    }

    /** The vehicle account; each item from its own meaning, so that their sum is a check. */
    private void book(DrawnFuture future, int county, int cohort, int y, int t, int age) {
        int k = future.vehicleClass;
        Ownership owners = world.ownership[k];
        double[] items = account[k][y];
        double sold = layout.countySales[k][county][cohort];
        double aliveBefore = age == 0 ? 1 : future.alive[cohort][t - 1];
        double aliveAfter = future.alive[cohort][t];
        double factor = age == 0 ? future.salesFactor[cohort] : moved[cohort][t - 1];
        double rate = future.moveRate[county][t] * (age == 0 ? 0.5 : 1);
        double before = (age == 0 ? sold : vehicles(k, county, cohort, age - 1)) * aliveBefore * factor;
        double after = vehicles(k, county, cohort, age);
        double termMoves =
                after - (age == 0 ? sold : vehicles(k, county, cohort, age - 1)) + sold * owners.retired[age];
        items[(age == 0 ? Account.SALES : Account.BEFORE).ordinal()] += before;
        items[Account.RETIREMENTS.ordinal()] +=
                before * (1 - aliveAfter / aliveBefore) + sold * owners.retired[age] * aliveAfter * factor;
        items[Account.MOVES.ordinal()] += (termMoves - after * rate) * aliveAfter * factor;
        items[Account.AFTER.ordinal()] += after * aliveAfter * moved[cohort][t];
    }

    /** Vehicles of a cohort in a county at the end of a year, but for ends and moves of no term. */
    private double vehicles(int k, int county, int cohort, int age) {
        Ownership owners = world.ownership[k];
        return layout.countySales[k][county][cohort] * owners.direct[age]
                + usedShareOf(k, county) * regionSales[k][cohort] * owners.pooled[age];
    }

    private double usedShareOf(int k, int county) {
        return layout.countyUsedShare[k][county];
    }

    private double[][] regionSales() {
        double[][] sum = new double[layout.countySales.length][layout.cohorts];
        for (int k = 0; k < sum.length; k++) {
            for (double[] county : layout.countySales[k]) {
                for (int cohort = 0; cohort < layout.cohorts; cohort++) {
                    sum[k][cohort] += county[cohort];
                }
            }
        }
        return sum;
    }

    /** Region means over counties, weighted by sales (and by the kind's share of them, for a quantity per battery). */
    private double[][] mean(double[][][] quantity, boolean perBattery) {
        double[][] mean = new double[layout.kinds()][layout.cohorts];
        for (int kind = 0; kind < layout.kinds(); kind++) {
            for (int cohort = 0; cohort < layout.cohorts; cohort++) {
                double sum = 0;
                double weights = 0;
                for (int county = 0; county < layout.counties.size(); county++) {
                    double weight = layout.countySales[layout.classOfKind[kind]][county][cohort]
                            * (perBattery ? layout.mix[kind][county][cohort] : 1);
                    sum += weight * quantity[kind][county][cohort];
                    weights += weight;
                }
                mean[kind][cohort] = weights > 0 ? sum / weights : 0;
            }
        }
        return mean;
    }

    private static void clear(double[][][] table) {
        for (double[][] rows : table) {
            for (double[] row : rows) {
                Arrays.fill(row, 0);
            }
        }
    }
}
