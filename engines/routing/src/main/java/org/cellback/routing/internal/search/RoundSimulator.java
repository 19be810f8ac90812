package org.cellback.routing.internal.search;

import org.cellback.routing.api.HoursOfService;
import org.cellback.routing.api.Rule;
import org.cellback.routing.internal.model.Arcs;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.model.TypeData;
import org.jspecify.annotations.Nullable;

/**
 * Drives one round through, stop by stop, with windows, breaks, hours of service and energy.
 *
 * <p>The vehicle leaves as late as it can without coming home later (Savelsbergh's forward slack), so that waiting is
 * shortest. An hours-of-service break is taken at the last stop before the driving limit would be passed, or on the road
 * when one leg alone is too long. A break at a given time of day is taken as soon as its window is open, or, when that
 * fails, as late as it may be. Breaks are not split, and charging is always until full: a better schedule than this
 * one may exist, a worse one is never reported.
 *
 * <p>Allocates nothing while it runs. Not thread-safe.
 */
public final class RoundSimulator {
    private static final double SLACK = Instance.TIME_SLACK;
    /** A leg that needs more breaks than this on the road has mistaken units. */
    private static final int ROAD_BREAKS_MAX = 20;

    private final Instance in;
    private final Arcs arcs;

    /** The rule that stops the round, or null; and the index of the stop where it shows (the count of stops: the end). */
    @Nullable
    Rule violated;

    int violatedAt;
    double cost;
    double metres;
    double drivingSeconds;
    double dutySeconds;
    double energyKwh;
    double startAt;
    double endAt;

    private final ChargingPlanner charging;
    private int[] driven = new int[0];
    private int drivenCount;
    private TypeData type;
    private boolean breaksLate;
    private double waitTotal;
    private double slack;
    private double now;
    private double arrivedAt;
    private double sinceBreak;
    private double kwhLeft;
    private int breaksDone;
    private @Nullable StopRecorder recorder;

    public RoundSimulator(Instance in) {
        this.in = in;
        this.arcs = in.arcs;
        this.type = in.type[0];
        charging = new ChargingPlanner(in);
    }

    /**
     * Whether the stops (nodes, or {@code nodes + charging place}) can be driven in this order; sets the figures. When
     * the battery does not last, charging places are put in between, as {@link #record} then tells.
     */
    public boolean run(int typeIndex, int[] stops, int count) {
        type = in.type[typeIndex];
        driven = stops;
        drivenCount = count;
        boolean ok = runAsTold();
        if (!ok && violated == Rule.ENERGY && charging.hasChargers() && !holdsCharging(stops, count)) {
            Rule why = violated;
            int whyAt = violatedAt;
            if (!charging.plan(type, stops, count)) {
                violated = why;
                violatedAt = whyAt;
                return false;
            }
            driven = charging.planned;
            drivenCount = charging.plannedCount;
            ok = runAsTold();
        }
        return ok;
    }

    private boolean holdsCharging(int[] stops, int count) {
        for (int i = 0; i < count; i++) {
            if (stops[i] >= in.nodes) {
                return true;
            }
        }
        return false;
    }

    private boolean runAsTold() {
        breaksLate = false;
        boolean ok = drive(driven, drivenCount, type.shiftStart);
        if (!ok && type.breakSeconds.length > 0) {
            breaksLate = true;
            ok = drive(driven, drivenCount, type.shiftStart);
        }
        if (!ok) {
            return false;
        }
        leaveLater(driven, drivenCount);
        dutySeconds = endAt - startAt;
        if (dutySeconds > type.dutyMax + SLACK) {
            return fail(type.hours != null ? Rule.HOURS_OF_SERVICE : Rule.ROUND_LIMIT, drivenCount);
        }
        cost += type.fixedCost + type.perDutySecond * dutySeconds;
        return true;
    }

    /** Runs again and tells {@code into} of every stop; only for rounds that run. */
    public void record(int typeIndex, int[] stops, int count, StopRecorder into) {
        if (!run(typeIndex, stops, count)) {
            throw new IllegalStateException("A round of the plan cannot be driven: " + violated + " at " + violatedAt);
        }
        double all = cost;
        recorder = into;
        drive(driven, drivenCount, startAt);
        recorder = null;
        dutySeconds = endAt - startAt;
        cost = all;
    }

    /** The rule that stopped the last run, or null. */
    public @Nullable Rule violated() {
        return violated;
    }

    /** Index of the stop where it showed; the number of stops means the end. */
    public int violatedAt() {
        return violatedAt;
    }

    public double cost() {
        return cost;
    }

    public double metres() {
        return metres;
    }

    public double drivingSeconds() {
        return drivingSeconds;
    }

    public double dutySeconds() {
        return dutySeconds;
    }

    public double energyKwh() {
        return energyKwh;
    }

    private void leaveLater(int[] stops, int count) {
        double later = Math.min(waitTotal, slack);
        if (!(later > 0)) {
            return;
        }
        boolean simple = type.hours == null && type.breakSeconds.length == 0;
        if (simple) {
            startAt += later;
            return;
        }
        double earliestEnd = endAt;
        double earliestStart = startAt;
        boolean ok = drive(stops, count, earliestStart + later);
        if (!ok || endAt - startAt > earliestEnd - earliestStart) {
            drive(stops, count, earliestStart);
        }
    }

    private boolean drive(int[] stops, int count, double start) {
        violated = null;
        cost = 0;
        metres = 0;
        drivingSeconds = 0;
        energyKwh = 0;
        startAt = start;
        waitTotal = 0;
        slack = type.shiftEnd - start;
        now = start;
        arrivedAt = start;
        sinceBreak = 0;
        kwhLeft = type.usableKwh;
        breaksDone = 0;
        double tonnes = startTonnes(stops, count);
        if (visits(stops, count) > type.stopsMax) {
            return fail(Rule.ROUND_LIMIT, count);
        }
        int place = type.startPlace;
        tell(StopRecorder.START, -1, count == 0 ? place : openPlace(place, stops[0]), start, start, start);
        for (int i = 0; i <= count; i++) {
            int stop = i < count ? stops[i] : -1;
            int to = i < count ? placeOf(stop) : type.endPlace;
            if (!breaksBefore(stop, place, to) || !travel(place, to, tonnes, i)) {
                violatedAt = i;
                return false;
            }
            if (i < count && !work(stop, place, i)) {
                return false;
            }
            if (stop >= 0 && stop < in.nodes) {
                tonnes += massChange(stop);
            }
            place = to;
        }
        endAt = now;
        if (endAt > type.shiftEnd + SLACK) {
            return fail(Rule.SHIFT, count);
        }
        int last = count == 0 ? type.endPlace : openPlace(type.endPlace, stops[count - 1]);
        tell(StopRecorder.END, -1, last, endAt, endAt, endAt);
        return true;
    }

    private int openPlace(int place, int stop) {
        return place == arcs.nowhere() ? placeOf(stop) : place;
    }

    private int placeOf(int stop) {
        return stop < in.nodes
                ? in.place[stop]
                : in.problem.chargingPlaces().get(stop - in.nodes).place();
    }

    private boolean fail(Rule rule, int at) {
        violated = rule;
        violatedAt = at;
        return false;
    }

    private int visits(int[] stops, int count) {
        int visits = 0;
        for (int i = 0; i < count; i++) {
            visits += stops[i] < in.nodes ? 1 : 0;
        }
        return visits;
    }

    private double startTonnes(int[] stops, int count) {
        double kg = 0;
        if (type.massDim >= 0) {
            for (int i = 0; i < count; i++) {
                if (stops[i] < in.nodes) {
                    kg += in.delivered[stops[i] * in.dims + type.massDim];
                }
            }
        }
        return kg / 1000;
    }

    private double massChange(int node) {
        if (type.massDim < 0) {
            return 0;
        }
        int at = node * in.dims + type.massDim;
        double comes = node < in.orders ? in.collected[at] : -in.collected[at];
        return (comes - in.delivered[at]) / 1000;
    }

    /** Takes the time-of-day breaks that are due before driving on to {@code stop} (−1: the end). */
    private boolean breaksBefore(int stop, int place, int to) {
        while (breaksDone < type.breakSeconds.length) {
            int window = breakWindow(breaksDone, now);
            if (window < 0) {
                violated = Rule.BREAK;
                return false;
            }
            double begin = Math.max(now, type.breakStart[breaksDone][window]);
            boolean due =
                    (!breaksLate && begin <= now) || stop < 0 || breakWindow(breaksDone, doneAt(stop, place, to)) < 0;
            if (!due) {
                return true;
            }
            waitTotal += begin - now;
            slack = Math.min(slack, waitTotal + type.breakEnd[breaksDone][window] - begin);
            double end = begin + type.breakSeconds[breaksDone];
            tell(StopRecorder.BREAK, breaksDone, openPlace(place, stop < 0 ? 0 : stop), now, begin, end);
            if (type.hours != null && type.breakSeconds[breaksDone] >= type.hours.breakSeconds()) {
                sinceBreak = 0;
            }
            now = end;
            breaksDone++;
        }
        return true;
    }

    private int breakWindow(int rule, double moment) {
        double[] ends = type.breakEnd[rule];
        for (int w = 0; w < ends.length; w++) {
            if (moment <= ends[w] + SLACK) {
                return w;
            }
        }
        return -1;
    }

    private double doneAt(int stop, int place, int to) {
        double arrival = now + arcs.seconds(type.arcClass, place, to);
        return stop >= in.nodes ? arrival : in.begin(stop, arrival) + in.workSeconds(stop, place);
    }

    private boolean travel(int from, int to, double tonnes, int index) {
        double leg = arcs.seconds(type.arcClass, from, to);
        double legMetres = arcs.metres(from, to);
        if (Double.isInfinite(leg) || Double.isInfinite(legMetres)) {
            return fail(Rule.UNREACHABLE, index);
        }
        if (type.hours != null && !restBefore(leg, from, type.hours)) {
            return fail(Rule.HOURS_OF_SERVICE, index);
        }
        now += leg;
        drivingSeconds += leg;
        metres += legMetres;
        cost += arcs.cost(type.arcClass, from, to);
        if (type.usableKwh >= 0) {
            double kwh = legMetres * (type.kwhPerMetre + type.kwhPerTonneMetre * tonnes);
            energyKwh += kwh;
            kwhLeft -= kwh;
            if (kwhLeft < -SLACK) {
                return fail(Rule.ENERGY, index);
            }
        }
        if (drivingSeconds > type.drivingMax + SLACK) {
            return fail(type.hours != null ? Rule.HOURS_OF_SERVICE : Rule.ROUND_LIMIT, index);
        }
        return metres <= type.distanceMax + SLACK || fail(Rule.ROUND_LIMIT, index);
    }

    /** Breaks that the coming {@code leg} makes necessary; adds their time, and the leg to the driving since the last. */
    private boolean restBefore(double leg, int place, HoursOfService hours) {
        double limit = hours.drivingBeforeBreakSecondsMax();
        if (hours.otherWorkIsBreak() && now - arrivedAt >= hours.breakSeconds()) {
            sinceBreak = 0;
        }
        if (sinceBreak > 0 && sinceBreak + leg > limit + SLACK) {
            tell(StopRecorder.BREAK, -1, place, now, now, now + hours.breakSeconds());
            now += hours.breakSeconds();
            sinceBreak = 0;
        }
        double ahead = leg;
        for (int breaks = 0; ahead > limit + SLACK; breaks++) {
            if (breaks == ROAD_BREAKS_MAX) {
                return false;
            }
            double begin = now + (leg - ahead) + limit;
            tell(StopRecorder.BREAK, -1, place, begin, begin, begin + hours.breakSeconds());
            now += hours.breakSeconds();
            ahead -= limit;
        }
        sinceBreak += ahead;
        return true;
    }

    /** Waits for the window, works, and moves the clock; at a charging place charges until full. */
    private boolean work(int stop, int fromPlace, int index) {
        arrivedAt = now;
        if (stop >= in.nodes) {
            double seconds = (type.usableKwh - kwhLeft)
                    * in.problem.chargingPlaces().get(stop - in.nodes).secondsPerKwh();
            kwhLeft = type.usableKwh;
            now += seconds;
            tell(StopRecorder.CHARGE, stop - in.nodes, placeOf(stop), arrivedAt, arrivedAt, now);
            return true;
        }
        int last = in.windowFrom[stop + 1];
        int w = in.windowFrom[stop];
        while (w < last && arrivedAt > in.windowEnd[w] + SLACK) {
            w++;
        }
        if (w == last) {
            return fail(Rule.TIME_WINDOW, index);
        }
        double begin = Math.max(arrivedAt, in.windowStart[w]);
        waitTotal += begin - arrivedAt;
        slack = Math.min(slack, waitTotal + in.windowEnd[w] - begin);
        now = begin + in.workSeconds(stop, fromPlace);
        tell(StopRecorder.VISIT, stop, in.place[stop], arrivedAt, begin, now);
        return true;
    }

    private void tell(int kind, int subject, int place, double arrival, double begin, double departure) {
        if (recorder != null) {
            recorder.stop(kind, subject, place, arrival, begin, departure, Math.max(0, kwhLeft));
        }
    }
}
