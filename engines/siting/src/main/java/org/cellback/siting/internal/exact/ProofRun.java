package org.cellback.siting.internal.exact;

import com.google.ortools.Loader;
import java.util.Optional;
import org.cellback.budget.Budget;
import org.cellback.siting.internal.model.Model;

/**
 * HiGHS at work on the whole problem beside the search. It cannot be interrupted and hands nothing over before it has its
 * proof, so it runs on a thread of its own, which its time limit ends with the budget. Under an iteration budget only
 * tiny problems are tried, and to the end before the search starts, so that runs repeat.
 */
public final class ProofRun {
    private static final long COLUMNS_MAX = 120_000;
    private static final long INTEGER_COLUMNS_MAX = 20_000;
    private static final long TINY_COLUMNS_MAX = 1_500;

    private volatile FullProgram.Answer found = FullProgram.Answer.NOTHING;
    private volatile boolean done;
    private boolean told;

    private ProofRun() {}

    public static ProofRun start(Model model, Budget budget, boolean integerRoutes) {
        ProofRun run = new ProofRun();
        long columns = FullProgram.columns(model);
        if (!FullProgram.applies(model)) {
            return run;
        }
        if (budget.isIterations()) {
            if (columns <= TINY_COLUMNS_MAX && budget.allows(0)) {
                run.solve(model, 1e6, integerRoutes);
            }
        } else if (columns <= (integerRoutes ? INTEGER_COLUMNS_MAX : COLUMNS_MAX)) {
            Loader.loadNativeLibraries();
            double seconds = budget.remaining().toMillis() / 1000.0;
            Thread thread = new Thread(() -> run.solve(model, seconds, integerRoutes), "siting-proof");
            thread.setDaemon(true);
            thread.start();
        }
        return run;
    }

    private void solve(Model model, double secondsMax, boolean integerRoutes) {
        found = FullProgram.solve(model, secondsMax, integerRoutes);
        done = true;
    }

    /** The answer, once, as soon as it is there. */
    public Optional<FullProgram.Answer> answer() {
        if (!done || told) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(found);
    }
}
