package org.cellback.siting.api;

/** File formats of the benchmark sets; see {@code docs/engines/siting.md}. */
public enum FacilityFormat {
    /** "m n", m capacities, m fixed costs, n demands, then a row of m costs of serving all of it for each customer. */
    CFLP,
    /** "I J K", K demands, I rows capacity and fixed cost, I × J unit costs, J rows capacity and fixed cost, J × K unit costs. */
    TSCFLP
}
