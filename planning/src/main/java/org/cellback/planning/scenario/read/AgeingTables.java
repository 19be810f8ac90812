package org.cellback.planning.scenario.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellback.planning.scenario.Ageing;
import org.cellback.planning.scenario.Ageing.Subject;
import org.cellback.planning.scenario.DriveType;

/** Lifetimes, repairs, fading and grades. */
final class AgeingTables {
    private static final Set<String> GRADES = Set.of("reuse", "remanufacture", "second-life", "recycle");
    private final Folder folder;
    private final Set<DriveType> sold;
    private final Set<String> chemistryWords = new TreeSet<>(DemandTables.CHEMISTRIES);

    AgeingTables(Folder folder, Set<DriveType> sold) {
        this.folder = folder;
        this.sold = sold;
        chemistryWords.add(Ageing.ANY);
    }

    Ageing read() {
        return new Ageing(lifetimes(), repairs(), fading(), grades());
    }

    private String chemistry(Row row) {
        return row.known("chemistry", chemistryWords, "the list of chemistries");
    }

    private List<Ageing.Lifetime> lifetimes() {
        Set<String> met = new HashSet<>();
        List<Ageing.Lifetime> rows = folder.rows(
                "lifetimes.csv",
                "subject driveType chemistry form scaleYears shape scaleLogSd shapeLogSd accidentRatePerYear reference",
                row -> {
                    var life = new Ageing.Lifetime(
                            row.choice("subject", Subject.class),
                            row.driveType(),
                            chemistry(row),
                            row.choice("form", Ageing.Form.class),
                            row.number("scaleYears", 0.1, 200),
                            row.number("shape", 0.1, 100),
                            row.number("scaleLogSd", 0, 3),
                            row.number("shapeLogSd", 0, 3),
                            row.share("accidentRatePerYear"),
                            row.reference());
                    Folder.unique(
                            row,
                            met,
                            "chemistry",
                            life.subject() + " " + life.driveType() + " " + life.chemistry() + " " + life.form());
                    return life;
                });
        for (DriveType driveType : sold) {
            for (Subject subject : Subject.values()) {
                if (rows.stream()
                        .noneMatch(l -> l.subject() == subject
                                && l.driveType() == driveType
                                && l.chemistry().equals(Ageing.ANY))) {
                    missing(
                            "lifetimes.csv",
                            "chemistry",
                            subject.name().toLowerCase(java.util.Locale.ROOT) + " " + driveType + " *");
                }
            }
        }
        return rows;
    }

    private void missing(String file, String column, String what) {
        if (folder.isClean(file)) {
            folder.faults().add(file, 0, column, what, "is missing.", "add a row for it.");
        }
    }

    private List<Ageing.Repair> repairs() {
        Set<String> met = new HashSet<>();
        List<Ageing.Repair> rows = folder.rows(
                "repairs.csv",
                "driveType chemistry warrantyRatePerYear warrantyYears replacedAfterWarrantyShare rateLogSd reference",
                row -> {
                    var repair = new Ageing.Repair(
                            row.driveType(),
                            chemistry(row),
                            row.share("warrantyRatePerYear"),
                            row.whole("warrantyYears", 0, 50),
                            row.share("replacedAfterWarrantyShare"),
                            row.number("rateLogSd", 0, 3),
                            row.reference());
                    Folder.unique(row, met, "chemistry", repair.driveType() + " " + repair.chemistry());
                    return repair;
                });
        for (DriveType driveType : sold) {
            if (rows.stream()
                    .noneMatch(r -> r.driveType() == driveType && r.chemistry().equals(Ageing.ANY))) {
                missing("repairs.csv", "chemistry", driveType + " *");
            }
        }
        return rows;
    }

    private List<Ageing.Fading> fading() {
        Set<String> met = new HashSet<>();
        List<Ageing.Fading> rows =
                folder.rows("fading.csv", "chemistry firstYearLoss lossPerYear spreadPerSqrtYear reference", row -> {
                    var fading = new Ageing.Fading(
                            chemistry(row),
                            row.share("firstYearLoss"),
                            row.share("lossPerYear"),
                            row.share("spreadPerSqrtYear"),
                            row.reference());
                    Folder.unique(row, met, "chemistry", fading.chemistry());
                    return fading;
                });
        if (!met.contains(Ageing.ANY)) {
            missing("fading.csv", "chemistry", Ageing.ANY);
        }
        return rows;
    }

    private List<Ageing.Grade> grades() {
        Set<String> met = new HashSet<>();
        List<Ageing.Grade> rows = folder.rows("grades.csv", "grade minimumStateOfHealth failed reference", row -> {
            var grade = new Ageing.Grade(
                    row.known("grade", GRADES, "the list of grades"),
                    row.share("minimumStateOfHealth"),
                    row.yes("failed"),
                    row.reference());
            Folder.unique(row, met, "grade", grade.grade());
            return grade;
        });
        if (folder.isClean("grades.csv")) {
            if (rows.stream().filter(g -> g.minimumStateOfHealth() == 0).count() != 1) {
                folder.faults()
                        .add(
                                "grades.csv",
                                0,
                                "minimumStateOfHealth",
                                "",
                                "is not 0 for exactly one grade.",
                                "the grade for the rest, recycle, is missing.");
            }
            if (rows.stream().filter(Ageing.Grade::failed).count() != 1) {
                folder.faults()
                        .add(
                                "grades.csv",
                                0,
                                "failed",
                                "",
                                "is not yes for exactly one grade.",
                                "one grade should hold the batteries that failed.");
            }
        }
        return rows;
    }
}
