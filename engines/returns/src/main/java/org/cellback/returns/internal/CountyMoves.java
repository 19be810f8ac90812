package org.cellback.returns.internal;

/**
 * How counties differ from the region: each county's lasting share that moves to other counties (negative where vehicles come
 * to), shrunk towards none, and the noise of a county's year. Both by moments of what is left after the region's own yearly
 * share.
 */
final class CountyMoves {
    /** What a year's weight becomes with each later year. */
    private static final double FADE = 0.8;
    /** Vehicles whose evidence weighs as much as the prior "no difference". */
    private static final double PRIOR_VEHICLES = 300;
    /** Prior noise of a large county's yearly share. */
    private static final double NOISE_PRIOR = 0.03;
    /** Prior noise of small numbers: variance of a yearly count over its mean. */
    private static final double COUNT_PRIOR = 1;
    /** Weight of both priors, in county-years. */
    private static final double NOISE_PRIOR_WEIGHT = 20;

    private static final int ROUNDS = 60;
    /** Degrees of freedom of the noise: some county-years are far out (re-registrations, fleets), most are not. */
    static final int DEGREES = 4;

    /** county → lasting extra share that moves out. */
    final double[] extraRate;
    /** county → standard deviation of {@link #extraRate}. */
    final double[] extraRateSd;
    /** Width of a county-year's share in a large county. */
    final double noiseLarge;
    /** Extra squared width of a county-year's share, times the vehicles. */
    final double noisePerVehicle;

    private CountyMoves(double[] extraRate, double[] extraRateSd, double noiseLarge, double noisePerVehicle) {
        this.extraRate = extraRate;
        this.extraRateSd = extraRateSd;
        this.noiseLarge = noiseLarge;
        this.noisePerVehicle = noisePerVehicle;
    }

    /** Width (of a Student distribution with {@link #DEGREES}) of a county's share in a year with {@code vehicles} there. */
    double noise(double vehicles) {
        return Math.sqrt(noiseLarge * noiseLarge + noisePerVehicle / Math.max(vehicles, 1));
    }

    static CountyMoves fit(Fleet fleet, int vehicleClass, Survival survival, int yearFrom, int yearTo) {
        int n = fleet.countyCount();
        double[] excess = new double[n];
        double[] exposed = new double[n];
        Surprises surprises = new Surprises(n * Math.max(0, yearTo - yearFrom));
        for (int year = yearFrom + 1; year <= yearTo; year++) {
            if (!fleet.hasStock(year) || !fleet.hasStock(year - 1)) {
                continue;
            }
            Change change = new Change(fleet, vehicleClass, survival, year);
            double weight = Math.pow(FADE, yearTo - year);
            for (int county = 0; county < n; county++) {
                double vehicles = change.exposed[county];
                double left = change.left[county] - change.rate * vehicles;
                double known = excess[county] / (exposed[county] + PRIOR_VEHICLES);
                if (vehicles > 0) {
                    surprises.add(left / vehicles - known, vehicles, weight);
                }
                excess[county] = FADE * excess[county] + left;
                exposed[county] = FADE * exposed[county] + vehicles;
            }
        }
        double[] widths = surprises.widths();
        double[] rate = new double[n];
        double[] sd = new double[n];
        for (int county = 0; county < n; county++) {
            rate[county] = excess[county] / (exposed[county] + PRIOR_VEHICLES);
            sd[county] = Math.sqrt((1 - FADE) * widths[0] + widths[1] / (exposed[county] + PRIOR_VEHICLES));
        }
        return new CountyMoves(rate, sd, Math.sqrt(widths[0]), widths[1]);
    }

    /** County-years' shares against what was known, and the two parts of their noise. */
    private static final class Surprises {
        private final double[] share;
        private final double[] vehicles;
        private final double[] weight;
        private int count;

        Surprises(int capacity) {
            share = new double[capacity];
            vehicles = new double[capacity];
            weight = new double[capacity];
        }

        void add(double surprise, double vehiclesThere, double yearWeight) {
            share[count] = surprise;
            vehicles[count] = vehiclesThere;
            weight[count++] = yearWeight;
        }

        /** Squared widths: of the share itself, and of small numbers times vehicles; by expectation and maximisation. */
        double[] widths() {
            double large = NOISE_PRIOR * NOISE_PRIOR;
            double small = COUNT_PRIOR;
            for (int round = 0; round < ROUNDS; round++) {
                double weights = NOISE_PRIOR_WEIGHT;
                double largeSum = NOISE_PRIOR_WEIGHT * NOISE_PRIOR * NOISE_PRIOR;
                double smallSum = NOISE_PRIOR_WEIGHT * COUNT_PRIOR;
                for (int i = 0; i < count; i++) {
                    double variance = large + small / vehicles[i];
                    double square = share[i] * share[i];
                    double student = (DEGREES + 1) / (DEGREES + square / variance);
                    double part = large / variance;
                    largeSum += weight[i] * (student * part * part * square + large * (1 - part));
                    smallSum += weight[i] * (student * (1 - part) * (1 - part) * square * vehicles[i] + small * part);
                    weights += weight[i];
                }
                large = largeSum / weights;
                small = smallSum / weights;
            }
            return new double[] {large, small};
        }
    }

    /** One year's change by county: vehicles exposed to moving, and those that left beyond the survival curve. */
    private static final class Change {
        final double[] exposed;
        final double[] left;
        final double rate;

        Change(Fleet fleet, int vehicleClass, Survival survival, int year) {
            int n = fleet.countyCount();
            exposed = new double[n];
            left = new double[n];
            double leftSum = 0;
            double exposedSum = 0;
            for (int county = 0; county < n; county++) {
                double before = fleet.expected(vehicleClass, county, year - 1, survival);
                double alive = before > 0 ? fleet.expectedOld(vehicleClass, county, year, survival) / before : 1;
                double old = fleet.stock(vehicleClass, county, year - 1) * alive;
                double fresh = fleet.sales(vehicleClass, county, year) * survival.atYearEnd(0);
                exposed[county] = old + fresh / 2;
                left[county] = old + fresh - fleet.stock(vehicleClass, county, year);
                leftSum += left[county];
                exposedSum += exposed[county];
            }
            rate = exposedSum > 0 ? leftSum / exposedSum : 0;
        }
    }
}
