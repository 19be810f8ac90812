package org.cellback.returns.internal;

import org.cellback.returns.api.LifetimePrior;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Fits one survival curve of one class: the most probable logarithm of scale, logarithm of shape and mean moving share, given
 * prior and stock, and the normal approximation around it (Laplace; Tierney and Kadane 1986).
 */
final class LifetimeFitter {
    /** Prior mean of the yearly net share that moves out of the region or off its register for other reasons than the end. */
    static final double MOVE_MEAN = 0.03;

    static final double MOVE_SD = 0.02;
    private static final double DIFFERENCE_STEP = 0.02;
    private static final int EVALUATIONS_MAX = 2_000;
    /** No direction of the posterior is taken as less sure than the prior, in units of the prior's standard deviations. */
    private static final double CURVATURE_MIN = 1;

    /**
     * @param mode log scale, log shape, mean moving share
     * @param root matrix whose product with standard normal numbers gives a draw around the mode
     * @param covariance of the three
     * @param logEvidence logarithm of the probability of the stock under this form of curve, but for a constant
     */
    record Posterior(LifetimePrior prior, double[] mode, double[][] root, double[][] covariance, double logEvidence) {
        Survival survival(double[] parameters) {
            return new Survival(
                    prior.form(), Math.exp(parameters[0]), Math.exp(parameters[1]), prior.accidentRatePerYear());
        }
    }

    private LifetimeFitter() {}

    /** Fits to stock up to {@code yearTo}; without any year to compare, the prior is the answer. */
    static Posterior fit(RegionSeries series, LifetimePrior prior, int yearTo) {
        double[] centre = {Math.log(prior.scaleYears()), Math.log(prior.shape()), MOVE_MEAN};
        double[] sd = {Math.max(prior.scaleLogSd(), 1e-6), Math.max(prior.shapeLogSd(), 1e-6), MOVE_SD};
        MultivariateFunction cost = z -> cost(series, prior, yearTo, centre, sd, z);
        double[] z = {0, 0, 0};
        if (yearTo > series.yearFirst) {
            z = new SimplexOptimizer(new SimpleValueChecker(1e-10, 1e-9))
                    .optimize(
                            new MaxEval(EVALUATIONS_MAX),
                            new ObjectiveFunction(cost),
                            GoalType.MINIMIZE,
                            new InitialGuess(z),
                            new NelderMeadSimplex(3, 0.5))
                    .getPoint();
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(curvature(cost, z));
        double logDeterminant = 0;
        RealMatrix root = eigen.getV().copy();
        for (int j = 0; j < 3; j++) {
            double value = Math.max(eigen.getEigenvalue(j), CURVATURE_MIN);
            logDeterminant += Math.log(value);
            for (int i = 0; i < 3; i++) {
                root.multiplyEntry(i, j, sd[i] / Math.sqrt(value));
            }
        }
        double[] mode = new double[3];
        for (int i = 0; i < 3; i++) {
            mode[i] = centre[i] + sd[i] * z[i];
        }
        double[][] covariance = root.multiplyTransposed(root).getData();
        return new Posterior(prior, mode, root.getData(), covariance, -cost.value(z) - 0.5 * logDeterminant);
    }

    /** Negative logarithm of the posterior at {@code z} prior standard deviations from the prior's centre. */
    private static double cost(
            RegionSeries series, LifetimePrior prior, int yearTo, double[] centre, double[] sd, double[] z) {
        double logPrior = -0.5 * (z[0] * z[0] + z[1] * z[1] + z[2] * z[2]);
        if (yearTo <= series.yearFirst) {
            return -logPrior;
        }
        Survival survival = new Survival(
                prior.form(),
                Math.exp(centre[0] + sd[0] * z[0]),
                Math.exp(centre[1] + sd[1] * z[1]),
                prior.accidentRatePerYear());
        return -logPrior
                - StockFilter.run(series, survival, centre[2] + sd[2] * z[2], yearTo)
                        .logLikelihood();
    }

    private static RealMatrix curvature(MultivariateFunction f, double[] at) {
        double h = DIFFERENCE_STEP;
        double[][] second = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                double value = (shifted(f, at, i, h, j, h)
                                - shifted(f, at, i, h, j, -h)
                                - shifted(f, at, i, -h, j, h)
                                + shifted(f, at, i, -h, j, -h))
                        / (4 * h * h);
                second[i][j] = value;
                second[j][i] = value;
            }
        }
        return new Array2DRowRealMatrix(second);
    }

    private static double shifted(MultivariateFunction f, double[] at, int i, double stepI, int j, double stepJ) {
        double[] point = at.clone();
        point[i] += stepI;
        point[j] += stepJ;
        return f.value(point);
    }
}
