package org.cellback.planning.scenario.read;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellback.planning.scenario.CostItem;
import org.cellback.planning.scenario.EmissionFactor;
import org.cellback.planning.scenario.Quantity;
import org.cellback.planning.scenario.Reference;

/** References, costs and emission factors. */
final class CostTables {
    private static final Set<String> FACTOR_UNITS = Set.of("kgCO2e/tkm", "kgCO2e/kWh");
    private final Folder folder;

    CostTables(Folder folder) {
        this.folder = folder;
    }

    /** Reads references.csv into the folder, first of all. */
    void readReferences() {
        folder.rows("references.csv", "key title publisher year licence address note", row -> {
            var reference = new Reference(
                    row.id("key"),
                    row.text("title"),
                    row.text("publisher"),
                    row.year("year"),
                    row.text("licence"),
                    row.raw("address"),
                    row.raw("note"));
            if (row.isGood() && folder.references().putIfAbsent(reference.key(), reference) != null) {
                row.fault("key", "stands twice in the file.", "delete one of the two rows.");
            }
            return reference;
        });
    }

    Map<CostItem, Quantity> costs(String currency) {
        Map<String, CostItem> byKey = new LinkedHashMap<>();
        for (CostItem item : CostItem.values()) {
            byKey.put(item.key(), item);
        }
        Map<CostItem, Quantity> costs = new EnumMap<>(CostItem.class);
        folder.rows("costs.csv", "item amount unit reference", row -> {
            CostItem item = byKey.get(row.known("item", byKey.keySet(), "the list of cost items"));
            var amount = new Quantity(row.number("amount", 0, 1e9), row.text("unit"), row.reference());
            if (item != null) {
                String unit = item.unit().replace("currency", currency);
                if (!currency.isEmpty() && !amount.unit().equals(unit)) {
                    row.fault("unit", "is not " + unit + ".", "convert the amount.");
                }
                if (row.isGood() && costs.putIfAbsent(item, amount) != null) {
                    row.fault("item", "stands twice in the file.", "delete one of the two rows.");
                }
            }
            return amount;
        });
        for (CostItem item : CostItem.values()) {
            if (folder.isClean("costs.csv") && !costs.containsKey(item)) {
                folder.faults().add("costs.csv", 0, "item", item.key(), "is missing.", "add a row; 0 is allowed.");
            }
        }
        return costs;
    }

    List<EmissionFactor> emissionFactors() {
        Set<String> met = new HashSet<>();
        return folder.rows(
                "emission_factors.csv", "key description unit tankToWheel wellToTank year proxy reference", row -> {
                    var factor = new EmissionFactor(
                            row.id("key"),
                            row.text("description"),
                            row.known("unit", FACTOR_UNITS, "the list of units"),
                            row.number("tankToWheel", 0, 100),
                            row.number("wellToTank", 0, 100),
                            row.year("year"),
                            row.yes("proxy"),
                            row.reference());
                    Folder.unique(row, met, "key", factor.key());
                    return factor;
                });
    }
}
