package org.cellback.routing.formats;

/** Forms of input files; the command line's {@code --format} in upper case. */
public enum FileFormat {
    VROOM,
    CVRPLIB,
    VRPLIB,
    SOLOMON,
    CORDEAU,
    LILIM,
    EVRP
}
