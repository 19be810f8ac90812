package org.cellback.siting.internal.search;

/**
 * A complete plan in the model's terms.
 *
 * @param schedule option of every site, [site * periods + period]
 * @param at item * periods + period of each route
 * @param link link of each route, mobile ones as −2 − link
 * @param centre centre of each route
 * @param share part of the item on each route
 * @param flow centre → plant, as in {@link PlantStage#flow}
 */
public record Incumbent(
        int[] schedule, int[] at, int[] link, int[] centre, double[] share, double[] flow, double cost) {}
