package org.cellback.geo.api;

import java.util.List;
import org.cellback.budget.Budget;

/** Where distances come from: great circle here; a road network or a matrix server behind the same door. */
public interface TravelSource {
    /** What a report prints as the source of its distances, for instance {@code great circle × 1.3 (road)}. */
    String description();

    /**
     * All distances between {@code places}.
     *
     * @throws IllegalArgumentException when a place cannot be reached by this source at all
     * @throws java.util.concurrent.CancellationException when the budget's stop signal is given
     */
    TravelMatrix matrix(List<Place> places, Budget budget);

    /** Distance and time between two places, without a matrix. */
    Travel between(Place from, Place to);
}
