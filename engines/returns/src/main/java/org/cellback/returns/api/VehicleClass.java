package org.cellback.returns.api;

/** Kind of vehicle by its drive: battery-electric, plug-in hybrid, fuel cell (which has a small battery too). */
public enum VehicleClass {
    BEV,
    PHEV,
    FCEV
}
