package org.cellback.planning.scenario;

import java.util.List;
import java.util.Set;
import org.cellback.planning.plan.LocalText;

/**
 * Vehicles, packaging and rules of the road.
 *
 * @param driving by rule set
 * @param carriage what may be carried, by rule set and safety class
 * @param separation what may stand beside what on one vehicle, by rule set; pairs in either order
 * @param facts of carriage and storage, to be shown
 */
public record Carriage(
        List<VehicleType> vehicleTypes,
        List<SafetyClass> safetyClasses,
        List<PackSize> packSizes,
        List<DrivingRules> driving,
        List<CarriageRule> carriage,
        List<SeparationRule> separation,
        List<Fact> facts) {
    public Carriage {
        vehicleTypes = List.copyOf(vehicleTypes);
        safetyClasses = List.copyOf(safetyClasses);
        packSizes = List.copyOf(packSizes);
        driving = List.copyOf(driving);
        carriage = List.copyOf(carriage);
        separation = List.copyOf(separation);
        facts = List.copyOf(facts);
    }

    /**
     * A type of vehicle.
     *
     * @param uses of {@code local}, {@code trunk}, {@code mobile}, {@code line-haul}
     * @param energy {@code diesel} or {@code electric}
     * @param deckPositions places for a pack of 2.1 × 1.5 m side by side on the deck
     * @param rangeMetres between refuelling or charging; a day's limit where it cannot charge on the way
     * @param energyKwhPerKm of an empty electric vehicle; 0 for diesel
     * @param energyKwhPerTonneKm more for each tonne on board
     * @param usableKwh of an electric vehicle; 0 for diesel
     * @param costPerHour without the crew
     * @param crewCostPerHour of one person
     * @param skills for instance {@code hazmat}, {@code damaged}
     * @param perSite vehicles of this type at each base
     * @param emissionFactor key of {@code emission_factors.csv}
     */
    public record VehicleType(
            String id,
            LocalText name,
            Set<String> uses,
            String energy,
            double payloadKg,
            double deckLengthMetres,
            double deckWidthMetres,
            double deckPositions,
            double rangeMetres,
            double energyKwhPerKm,
            double energyKwhPerTonneKm,
            double usableKwh,
            double chargeKw,
            double costPerDay,
            double costPerKm,
            double costPerHour,
            int crew,
            double crewCostPerHour,
            Set<String> skills,
            int perSite,
            String emissionFactor,
            String reference) {
        public VehicleType {
            uses = Set.copyOf(uses);
            skills = Set.copyOf(skills);
        }
    }

    /**
     * A safety class at hand-over.
     *
     * @param id {@code sound}, {@code damaged}, {@code critical} or {@code not-assessed}
     * @param share part of captured batteries; they add to 1
     * @param serviceMinutes to load one battery
     * @param crateKg mass of the packaging of one battery
     * @param packagingCost of one use of the packaging
     * @param stackable whether its packaging may be stacked at all
     * @param crew people a vehicle must have, at least
     * @param skill that a vehicle's crew must have; {@code none} where any will do
     */
    public record SafetyClass(
            String id,
            LocalText name,
            double share,
            double serviceMinutes,
            double crateKg,
            double packagingCost,
            boolean stackable,
            int crew,
            String skill,
            String reference) {}

    /**
     * Size of a packed battery by the mass of the battery.
     *
     * @param massToKg packs lighter than this belong here
     * @param layers how many may be stacked
     * @param positions deck positions one takes when not stacked
     */
    public record PackSize(
            String id,
            double massFromKg,
            double massToKg,
            double lengthMetres,
            double widthMetres,
            double heightMetres,
            int layers,
            double positions,
            String reference) {}

    /**
     * Hours of service of a rule set.
     *
     * @param dailyDrivingHours most driving between two rests
     * @param dailyDutyHours from coming on duty to the last driving
     * @param breakAfterHours driving after which a break is due
     * @param otherWorkIsBreak true when any other work of that length counts as a break
     * @param weeklyHours most duty ({@code US}) or driving ({@code EU}) in a week
     * @param status {@code verified}, {@code memory} or {@code assumed}
     */
    public record DrivingRules(
            String ruleSet,
            double dailyDrivingHours,
            double dailyDutyHours,
            double breakAfterHours,
            double breakMinutes,
            boolean otherWorkIsBreak,
            double dailyRestHours,
            double weeklyHours,
            String status,
            String reference,
            String note) {}

    /**
     * Whether and how a safety class may be carried.
     *
     * @param allowed false where the network may not carry it without an approval
     * @param batteriesPerPackage most batteries in one packaging
     * @param mostPerVehicle most batteries of the class on one vehicle; {@link Integer#MAX_VALUE} where the rules set no limit
     * @param alone never beside a battery of another order
     * @param packing packaging and mark, in words
     * @param basis {@code law} or {@code house}
     */
    public record CarriageRule(
            String ruleSet,
            String safetyClass,
            boolean allowed,
            int batteriesPerPackage,
            int mostPerVehicle,
            boolean alone,
            String packing,
            String basis,
            String status,
            String reference,
            String note) {}

    /** Whether two safety classes may stand on one vehicle. Pairs that no row names may. */
    public record SeparationRule(
            String ruleSet,
            String first,
            String second,
            boolean together,
            String basis,
            String status,
            String reference,
            String note) {}

    /**
     * A fact of law or practice as text: shown with its status, not enforced by the planner.
     *
     * @param topic {@code carriage} or {@code storage}
     * @param status {@code verified}, {@code memory} (unverified) or another word of its source
     * @param note where it was found
     */
    public record Fact(
            String topic,
            String ruleSet,
            String rule,
            String value,
            String scope,
            String status,
            String reference,
            String note) {}
}
