package org.cellback.returns.internal;

import java.util.ArrayList;
import java.util.List;
import org.cellback.returns.api.LifetimePrior;

/** What was learnt of one class from the stock up to a year: its survival curves by weight, and its counties. */
final class ClassModel {
    final int vehicleClass;
    final List<LifetimeFitter.Posterior> forms;
    /** Share of draws per form; adds up to 1. */
    final double[] weights;

    final CountyMoves counties;
    private final RegionSeries series;
    private final int yearTo;

    private ClassModel(
            int vehicleClass,
            RegionSeries series,
            int yearTo,
            List<LifetimeFitter.Posterior> forms,
            CountyMoves counties) {
        this.vehicleClass = vehicleClass;
        this.series = series;
        this.yearTo = yearTo;
        this.forms = forms;
        this.counties = counties;
        this.weights = weights(forms);
    }

    static ClassModel fit(Fleet fleet, int vehicleClass, List<LifetimePrior> priors, int yearTo) {
        RegionSeries series = new RegionSeries(fleet, vehicleClass, yearTo);
        List<LifetimeFitter.Posterior> forms = new ArrayList<>();
        for (LifetimePrior prior : priors) {
            forms.add(LifetimeFitter.fit(series, prior, yearTo));
        }
        LifetimeFitter.Posterior first = forms.getFirst();
        CountyMoves counties =
                CountyMoves.fit(fleet, vehicleClass, first.survival(first.mode()), series.yearFirst, yearTo);
        return new ClassModel(vehicleClass, series, yearTo, List.copyOf(forms), counties);
    }

    /** One possible truth at the end of the last year known. */
    record Draw(Survival survival, double meanMoveRate, double moveRate, double stock, double noiseScale) {}

    Draw draw(Noise noise) {
        double u = noise.uniform();
        int form = 0;
        while (form < weights.length - 1 && u >= weights[form]) {
            u -= weights[form++];
        }
        LifetimeFitter.Posterior posterior = forms.get(form);
        double[] parameters = posterior.mode().clone();
        double[] z = {noise.normal(), noise.normal(), noise.normal()};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                parameters[i] += posterior.root()[i][j] * z[j];
            }
        }
        Survival survival = posterior.survival(parameters);
        StockFilter.State state = StockFilter.run(series, survival, parameters[2], yearTo);
        int degrees = Math.max(3, (int) Math.round(state.scaleYears()));
        double scale = state.scale() * degrees / noise.chiSquared(degrees);
        double sdStock = Math.sqrt(state.varianceStock());
        double z0 = noise.normal();
        double z1 = noise.normal();
        double slope = state.covariance() / state.varianceStock();
        double rest = Math.sqrt(Math.max(0, state.varianceMove() - slope * state.covariance()));
        double root = Math.sqrt(scale);
        double deviation = root * sdStock * z0;
        double stock = Math.exp(state.logStock() + deviation);
        double move = state.moveRate() + slope * deviation + root * rest * z1;
        return new Draw(survival, parameters[2], move, stock, root);
    }

    /** The most probable state, for reports. */
    StockFilter.State stateAtMode(LifetimeFitter.Posterior posterior) {
        return StockFilter.run(
                series, posterior.survival(posterior.mode()), posterior.mode()[2], yearTo);
    }

    private static double[] weights(List<LifetimeFitter.Posterior> forms) {
        double best = Double.NEGATIVE_INFINITY;
        for (LifetimeFitter.Posterior form : forms) {
            best = Math.max(best, form.logEvidence());
        }
        double[] weights = new double[forms.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(forms.get(i).logEvidence() - best);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
