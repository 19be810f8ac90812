package org.cellback.returns.api;

import java.util.List;

/**
 * What was observed of the fleet. County names are spelled alike in both lists and in {@link Area#county()}. Sales that no
 * county is known for may be given under a county of their own: they count for the whole.
 *
 * @param sales vehicles sold, by county, year and class; absent means none
 * @param stock vehicles registered, by county, year and class; absent means none, in a year that has any row
 */
public record FleetHistory(List<CountyFigure> sales, List<CountyFigure> stock) {
    public FleetHistory {
        sales = List.copyOf(sales);
        stock = List.copyOf(stock);
    }
}
