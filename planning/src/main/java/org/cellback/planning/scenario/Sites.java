package org.cellback.planning.scenario;

import java.util.List;
import java.util.Set;

/**
 * Where sites may stand or stand, what they can do and cost.
 *
 * @param candidates collection points and recycling centres that may be opened
 * @param plants processing plants of others, which take batteries for a gate fee or credit
 * @param levels capacity levels
 */
public record Sites(List<Candidate> candidates, List<Plant> plants, List<Level> levels, List<GateFee> gateFees) {
    public Sites {
        candidates = List.copyOf(candidates);
        plants = List.copyOf(plants);
        levels = List.copyOf(levels);
        gateFees = List.copyOf(gateFees);
    }

    public enum Kind {
        COLLECTION_POINT("collection-point"),
        RECYCLING_CENTRE("recycling-centre");
        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** As in files and in the plan. */
        public String key() {
            return key;
        }
    }

    public enum LandCost {
        LOW,
        MEDIUM,
        HIGH
    }

    /**
     * A place where a site may be opened. The same town may be a candidate of both kinds, with two ids.
     *
     * @param region state or province, for instance {@code CA}
     * @param population of the town
     */
    public record Candidate(
            String id,
            Kind kind,
            String name,
            String region,
            double lat,
            double lon,
            int population,
            LandCost landCost,
            String reference) {}

    /**
     * A processing plant.
     *
     * @param status {@code operating}, {@code planned} or {@code idle}, as far as known
     * @param processes for instance {@code dismantle;shred;refine}
     * @param availableFrom first year in which it takes batteries
     * @param availableTo last year
     * @param capacityKgPerYear what this scenario may send there in a year
     * @param chemistries that it takes
     * @param unverified true when the row rests on an unverified list
     */
    public record Plant(
            String id,
            String name,
            String operator,
            String region,
            double lat,
            double lon,
            String status,
            String processes,
            int availableFrom,
            int availableTo,
            double capacityKgPerYear,
            Set<String> chemistries,
            boolean unverified,
            String reference,
            String note) {
        public Plant {
            chemistries = Set.copyOf(chemistries);
        }
    }

    /**
     * A size in which a site can be opened; levels of a kind and land cost rise in capacity. Going up pays the difference of
     * opening costs.
     *
     * @param openingCost once
     * @param storageKg most that may lie there at a time
     */
    public record Level(
            Kind kind,
            String level,
            LandCost landCost,
            double capacityKgPerYear,
            double openingCost,
            double fixedCostPerYear,
            double handlingCostPerKg,
            double storageKg,
            String reference) {}

    /** What a plant asks per kg of pack, from a year on; a credit is negative. */
    public record GateFee(String plant, String chemistry, int yearFrom, double amountPerKg, String reference) {}
}
