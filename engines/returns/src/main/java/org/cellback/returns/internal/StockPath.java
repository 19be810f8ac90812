package org.cellback.returns.internal;

/**
 * One drawn future of a class's stock by county, from the last year known. Each year the survivors of the cohorts stay but
 * for the share that moves: the region's own (returning to its mean), the county's lasting extra share, and noise.
 */
final class StockPath {
    /** Part of a year's shock that all classes have in common: they share one register and one economy. */
    static final double COMMON_PART = 0.6;

    final int origin;
    /** county → year − origin → vehicles at the year's end; at 0 the drawn truth at the origin. */
    final double[][] stock;
    /** county → year − origin → share that moves out. */
    final double[][] moveRate;

    private StockPath(int origin, int counties, int years) {
        this.origin = origin;
        this.stock = new double[counties][years + 1];
        this.moveRate = new double[counties][years + 1];
    }

    /**
     * Shocks that the classes share.
     *
     * @param year year − origin → standard normal
     * @param lasting the same, for the step of the lasting share
     * @param register the same, for the register's error
     */
    record Shocks(double[] year, double[] lasting, double[] register) {
        static Shocks draw(Noise noise, int years) {
            return new Shocks(normals(noise, years), normals(noise, years), normals(noise, years));
        }

        private static double[] normals(Noise noise, int years) {
            double[] z = new double[years + 1];
            for (int i = 1; i <= years; i++) {
                z[i] = noise.normal();
            }
            return z;
        }
    }

    /** @param fleet with the sales of the years ahead; its stock is only read at {@code origin} */
    static StockPath draw(
            Fleet fleet, ClassModel model, ClassModel.Draw draw, Shocks shocks, int origin, int years, Noise noise) {
        int n = fleet.countyCount();
        StockPath path = new StockPath(origin, n, years);
        double known = fleet.stockOfAll(model.vehicleClass, origin);
        double[] extra = new double[n];
        for (int county = 0; county < n; county++) {
            double share = known > 0 ? fleet.stock(model.vehicleClass, county, origin) / known : 0;
            path.stock[county][0] = share * draw.stock();
            extra[county] = model.counties.extraRate[county] + model.counties.extraRateSd[county] * noise.normal();
        }
        double lasting = draw.moveRate();
        for (int ahead = 1; ahead <= years; ahead++) {
            double inflation = Math.sqrt(StockFilter.inflation(path.total(ahead - 1)));
            lasting = draw.meanMoveRate()
                    + StockFilter.PERSISTENCE * (lasting - draw.meanMoveRate())
                    + draw.noiseScale() * StockFilter.STEP_SD * mixed(shocks.lasting()[ahead], noise);
            double shared =
                    lasting + draw.noiseScale() * StockFilter.YEAR_SD * inflation * mixed(shocks.year()[ahead], noise);
            path.step(fleet, model, draw.survival(), ahead, shared, extra, noise);
        }
        return path;
    }

    /** The register's relative error {@code ahead} years on, as a factor. */
    double registerFactor(ClassModel.Draw draw, Shocks shocks, int ahead, Noise noise) {
        double inflation = Math.sqrt(StockFilter.inflation(total(ahead)));
        return Math.exp(
                draw.noiseScale() * StockFilter.REGISTER_SD * inflation * mixed(shocks.register()[ahead], noise));
    }

    private void step(
            Fleet fleet, ClassModel model, Survival survival, int ahead, double shared, double[] extra, Noise noise) {
        int year = origin + ahead;
        int k = model.vehicleClass;
        for (int county = 0; county < stock.length; county++) {
            double expected = fleet.expected(k, county, year - 1, survival);
            double alive = expected > 0 ? fleet.expectedOld(k, county, year, survival) / expected : 1;
            double old = stock[county][ahead - 1] * alive;
            double fresh = fleet.sales(k, county, year) * survival.atYearEnd(0);
            double own = model.counties.noise(old + fresh) * noise.student(CountyMoves.DEGREES);
            double rate = Math.min(shared + extra[county] + own, 1);
            moveRate[county][ahead] = rate;
            stock[county][ahead] = Math.max(0, old * (1 - rate) + fresh * (1 - rate / 2));
        }
    }

    private double total(int ahead) {
        double sum = 0;
        for (double[] county : stock) {
            sum += county[ahead];
        }
        return sum;
    }

    static double mixed(double common, Noise noise) {
        return Math.sqrt(COMMON_PART) * common + Math.sqrt(1 - COMMON_PART) * noise.normal();
    }
}
