package org.cellback.planning.study;

import org.cellback.planning.plan.Order;

/**
 * An order and where its batteries go in the end.
 *
 * @param centre recycling centre of its way
 * @param stopSeconds time at the stop besides the batteries
 * @param serviceSeconds time for its batteries and boxes
 */
record DrawnOrder(Order order, String centre, double stopSeconds, double serviceSeconds) {}
