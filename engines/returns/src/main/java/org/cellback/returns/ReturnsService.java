package org.cellback.returns;

import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.returns.api.BacktestInput;
import org.cellback.returns.api.BacktestReport;
import org.cellback.returns.api.FitReport;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.ReturnsForecast;
import org.cellback.returns.api.ReturnsInput;
import org.cellback.returns.internal.Backtester;
import org.cellback.returns.internal.Fitter;
import org.cellback.returns.internal.Forecaster;
import org.cellback.returns.internal.InputCheck;

/**
 * Forecasts retirements and captured batteries. Stateless and thread-safe; the same input, seed and iteration budget give the
 * same answer. One iteration is one draw of the simulation. Every method throws {@link IllegalArgumentException} for a bad
 * input, with one fault per line pair: what is wrong with which value, then a line that starts with "Maybe".
 */
public final class ReturnsService {

    /**
     * Forecasts by area, year and chemistry. When the budget ends or a stop is asked for, the draws made so far are the
     * answer, at least {@value #DRAWS_MIN}.
     *
     * @param listener hears of the phases {@code fit} and {@code forecast}
     */
    public ReturnsForecast forecast(ReturnsInput input, Budget budget, ProgressListener listener) {
        InputCheck.forecast(input);
        return new Forecaster(input, DRAWS_MIN).run(budget, listener);
    }

    /** Fits vehicle survival to sales and stock up to {@code stockYearTo}. */
    public FitReport fit(FleetHistory history, List<LifetimePrior> lifetimes, int stockYearTo) {
        InputCheck.history(history, lifetimes, stockYearTo);
        return Fitter.fit(history, lifetimes, stockYearTo);
    }

    /**
     * Tests the vehicle model on its own history from rolling origins.
     *
     * @param listener hears of the phase {@code backtest}
     */
    public BacktestReport backtest(BacktestInput input, Budget budget, ProgressListener listener) {
        InputCheck.backtest(input);
        return new Backtester(input).run(budget, listener);
    }

    /** Fewest draws an answer rests on. */
    public static final int DRAWS_MIN = 20;
}
