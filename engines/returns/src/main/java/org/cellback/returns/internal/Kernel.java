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
    /** kind → event → cohort × forecast year → batteries retired in the region; see {@link #cell}. */
    final double[][][] events;
    /** county → kind → forecast year → batteries retired; mean mass and mean energy of one. */
    final double[][][] retired;

    final double[][][] massKg;
    final double[][][] energyKwh;
    /** class → forecast year → item of {@link Account}. */
    final double[][][] account;

    /** kind → cohort × forecast year → vehicles alive at the year's start (or sold in it). */
    private final double[][] atStart;

    /** forecast year → of the cohort at hand: alive and not moved at the year's start, per vehicle sold. */
    private final double[] base;
    /** forecast year → share of those that ends in the year. */
    private final double[] ending;

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
        events = new double[kinds][EVENTS][layout.cohorts * layout.years];
        retired = new double[counties][kinds][layout.years];
        massKg = new double[counties][kinds][layout.years];
        energyKwh = new double[counties][kinds][layout.years];
        account = new double[VehicleClass.values().length][layout.years][Account.values().length];
        atStart = new double[kinds][layout.cohorts * layout.years];
        base = new double[layout.years];
        ending = new double[layout.years];
        batteries = new BatteryLife[kinds];
        moved = new double[layout.cohorts][world.yearsAhead + 1];
        regionSales = regionSales();
        regionMix = new double[][][] {mean(layout.mix, false), mean(layout.massKg, true), mean(layout.energyKwh, true)};
    }

    BatteryLife battery(int kind) {
        return batteries[kind];
    }

    double aliveAtStart(int kind, int cell) {
        return atStart[kind][cell];
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
        int k = future.vehicleClass;
        int firstYear = world.input.yearFrom() - world.origin;
        for (int cohort = 0; cohort < layout.cohorts; cohort++) {
            double came = world.ownership[k].hasPool() ? usedShareOf(k, county) * regionSales[k][cohort] : 0;
            if (layout.countySales[k][county][cohort] > 0 || came > 0) {
                int sold = layout.cohortFirst + cohort - world.origin;
                int first = Math.max(0, sold - firstYear);
                for (int y = first; y < layout.years; y++) {
                    int t = firstYear + y;
                    double before = t == sold ? 1 : future.alive[cohort][t - 1];
                    base[y] = before * (t == sold ? future.salesFactor[cohort] : moved[cohort][t - 1]);
                    ending[y] = before > 0 ? 1 - future.alive[cohort][t] / before : 0;
                    if (base[y] > 0) {
                        book(future, county, cohort, y, t, t - sold);
                    }
                }
                for (int kind : layout.kindsOfClass[k]) {
                    if (layout.mix[kind][county][cohort] > 0 || came > 0) {
                        fillKind(kind, county, cohort, first, firstYear - sold);
                    }
                }
            }
        }
        for (int kind : layout.kindsOfClass[k]) {
            averagePerBattery(county, kind);
        }
    }

    /** One cohort's batteries of one kind, year by year; {@code ageAtFirstYear} may be negative. */
    private void fillKind(int kind, int county, int cohort, int first, int ageAtFirstYear) {
        int k = layout.classOfKind[kind];
        Ownership owners = world.ownership[k];
        double[] replaced = batteries[kind].replaced;
        double[] directRow = direct[county][kind];
        double[] poolRow = pool[county][kind];
        double[] retiredRow = retired[county][kind];
        double[] massRow = massKg[county][kind];
        double[] energyRow = energyKwh[county][kind];
        double[][] eventRows = events[kind];
        double mix = layout.mix[kind][county][cohort];
        double sold = layout.countySales[k][county][cohort];
        double soldAll = regionSales[k][cohort];
        double usedShare = usedShareOf(k, county);
        for (int y = first; y < layout.years; y++) {
            int age = ageAtFirstYear + y;
            int cell = cohort * layout.years + y;
            double perVehicle = ending[y] + replaced[age];
            double here = age == 0 ? 1 : owners.direct[age - 1];
            double came = age == 0 ? 0 : owners.pooled[age - 1];
            double each = mix * base[y];
            double termEnd = (1 - ending[y]) * owners.retired[age];
            double termSwap = (1 - ending[y]) * owners.swapped[age];
            double directShare = each * (here * perVehicle + termEnd + termSwap);
            double poolEach = came * regionMix[0][kind][cohort] * base[y] * soldAll;
            directRow[cell] = directShare;
            poolRow[y] += poolEach * perVehicle;
            double stay = sold * each * here + usedShare * poolEach;
            atStart[kind][cell] += stay;
            eventRows[END][cell] += stay * ending[y];
            eventRows[REPAIR][cell] += stay * replaced[age];
            eventRows[TERM_END][cell] += sold * each * termEnd;
            eventRows[TERM_SWAP][cell] += sold * each * termSwap;
            double own = sold * directShare;
            double used = usedShare * poolEach * perVehicle;
            retiredRow[y] += own + used;
            massRow[y] += own * layout.massKg[kind][county][cohort] + used * regionMix[1][kind][cohort];
            energyRow[y] += own * layout.energyKwh[kind][county][cohort] + used * regionMix[2][kind][cohort];
        }
    }

    private void averagePerBattery(int county, int kind) {
        for (int y = 0; y < layout.years; y++) {
            double batteriesRetired = retired[county][kind][y];
            if (batteriesRetired > 0) {
                massKg[county][kind][y] /= batteriesRetired;
                energyKwh[county][kind][y] /= batteriesRetired;
            }
        }
    }

    /** Where {@link #events} holds a forecast year and a vehicle's age; negative where no cohort is so old. */
    int cell(int y, int age) {
        int cohort = world.input.yearFrom() + y - age - layout.cohortFirst;
        return cohort < 0 ? -1 : cohort * layout.years + y;
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
