package org.cellback.carbon.api;

/** What one unit of an emission factor is a unit of. */
public enum FactorBasis {
    /** kg CO2e per tonne-kilometre of transport activity. */
    TONNE_KM,
    /** kg CO2e per kWh that the vehicle takes from the grid. */
    KWH
}
