package org.cellback.routing.api;

/**
 * A battery-electric drive. It leaves with {@code usableKwh} and must never fall below zero.
 *
 * @param usableKwh energy between the full and the reserve level
 * @param kwhPerMetre of the empty vehicle
 * @param kwhPerTonneMetre more for each tonne on board
 * @param massDimension name of the dimension that holds kilograms; may be empty when {@code kwhPerTonneMetre} is 0
 */
public record Energy(double usableKwh, double kwhPerMetre, double kwhPerTonneMetre, String massDimension) {
    /** Consumption that does not depend on the load. */
    public static Energy of(double usableKwh, double kwhPerMetre) {
        return new Energy(usableKwh, kwhPerMetre, 0, "");
    }
}
