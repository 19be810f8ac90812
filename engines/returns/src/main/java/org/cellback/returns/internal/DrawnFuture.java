package org.cellback.returns.internal;

import java.util.List;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.RepairRate;

/** One drawn truth for a class, ready to run cohorts through: what lives on, what moves, what is repaired. */
final class DrawnFuture {
    /**
     * Noise of a year's retirements around the survival curve, relative, common to all areas; assumed, for nothing in sales
     * and stock tells retirements from moves.
     */
    static final double RETIREMENT_YEAR_SD = 0.10;

    final int vehicleClass;
    /** cohort → year − origin → share of the cohort alive at that year's end, had none moved. */
    final double[][] alive;
    /** cohort → sales drawn over sales expected. */
    final double[] salesFactor;
    /** county → year − origin → share that moves out. */
    final double[][] moveRate;
    /** county → drawn stock at the origin. */
    final double[] stockAtOrigin;

    final Survival survival;

    DrawnFuture(World world, ClassModel model, Shared shared, Noise noise) {
        this.vehicleClass = model.vehicleClass;
        ClassModel.Draw draw = model.draw(noise);
        this.survival = draw.survival();
        StockPath path =
                StockPath.draw(world.fleet, model, draw, shared.stock(), world.origin, world.yearsAhead, noise);
        int counties = world.layout.counties.size();
        this.moveRate = new double[counties][];
        this.stockAtOrigin = new double[counties];
        for (int county = 0; county < counties; county++) {
            int index = world.fleet.indexOf(world.layout.counties.get(county));
            moveRate[county] = path.moveRate[index];
            stockAtOrigin[county] = path.stock[index][0];
        }
        this.alive = alive(world, shared.retirement(), noise);
        this.salesFactor = salesFactor(world, shared.sales(), noise);
    }

    /**
     * Shocks that all classes share, by years after the origin.
     *
     * @param retirement standard normal
     * @param sales standard normal
     */
    record Shared(StockPath.Shocks stock, double[] retirement, double[] sales) {
        static Shared draw(Noise noise, int years) {
            StockPath.Shocks stock = StockPath.Shocks.draw(noise, years);
            double[] retirement = new double[years + 1];
            double[] sales = new double[years + 1];
            for (int i = 1; i <= years; i++) {
                retirement[i] = noise.normal();
                sales[i] = noise.normal();
            }
            return new Shared(stock, retirement, sales);
        }
    }

    private double[][] alive(World world, double[] shocks, Noise noise) {
        double[] hazardFactor = new double[world.yearsAhead + 1];
        for (int t = 1; t <= world.yearsAhead; t++) {
            hazardFactor[t] = Math.exp(RETIREMENT_YEAR_SD * StockPath.mixed(shocks[t], noise)
                    - RETIREMENT_YEAR_SD * RETIREMENT_YEAR_SD / 2);
        }
        int soldLast = world.layout.cohorts;
        double[][] table = new double[soldLast][world.yearsAhead + 1];
        for (int cohort = 0; cohort < soldLast; cohort++) {
            int sold = world.layout.cohortFirst + cohort - world.origin;
            if (sold <= 0) {
                table[cohort][0] = survival.atYearEnd(-sold);
            }
            for (int t = Math.max(1, sold); t <= world.yearsAhead; t++) {
                double before = t == sold ? 1 : table[cohort][t - 1];
                double ending = Math.min(1, survival.endsInYear(t - sold) * hazardFactor[t]);
                table[cohort][t] = before * (1 - ending);
            }
        }
        return table;
    }

    private double[] salesFactor(World world, double[] shocks, Noise noise) {
        double sd = world.input.simulation().futureSalesLogSd();
        double[] factor = new double[world.layout.cohorts];
        double walk = 0;
        int ahead = 0;
        for (int cohort = 0; cohort < factor.length; cohort++) {
            int year = world.layout.cohortFirst + cohort;
            factor[cohort] = 1;
            if (year > world.input.salesObservedTo()) {
                ahead++;
                int t = year - world.origin;
                walk += sd * StockPath.mixed(t >= 1 ? shocks[t] : 0, noise);
                factor[cohort] = Math.exp(walk - sd * sd * ahead / 2);
            }
        }
        return factor;
    }

    /** Draws the batteries' own life in vehicles of a kind. */
    static BatteryLife batteryLife(World world, int kind, Noise noise) {
        List<LifetimePrior> priors = world.batteryPriorsOf(kind);
        LifetimePrior prior = priors.get((int) (noise.uniform() * priors.size()));
        Survival battery = new Survival(
                prior.form(),
                prior.scaleYears() * Math.exp(prior.scaleLogSd() * noise.normal()),
                prior.shape() * Math.exp(prior.shapeLogSd() * noise.normal()),
                prior.accidentRatePerYear());
        RepairRate rate = world.repairOf(kind);
        double sd = rate.rateLogSd();
        return new BatteryLife(battery, rate, Math.exp(sd * noise.normal() - sd * sd / 2), world.ages);
    }
}
