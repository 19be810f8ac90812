package org.cellback.siting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.siting.api.FacilityAnswer;
import org.cellback.siting.api.FacilityFormat;
import org.cellback.siting.api.FacilityProblem;
import org.cellback.siting.api.SitingInputException;
import org.cellback.siting.internal.FacilityStudy;
import org.cellback.siting.internal.check.FacilityChecker;
import org.cellback.siting.internal.input.FacilityReader;

/** The door for published facility-location problems. Thread-safe: it holds no state. */
public final class FacilityLocationService {
    private FacilityLocationService() {}

    /**
     * Reads a benchmark file.
     *
     * @throws SitingInputException with file, line, token and what was expected there
     */
    public static FacilityProblem read(Path file, FacilityFormat format) throws IOException {
        return FacilityReader.read(file, format);
    }

    /**
     * Solves to proof or to the end of the budget.
     *
     * @param singleSource each customer is served by one facility only (capacitated problems)
     */
    public static FacilityAnswer solve(
            FacilityProblem problem,
            boolean singleSource,
            Budget budget,
            ProgressListener listener,
            long seed,
            int threads) {
        return FacilityStudy.solve(problem, singleSource, budget, listener, seed, threads);
    }

    /** Adds an answer up again: one line per broken rule, empty when it holds. */
    public static List<String> check(FacilityProblem problem, boolean singleSource, FacilityAnswer answer) {
        return FacilityChecker.check(problem, singleSource, answer);
    }
}
