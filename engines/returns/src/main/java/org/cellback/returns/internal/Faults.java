package org.cellback.returns.internal;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an input, so that it is told whole. */
final class Faults {
    private static final int SHOWN_MAX = 20;
    private final List<String> lines = new ArrayList<>();
    private int count;

    /** Notes {@code what}, which names the value, and the advice unless {@code good}. */
    void require(boolean good, String what, String advice) {
        if (!good) {
            count++;
            if (count <= SHOWN_MAX) {
                lines.add(what + ".\nMaybe " + advice + ".");
            }
        }
    }

    void share(double value, String name) {
        require(value >= 0 && value <= 1, name + " is " + value, "give a share from 0 to 1, not a percentage");
    }

    void positive(double value, String name) {
        require(value > 0 && Double.isFinite(value), name + " is " + value, "give a number over 0");
    }

    void notNegative(double value, String name) {
        require(value >= 0 && Double.isFinite(value), name + " is " + value, "give 0 or more");
    }

    void throwIfAny() {
        if (count > 0) {
            String more = count > SHOWN_MAX ? "\n… and " + (count - SHOWN_MAX) + " more faults." : "";
            throw new IllegalArgumentException(String.join("\n", lines) + more);
        }
    }
}
