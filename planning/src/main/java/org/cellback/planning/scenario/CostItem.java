package org.cellback.planning.scenario;

/** Rates of {@code costs.csv}. Costs of vehicles, packaging, site levels and gate fees stand in their own tables. */
public enum CostItem {
    /** Announcing, papers and hand-over of a battery. */
    COLLECTION_PER_BATTERY("collection", "currency/battery"),
    /** Paid to the owner or source for a battery. */
    REWARD_PER_BATTERY("collection", "currency/battery"),
    /** Network model only: a battery's part of a local round, per km between its area and its collection point. */
    COLLECTION_PER_BATTERY_KM("collection", "currency/battery/km"),
    /** Network model only: a mobile round, per km of vehicle with crew. */
    MOBILE_PER_KM("collection", "currency/km"),
    /** Network model only: a visit of a mobile stop. */
    MOBILE_PER_VISIT("collection", "currency/visit"),
    /** Network model only: a collection point to its centre, return empty included, per kg of battery. */
    TRUNK_PER_KG_KM("transport", "currency/kg/km"),
    /** A centre to a plant, return included, per kg of battery. */
    LINE_HAUL_PER_KG_KM("transport", "currency/kg/km"),
    /** Loading and papers of a consignment from a centre to a plant, per kg. */
    LINE_HAUL_PER_KG("transport", "currency/kg"),
    /** Cleaning and return of a box, beside the use of the packaging itself. */
    PACKAGING_RETURN_PER_BATTERY("packaging", "currency/battery"),
    TESTING_PER_BATTERY("testing", "currency/battery"),
    DISCHARGE_PER_KWH("discharge", "currency/kWh"),
    STORAGE_PER_KG_DAY("storage", "currency/kg/day"),
    /** Cargo and site liability. */
    INSURANCE_PER_KG("insurance", "currency/kg");

    private final String category;
    private final String unit;

    CostItem(String category, String unit) {
        this.category = category;
        this.unit = unit;
    }

    /** Category of the plan's cost lines. */
    public String category() {
        return category;
    }

    /** {@code currency} in it stands for the scenario's currency. */
    public String unit() {
        return unit;
    }

    /** As in the {@code item} column: lower case with hyphens. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
