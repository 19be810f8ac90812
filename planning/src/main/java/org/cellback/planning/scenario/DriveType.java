package org.cellback.planning.scenario;

/** What moves a vehicle: battery only, battery beside an engine, or fuel cell with a small battery. */
public enum DriveType {
    BEV,
    PHEV,
    FCEV
}
