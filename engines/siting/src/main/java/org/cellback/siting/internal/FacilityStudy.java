package org.cellback.siting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.siting.api.FacilityAnswer;
import org.cellback.siting.api.FacilityProblem;
import org.cellback.siting.api.Status;
import org.cellback.siting.internal.check.FacilityChecker;
import org.cellback.siting.internal.model.FacilityModels;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;
import org.cellback.siting.internal.search.Incumbent;

/** From a benchmark problem to a checked answer. */
public final class FacilityStudy {
    private static final double TINY = 1e-9;

    private FacilityStudy() {}

    public static FacilityAnswer solve(
            FacilityProblem problem,
            boolean singleSource,
            Budget budget,
            ProgressListener listener,
            long seed,
            int threads) {
        Model model = FacilityModels.of(problem, !singleSource);
        Engine.Outcome outcome =
                Engine.run(model, Engine.Rules.benchmark(singleSource), budget, listener, seed, threads);
        Incumbent incumbent = outcome.incumbent();
        if (incumbent == null) {
            return new FacilityAnswer(
                    Status.INFEASIBLE,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    outcome.bound(),
                    Double.NaN,
                    outcome.notes(),
                    outcome.rounds());
        }
        FacilityAnswer answer = problem instanceof FacilityProblem.Capacitated
                ? capacitated(model, outcome, incumbent)
                : twoStage(model, outcome, incumbent);
        List<String> broken = FacilityChecker.check(problem, singleSource, answer);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The answer breaks its own rules: " + String.join("; ", broken)
                    + ".\nMaybe report this with the file that led here.");
        }
        return answer;
    }

    private static FacilityAnswer capacitated(Model model, Engine.Outcome outcome, Incumbent incumbent) {
        Map<List<Integer>, Double> shares = new TreeMap<>(FacilityStudy::compare);
        for (int r = 0; r < incumbent.at().length; r++) {
            int item = incumbent.at()[r];
            int facility = model.links.target[incumbent.link()[r]];
            double share = incumbent.share()[r] * model.shareOf[item];
            shares.merge(List.of(model.areaOf[item], facility), share, Double::sum);
        }
        List<FacilityAnswer.Share> result = new ArrayList<>();
        shares.forEach((key, share) ->
                result.add(new FacilityAnswer.Share(key.get(1), key.get(0), share > 1 - TINY ? 1 : share)));
        return answer(model, outcome, incumbent, List.of(), result, List.of());
    }

    private static FacilityAnswer twoStage(Model model, Engine.Outcome outcome, Incumbent incumbent) {
        Map<List<Integer>, Double> amounts = new TreeMap<>(FacilityStudy::compare);
        for (int r = 0; r < incumbent.at().length; r++) {
            int item = incumbent.at()[r];
            int satellite = model.links.target[incumbent.link()[r]];
            double amount = incumbent.share()[r] * model.mass[item];
            amounts.merge(List.of(1, incumbent.centre()[r], satellite), amount, Double::sum);
            amounts.merge(List.of(2, satellite, model.areaOf[item]), amount, Double::sum);
        }
        List<FacilityAnswer.StageFlow> flows = new ArrayList<>();
        amounts.forEach(
                (key, amount) -> flows.add(new FacilityAnswer.StageFlow(key.get(0), key.get(1), key.get(2), amount)));
        List<Integer> plants = open(model, incumbent, model.points, model.points + model.centres);
        return answer(model, outcome, incumbent, plants, List.of(), flows);
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int k = 0; k < a.size(); k++) {
            if (!a.get(k).equals(b.get(k))) {
                return Integer.compare(a.get(k), b.get(k));
            }
        }
        return 0;
    }

    private static List<Integer> open(Model model, Incumbent incumbent, int from, int end) {
        List<Integer> result = new ArrayList<>();
        for (int site = from; site < end; site++) {
            if (incumbent.schedule()[site] != Sites.CLOSED) {
                result.add(site - from);
            }
        }
        return result;
    }

    private static FacilityAnswer answer(
            Model model,
            Engine.Outcome outcome,
            Incumbent incumbent,
            List<Integer> plants,
            List<FacilityAnswer.Share> shares,
            List<FacilityAnswer.StageFlow> flows) {
        double cost = incumbent.cost();
        double bound = Math.min(cost, outcome.bound());
        double gap = cost == bound ? 0 : (cost - bound) / Math.abs(cost);
        return new FacilityAnswer(
                gap <= Engine.Rules.benchmark(false).optimalGap() ? Status.OPTIMAL : Status.FEASIBLE,
                open(model, incumbent, 0, model.points),
                plants,
                shares,
                flows,
                cost,
                bound,
                gap,
                outcome.notes(),
                outcome.rounds());
    }
}
