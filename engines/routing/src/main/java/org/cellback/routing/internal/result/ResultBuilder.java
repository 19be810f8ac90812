package org.cellback.routing.internal.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.routing.api.LeftOut;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.StopPlan;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.model.Loads;
import org.cellback.routing.internal.search.RoundSimulator;
import org.cellback.routing.internal.search.Sequence;
import org.cellback.routing.internal.search.StopRecorder;

/** Turns sequences of nodes into rounds with times, loads and figures. */
public final class ResultBuilder {
    private final Instance in;
    private final RoundSimulator simulator;
    private final Loads loads;

    public ResultBuilder(Instance in) {
        this.in = in;
        simulator = new RoundSimulator(in);
        loads = new Loads(in);
    }

    /** All rounds, numbered within their types, and the orders in none of them with the reasons. */
    public RoutingResult build(List<Sequence> sequences, long iterations, long seed) {
        int[] numbers = new int[in.types];
        boolean[] served = new boolean[in.orders];
        List<RoundPlan> rounds = new ArrayList<>();
        double cost = 0;
        for (Sequence sequence : sequences) {
            RoundPlan round = round(sequence, ++numbers[sequence.type()]);
            rounds.add(round);
            cost += round.cost();
            for (int node : sequence.stops()) {
                if (node < in.orders) {
                    served[node] = true;
                }
            }
        }
        Diagnosis diagnosis = new Diagnosis(in, sequences);
        List<LeftOut> leftOut = new ArrayList<>();
        for (int o = 0; o < in.orders; o++) {
            if (!served[o]) {
                double penalty = in.mandatory[o] ? 0 : in.penalty[o];
                cost += penalty;
                leftOut.add(new LeftOut(in.problem.orders().get(o).id(), penalty, diagnosis.reasons(o)));
            }
        }
        return new RoutingResult(rounds, leftOut, cost, iterations, seed);
    }

    /** One round; the sequence must be drivable. */
    public RoundPlan round(Sequence sequence, int vehicleNumber) {
        Recorder recorder = new Recorder(sequence);
        simulator.record(sequence.type(), sequence.stops(), sequence.stops().length, recorder);
        return new RoundPlan(
                in.problem.vehicleTypes().get(sequence.type()).id(),
                vehicleNumber,
                simulator.metres(),
                simulator.drivingSeconds(),
                simulator.dutySeconds(),
                simulator.energyKwh(),
                simulator.cost(),
                recorder.stops);
    }

    /** Follows the load from stop to stop. */
    private final class Recorder implements StopRecorder {
        private final int type;
        private final double[] load = new double[in.dims];
        private final Map<String, Integer> batteries = new HashMap<>();
        private final List<StopPlan> stops = new ArrayList<>();

        Recorder(Sequence sequence) {
            type = sequence.type();
            for (int node : sequence.stops()) {
                if (node < in.orders) {
                    move(in.delivered, node, 1);
                    count(in.problem.orders().get(node).delivered(), 1);
                }
            }
        }

        private void move(double[] amounts, int node, int sign) {
            for (int d = 0; d < in.dims; d++) {
                load[d] += sign * amounts[node * in.dims + d];
            }
        }

        private void count(Load what, int sign) {
            what.batteriesByClass().forEach((name, number) -> batteries.merge(name, sign * number, Integer::sum));
            batteries.values().removeIf(number -> number == 0);
        }

        @Override
        public void stop(
                int kind, int subject, int place, double arrival, double begin, double departure, double kwhLeft) {
            StopPlan.Kind what = switch (kind) {
                case START -> StopPlan.Kind.START;
                case VISIT -> visit(subject);
                case BREAK -> StopPlan.Kind.BREAK;
                case CHARGE -> StopPlan.Kind.CHARGE;
                default -> StopPlan.Kind.END;
            };
            List<Double> after = new ArrayList<>();
            for (int d = 0; d < in.namedDims; d++) {
                after.add(loads.used(load, 0, d));
            }
            stops.add(new StopPlan(
                    what, name(kind, subject), place, arrival, begin, departure, after, batteries, kwhLeft));
        }

        private StopPlan.Kind visit(int node) {
            Order order = in.problem.orders().get(in.orderOf(node));
            if (node >= in.orders) {
                move(in.collected, node, -1);
                count(order.collected(), -1);
                return StopPlan.Kind.UNLOAD;
            }
            move(in.delivered, node, -1);
            count(order.delivered(), -1);
            move(in.collected, node, 1);
            count(order.collected(), 1);
            boolean brings = !order.delivered().equals(Load.NONE);
            boolean takes = !order.collected().equals(Load.NONE);
            return brings ? (takes ? StopPlan.Kind.SWAP : StopPlan.Kind.DELIVER) : StopPlan.Kind.COLLECT;
        }

        private String name(int kind, int subject) {
            return switch (kind) {
                case VISIT -> in.problem.orders().get(in.orderOf(subject)).id();
                case BREAK -> subject < 0 ? "" : in.type[type].breakIds[subject];
                case CHARGE -> in.problem.chargingPlaces().get(subject).id();
                default -> "";
            };
        }
    }
}
