package org.cellback.routing.api;

import java.util.Optional;

/**
 * Move these batteries or boxes, by one vehicle, in one round.
 *
 * <p>At {@code visit}, {@code delivered} (loaded at the vehicle's start) goes off and {@code collected} comes on; both at
 * once are a swap. What is collected goes off at the vehicle's end, or at {@code unloading} where that is given.
 *
 * @param id unique in the problem
 * @param visit where and when
 * @param unloading the place {@code collected} must be brought to, when it is not the vehicle's end
 * @param collected what comes on board at {@code visit}
 * @param delivered what is brought to {@code visit} from the vehicle's start
 * @param needs what a vehicle must have to take the order
 * @param penalty cost of leaving the order out; {@link #MANDATORY} means it is left out only when nothing else is found
 * @param priority 0 (least) to 100: of mandatory orders that do not all fit, the higher ones are served first
 */
public record Order(
        String id,
        Visit visit,
        Optional<Visit> unloading,
        Load collected,
        Load delivered,
        Needs needs,
        double penalty,
        int priority) {
    public static final double MANDATORY = Double.POSITIVE_INFINITY;

    /** Collect {@code load} and bring it to the vehicle's end. */
    public static Order collect(String id, Visit visit, Load load) {
        return new Order(id, visit, Optional.empty(), load, Load.NONE, Needs.NONE, MANDATORY, 0);
    }

    /** Bring {@code load} from the vehicle's start. */
    public static Order deliver(String id, Visit visit, Load load) {
        return new Order(id, visit, Optional.empty(), Load.NONE, load, Needs.NONE, MANDATORY, 0);
    }

    /** Bring {@code delivered} (empty boxes) and take {@code collected} (filled ones). */
    public static Order swap(String id, Visit visit, Load delivered, Load collected) {
        return new Order(id, visit, Optional.empty(), collected, delivered, Needs.NONE, MANDATORY, 0);
    }

    /** Collect {@code load} at {@code from} and unload it at {@code to}. */
    public static Order carry(String id, Visit from, Visit to, Load load) {
        return new Order(id, from, Optional.of(to), load, Load.NONE, Needs.NONE, MANDATORY, 0);
    }

    public Order withNeeds(Needs needs) {
        return new Order(id, visit, unloading, collected, delivered, needs, penalty, priority);
    }

    public Order withPenalty(double penalty) {
        return new Order(id, visit, unloading, collected, delivered, needs, penalty, priority);
    }

    public Order withPriority(int priority) {
        return new Order(id, visit, unloading, collected, delivered, needs, penalty, priority);
    }
}
