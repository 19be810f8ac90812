package org.cellback.routing.formats;

import java.util.List;
import org.cellback.routing.api.Violation;

/** What {@code --check} says: the recomputed cost, the number of rounds, and what is violated. */
public record CheckReport(double cost, int rounds, List<Violation> violations) {
    public CheckReport {
        violations = List.copyOf(violations);
    }
}
