package org.cellback.siting;

import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.internal.bound.Ascent;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.SitingModels;
import org.cellback.siting.internal.search.Incumbent;
import org.cellback.siting.internal.search.Search;

/** Our own bound and search on a problem, without HiGHS beside them. */
final class EngineProbe {
    record Found(double cost, double bound) {}

    private EngineProbe() {}

    static Found withoutHighs(SitingProblem problem, int rounds) {
        Model model = SitingModels.of(problem);
        Ascent ascent = new Ascent(model);
        Search search = new Search(model, 1);
        search.startWithAllOpen();
        for (int k = 0; k < rounds; k++) {
            Incumbent best = search.incumbent();
            ascent.climb(20, best == null ? 1.3 * Math.abs(ascent.bound()) : best.cost());
            search.round(300, ascent.installed().clone(), 1 - (double) k / rounds);
        }
        Incumbent best = search.incumbent();
        return new Found(best == null ? Double.POSITIVE_INFINITY : best.cost(), ascent.bound());
    }
}
