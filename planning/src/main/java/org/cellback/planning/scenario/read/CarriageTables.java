package org.cellback.planning.scenario.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Carriage.SafetyClass;

/** Vehicles, packaging, rules. */
final class CarriageTables {
    private static final Set<String> USES = Set.of("local", "trunk", "mobile", "line-haul");
    private static final Set<String> CLASSES = Set.of("sound", "damaged", "critical", "not-assessed");
    private static final Set<String> STATUS = Set.of("verified", "memory", "assumed");
    private static final Set<String> BASIS = Set.of("law", "house");
    static final Set<String> RULE_SETS = Set.of("US", "EU", "CN");
    private final Folder folder;
    private final String ruleSet;

    CarriageTables(Folder folder, String ruleSet) {
        this.folder = folder;
        this.ruleSet = ruleSet;
    }

    Carriage read() {
        List<SafetyClass> classes = safetyClasses();
        Set<String> classIds = folder.ids("safety_classes.csv");
        return new Carriage(
                vehicles(), classes, packSizes(), driving(), carriage(classIds), separation(classIds), facts());
    }

    private List<Carriage.VehicleType> vehicles() {
        Set<String> met = new HashSet<>();
        List<Carriage.VehicleType> rows = folder.rows(
                "vehicles.csv",
                "vehicle nameEn nameZh uses energy payloadKg deckLengthMetres deckWidthMetres deckPositions rangeKm energyKwhPerKm"
                        + " energyKwhPerTonneKm usableKwh chargeKw costPerDay costPerKm costPerHour crew crewCostPerHour skills perSite"
                        + " emissionFactor reference",
                row -> {
                    Carriage.VehicleType type = vehicle(row);
                    Folder.unique(row, met, "vehicle", type.id());
                    return type;
                });
        for (String use : List.of("local", "trunk", "mobile")) {
            if (folder.isClean("vehicles.csv")
                    && rows.stream().noneMatch(v -> v.uses().contains(use))) {
                folder.faults().add("vehicles.csv", 0, "uses", use, "has no vehicle.", "add the use to a vehicle.");
            }
        }
        return rows;
    }

    private Carriage.VehicleType vehicle(Row row) {
        Set<String> uses = new TreeSet<>(row.list("uses"));
        if (uses.isEmpty() || !USES.containsAll(uses)) {
            row.fault(
                    "uses", "is not a list of " + String.join(", ", new TreeSet<>(USES)) + ".", "write local;mobile.");
        }
        String energy = row.known("energy", Set.of("diesel", "electric"), "the list of energies");
        boolean electric = energy.equals("electric");
        double usableKwh = row.atLeastZero("usableKwh");
        double kwhPerKm = row.atLeastZero("energyKwhPerKm");
        if (electric && (usableKwh == 0 || kwhPerKm == 0)) {
            row.fault("usableKwh", "is 0, or energyKwhPerKm is, for an electric vehicle.", "both must be given.");
        }
        return new Carriage.VehicleType(
                row.id("vehicle"),
                HandoverTables.name(row),
                uses,
                energy,
                row.positive("payloadKg"),
                row.number("deckLengthMetres", 0.5, 30),
                row.number("deckWidthMetres", 0.5, 4),
                row.number("deckPositions", 0.1, 100),
                1000 * row.number("rangeKm", 1, 5000),
                kwhPerKm,
                row.atLeastZero("energyKwhPerTonneKm"),
                usableKwh,
                row.atLeastZero("chargeKw"),
                row.atLeastZero("costPerDay"),
                row.atLeastZero("costPerKm"),
                row.atLeastZero("costPerHour"),
                row.whole("crew", 1, 5),
                row.atLeastZero("crewCostPerHour"),
                new TreeSet<>(row.list("skills")),
                row.whole("perSite", 0, 1000),
                row.known("emissionFactor", folder.ids("emission_factors.csv"), "emission_factors.csv"),
                row.reference());
    }

    private List<SafetyClass> safetyClasses() {
        Set<String> met = new HashSet<>();
        List<SafetyClass> rows = folder.rows(
                "safety_classes.csv",
                "safetyClass nameEn nameZh share serviceMinutes crateKg packagingCost stackable crew skill reference",
                row -> {
                    SafetyClass safety = new SafetyClass(
                            row.known("safetyClass", CLASSES, "the list of safety classes"),
                            HandoverTables.name(row),
                            row.share("share"),
                            row.number("serviceMinutes", 0, 600),
                            row.number("crateKg", 0, 2000),
                            row.atLeastZero("packagingCost"),
                            row.yes("stackable"),
                            row.whole("crew", 1, 5),
                            row.text("skill"),
                            row.reference());
                    Folder.unique(row, met, "safetyClass", safety.id());
                    return safety;
                });
        folder.sumToOne("safety_classes.csv", "share", Folder.sums(rows, s -> "all classes", SafetyClass::share));
        return rows;
    }

    private List<Carriage.PackSize> packSizes() {
        Set<String> met = new HashSet<>();
        List<Carriage.PackSize> rows = folder.rows(
                "pack_sizes.csv",
                "size massFromKg massToKg lengthMetres widthMetres heightMetres layers positions reference",
                row -> {
                    var size = new Carriage.PackSize(
                            row.id("size"),
                            row.atLeastZero("massFromKg"),
                            row.positive("massToKg"),
                            row.number("lengthMetres", 0.1, 10),
                            row.number("widthMetres", 0.1, 5),
                            row.number("heightMetres", 0.05, 3),
                            row.whole("layers", 1, 10),
                            row.number("positions", 0.01, 20),
                            row.reference());
                    Folder.unique(row, met, "size", size.id());
                    return size;
                });
        double reached = 0;
        for (var size : rows) {
            if (size.massFromKg() != reached || size.massToKg() <= size.massFromKg()) {
                folder.faults()
                        .add(
                                "pack_sizes.csv",
                                0,
                                "massFromKg",
                                String.valueOf(size.massFromKg()),
                                "does not begin where the row before ends (" + reached + ").",
                                "the rows are not in order of mass.");
            }
            reached = size.massToKg();
        }
        return rows;
    }

    private String rules(Row row) {
        return row.known("ruleSet", RULE_SETS, "the list of rule sets");
    }

    private String status(Row row) {
        return row.known("status", STATUS, "the list of states");
    }

    private List<Carriage.DrivingRules> driving() {
        Set<String> met = new HashSet<>();
        var rows = folder.rows(
                "driving_rules.csv",
                "ruleSet dailyDrivingHours dailyDutyHours breakAfterHours breakMinutes otherWorkIsBreak dailyRestHours weeklyHours status"
                        + " reference note",
                row -> {
                    var rules = new Carriage.DrivingRules(
                            rules(row),
                            row.number("dailyDrivingHours", 1, 24),
                            row.number("dailyDutyHours", 1, 24),
                            row.number("breakAfterHours", 0.5, 24),
                            row.number("breakMinutes", 0, 600),
                            row.yes("otherWorkIsBreak"),
                            row.number("dailyRestHours", 0, 24),
                            row.number("weeklyHours", 1, 168),
                            status(row),
                            row.reference(),
                            row.raw("note"));
                    Folder.unique(row, met, "ruleSet", rules.ruleSet());
                    return rules;
                });
        if (folder.isClean("driving_rules.csv") && !ruleSet.isEmpty() && !met.contains(ruleSet)) {
            folder.faults()
                    .add(
                            "driving_rules.csv",
                            0,
                            "ruleSet",
                            ruleSet,
                            "is missing.",
                            "the scenario lives under this rule set.");
        }
        return rows;
    }

    private List<Carriage.CarriageRule> carriage(Set<String> classes) {
        Set<String> met = new HashSet<>();
        var rows = folder.rows(
                "carriage_rules.csv",
                "ruleSet safetyClass allowed batteriesPerPackage mostPerVehicle alone packing basis status reference note",
                row -> {
                    var rule = new Carriage.CarriageRule(
                            rules(row),
                            row.known("safetyClass", classes, "safety_classes.csv"),
                            row.yes("allowed"),
                            row.whole("batteriesPerPackage", 1, 1000),
                            row.raw("mostPerVehicle").isEmpty()
                                    ? Integer.MAX_VALUE
                                    : row.whole("mostPerVehicle", 1, 1000),
                            row.yes("alone"),
                            row.text("packing"),
                            row.known("basis", BASIS, "law, house"),
                            status(row),
                            row.reference(),
                            row.raw("note"));
                    Folder.unique(row, met, "safetyClass", rule.ruleSet() + " " + rule.safetyClass());
                    return rule;
                });
        for (String safety : classes) {
            if (folder.isClean("carriage_rules.csv") && !ruleSet.isEmpty() && !met.contains(ruleSet + " " + safety)) {
                folder.faults()
                        .add(
                                "carriage_rules.csv",
                                0,
                                "safetyClass",
                                ruleSet + " " + safety,
                                "is missing.",
                                "each class needs a row for the scenario's rule set.");
            }
        }
        return rows;
    }

    private List<Carriage.SeparationRule> separation(Set<String> classes) {
        Set<String> met = new HashSet<>();
        return folder.rows("separation_rules.csv", "ruleSet first second together basis status reference note", row -> {
            var rule = new Carriage.SeparationRule(
                    rules(row),
                    row.known("first", classes, "safety_classes.csv"),
                    row.known("second", classes, "safety_classes.csv"),
                    row.yes("together"),
                    row.known("basis", BASIS, "law, house"),
                    status(row),
                    row.reference(),
                    row.raw("note"));
            Folder.unique(row, met, "second", rule.ruleSet() + new TreeSet<>(List.of(rule.first(), rule.second())));
            return rule;
        });
    }

    private List<Carriage.Fact> facts() {
        Set<String> ruleSets = new TreeSet<>(RULE_SETS);
        ruleSets.add("*");
        return folder.rows(
                "facts.csv",
                "topic ruleSet rule value scope status reference note",
                row -> new Carriage.Fact(
                        row.known("topic", Set.of("carriage", "storage"), "carriage, storage"),
                        row.known("ruleSet", ruleSets, "the list of rule sets"),
                        row.text("rule"),
                        row.raw("value"),
                        row.raw("scope"),
                        row.text("status"),
                        row.reference(),
                        row.raw("note")));
    }
}
