package org.cellback.planning.scenario.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellback.planning.scenario.Ageing;
import org.cellback.planning.scenario.Sites;
import org.cellback.planning.scenario.Sites.Candidate;
import org.cellback.planning.scenario.Sites.Kind;
import org.cellback.planning.scenario.Sites.LandCost;
import org.cellback.planning.scenario.Sites.Level;
import org.cellback.planning.scenario.Sites.Plant;
import org.cellback.planning.scenario.Timing;

/** Candidates, plants, capacity levels and gate fees. */
final class SiteTables {
    /** Plants of an unverified list, which only an opt-in conversion writes. */
    static final String UNVERIFIED = "plants_unverified.csv";

    private static final Set<String> STATUS = Set.of("operating", "planned", "idle", "assumed");
    private static final String PLANT_COLUMNS =
            "plant name operator region lat lon status processes availableFrom availableTo"
                    + " capacityKgPerYear chemistries unverified reference note";
    private final Folder folder;
    private final Timing timing;
    private final Set<String> chemistries;
    private final Set<String> ids = new HashSet<>();

    /** @param chemistries that occur in models or in the future mix */
    SiteTables(Folder folder, Timing timing, Set<String> chemistries) {
        this.folder = folder;
        this.timing = timing;
        this.chemistries = chemistries;
    }

    Sites read() {
        List<Candidate> candidates = candidates();
        List<Plant> plants = new ArrayList<>(plants("plants.csv"));
        if (folder.has(UNVERIFIED)) {
            plants.addAll(plants(UNVERIFIED));
        }
        everyChemistryHasPlant(plants);
        return new Sites(candidates, plants, levels(candidates), gateFees(plants));
    }

    private List<Candidate> candidates() {
        List<Candidate> rows =
                folder.rows("candidates.csv", "site kind name region lat lon population landCost reference", row -> {
                    Candidate candidate = new Candidate(
                            row.id("site"),
                            row.choice("kind", Kind.class),
                            row.text("name"),
                            row.text("region"),
                            row.lat("lat"),
                            row.lon("lon"),
                            row.whole("population", 0, 100_000_000),
                            row.choice("landCost", LandCost.class),
                            row.reference());
                    Folder.unique(row, ids, "site", candidate.id());
                    return candidate;
                });
        for (Kind kind : Kind.values()) {
            if (folder.isClean("candidates.csv") && rows.stream().noneMatch(c -> c.kind() == kind)) {
                folder.faults().add("candidates.csv", 0, "kind", kind.key(), "has no candidate.", "add at least one.");
            }
        }
        return rows;
    }

    private List<Plant> plants(String file) {
        return folder.rows(file, PLANT_COLUMNS, row -> {
            Plant plant = new Plant(
                    row.id("plant"),
                    row.text("name"),
                    row.text("operator"),
                    row.text("region"),
                    row.lat("lat"),
                    row.lon("lon"),
                    row.known("status", STATUS, "the list of states"),
                    row.text("processes"),
                    row.year("availableFrom"),
                    row.year("availableTo"),
                    row.positive("capacityKgPerYear"),
                    accepted(row),
                    row.yes("unverified"),
                    row.reference(),
                    row.raw("note"));
            if (row.isGood() && plant.availableTo() < plant.availableFrom()) {
                row.fault("availableTo", "is before availableFrom.", "the two are swapped.");
            }
            Folder.unique(row, ids, "plant", plant.id());
            return plant;
        });
    }

    private static Set<String> accepted(Row row) {
        List<String> words = row.list("chemistries");
        if (words.equals(List.of(Ageing.ANY))) {
            return DemandTables.CHEMISTRIES;
        }
        Set<String> accepted = new TreeSet<>();
        for (String word : words) {
            if (!DemandTables.CHEMISTRIES.contains(word)) {
                row.fault(
                        "chemistries",
                        "holds " + word + ", which is no chemistry.",
                        FaultLog.hint(word, DemandTables.CHEMISTRIES));
            } else {
                accepted.add(word);
            }
        }
        if (accepted.isEmpty()) {
            row.fault("chemistries", "names no chemistry.", "write * for all.");
        }
        return accepted;
    }

    private void everyChemistryHasPlant(List<Plant> plants) {
        for (String chemistry : folder.isClean("plants.csv") ? chemistries : Set.<String>of()) {
            for (int year = timing.yearFrom(); year <= timing.yearTo(); year++) {
                int y = year;
                if (plants.stream()
                        .noneMatch(p -> p.chemistries().contains(chemistry)
                                && p.availableFrom() <= y
                                && y <= p.availableTo())) {
                    folder.faults()
                            .add(
                                    "plants.csv",
                                    0,
                                    "chemistries",
                                    chemistry,
                                    "is taken by no plant in " + year + ".",
                                    "add it to a plant, or widen the years.");
                    break;
                }
            }
        }
    }

    private List<Level> levels(List<Candidate> candidates) {
        Set<String> met = new HashSet<>();
        List<Level> rows = folder.rows(
                "site_levels.csv",
                "kind level landCost capacityKgPerYear openingCost fixedCostPerYear handlingCostPerKg storageKg reference",
                row -> {
                    Level level = new Level(
                            row.choice("kind", Kind.class),
                            row.text("level"),
                            row.choice("landCost", LandCost.class),
                            row.positive("capacityKgPerYear"),
                            row.atLeastZero("openingCost"),
                            row.atLeastZero("fixedCostPerYear"),
                            row.atLeastZero("handlingCostPerKg"),
                            row.atLeastZero("storageKg"),
                            row.reference());
                    Folder.unique(row, met, "level", level.kind() + level.level() + level.landCost());
                    return level;
                });
        for (Kind kind : Kind.values()) {
            for (LandCost landCost : LandCost.values()) {
                List<Level> ladder = rows.stream()
                        .filter(l -> l.kind() == kind && l.landCost() == landCost)
                        .toList();
                rises(kind, landCost, ladder);
                boolean used = candidates.stream().anyMatch(c -> c.kind() == kind && c.landCost() == landCost);
                if (used && ladder.isEmpty() && folder.isClean("site_levels.csv")) {
                    folder.faults()
                            .add(
                                    "site_levels.csv",
                                    0,
                                    "kind",
                                    kind.key() + ", " + landCost,
                                    "has no level.",
                                    "candidates.csv has sites of this kind and land cost.");
                }
            }
        }
        return rows;
    }

    private void rises(Kind kind, LandCost landCost, List<Level> ladder) {
        List<Level> sorted = ladder.stream()
                .sorted(Comparator.comparingDouble(Level::capacityKgPerYear))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Level low = sorted.get(i - 1);
            Level high = sorted.get(i);
            if (high.openingCost() < low.openingCost() || high.fixedCostPerYear() < low.fixedCostPerYear()) {
                folder.faults()
                        .add(
                                "site_levels.csv",
                                0,
                                "openingCost",
                                kind.key() + ", " + landCost + ", " + high.level(),
                                "costs less than the smaller level " + low.level() + ".",
                                "capacity and cost are swapped.");
            }
        }
    }

    private List<Sites.GateFee> gateFees(List<Plant> plants) {
        Set<String> plantWords = new TreeSet<>(Set.of(Ageing.ANY));
        plantWords.addAll(folder.ids("plants.csv"));
        plantWords.addAll(folder.ids(UNVERIFIED));
        Set<String> chemistryWords = new TreeSet<>(DemandTables.CHEMISTRIES);
        chemistryWords.add(Ageing.ANY);
        Set<String> met = new HashSet<>();
        List<Sites.GateFee> rows =
                folder.rows("gate_fees.csv", "plant chemistry yearFrom amountPerKg reference", row -> {
                    var fee = new Sites.GateFee(
                            row.known("plant", plantWords, "plants.csv"),
                            row.known("chemistry", chemistryWords, "the list of chemistries"),
                            row.year("yearFrom"),
                            row.number("amountPerKg", -1000, 1000),
                            row.reference());
                    Folder.unique(row, met, "plant", fee.plant() + " " + fee.chemistry() + " " + fee.yearFrom());
                    return fee;
                });
        for (Plant plant : plants) {
            for (String chemistry : plant.chemistries()) {
                boolean priced = rows.stream()
                        .anyMatch(f -> f.yearFrom() <= timing.yearFrom()
                                && (f.plant().equals(plant.id()) || f.plant().equals(Ageing.ANY))
                                && (f.chemistry().equals(chemistry)
                                        || f.chemistry().equals(Ageing.ANY)));
                if (!priced && chemistries.contains(chemistry) && folder.isClean("gate_fees.csv")) {
                    folder.faults()
                            .add(
                                    "gate_fees.csv",
                                    0,
                                    "plant",
                                    plant.id() + ", " + chemistry,
                                    "has no fee in " + timing.yearFrom() + ".",
                                    "add a row with plant * for all plants.");
                }
            }
        }
        return rows;
    }
}
