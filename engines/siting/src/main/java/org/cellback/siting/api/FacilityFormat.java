package org.cellback.siting.api;

/** File formats of the benchmark sets; see {@code docs/engines/siting.md}. */
public enum FacilityFormat {
    /** "m n", m capacities, m fixed costs, n demands, m × n costs of serving all of a customer. */
    CFLP,
    /** "I J K", K demands, I rows capacity and fixed cost, I × J unit costs, J rows capacity and fixed cost, J × K unit costs. */
    TSCFLP
}
