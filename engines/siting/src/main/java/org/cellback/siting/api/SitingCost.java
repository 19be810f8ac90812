package org.cellback.siting.api;

/**
 * Cost over the horizon, discounted as the problem says, in its currency.
 *
 * @param collection area → point
 * @param mobile visits of mobile stops, and their cost per kg
 * @param trunk point → centre
 * @param longHaul centre → plant
 * @param gate fees of plants minus credits
 */
public record SitingCost(
        double opening,
        double fixed,
        double handling,
        double collection,
        double mobile,
        double trunk,
        double longHaul,
        double gate) {
    public double total() {
        return opening + fixed + handling + collection + mobile + trunk + longHaul + gate;
    }
}
