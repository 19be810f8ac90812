package org.cellback.planning.scenario.read;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellback.planning.plan.Assumption;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.scenario.Demand.Sale;
import org.cellback.planning.scenario.DriveType;
import org.cellback.planning.scenario.Geography.Area;
import org.cellback.planning.scenario.Handover;
import org.cellback.planning.scenario.Handover.Ownership;
import org.cellback.planning.scenario.Handover.Source;
import org.cellback.planning.scenario.Handover.SourceKind;

/** Ownership, kinds of source, capture path and sources. */
final class HandoverTables {
    private static final Set<String> KINDS = Set.of("dealer", "repair-centre", "dismantler", "fleet", "household");
    private final Folder folder;

    HandoverTables(Folder folder) {
        this.folder = folder;
    }

    Handover read(List<Area> areas, List<Sale> sales, long seed) {
        List<Ownership> ownership = ownership();
        List<SourceKind> sourceKinds = sourceKinds();
        boolean given = folder.has("sources.csv");
        List<Source> sources = given ? sources() : List.of();
        if (!given && folder.faults().count() == 0) {
            sources = SourceDraw.draw(areas, sales, sourceKinds, seed);
            folder.assumptions()
                    .add(new Assumption(
                            "sources.csv",
                            "sources drawn per area from source_kinds.csv",
                            sources.size() + " sources, seed " + seed));
        }
        return new Handover(ownership, ownershipSources(), sourceKinds, capture(), sources, !given);
    }

    private List<Ownership> ownership() {
        Set<String> met = new HashSet<>();
        List<Ownership> rows = folder.rows(
                "ownership.csv",
                "ownership nameEn nameZh shareBev sharePhev shareFcev termYears movesShare leavesShare swapsShare retiresShare reference",
                row -> {
                    Map<DriveType, Double> share = new EnumMap<>(DriveType.class);
                    share.put(DriveType.BEV, row.share("shareBev"));
                    share.put(DriveType.PHEV, row.share("sharePhev"));
                    share.put(DriveType.FCEV, row.share("shareFcev"));
                    Ownership held = new Ownership(
                            row.id("ownership"),
                            name(row),
                            share,
                            row.whole("termYears", 0, 50),
                            row.share("movesShare"),
                            row.share("leavesShare"),
                            row.share("swapsShare"),
                            row.share("retiresShare"),
                            row.reference());
                    if (held.movesShare() + held.leavesShare() + held.swapsShare() + held.retiresShare() > 1) {
                        row.fault(
                                "",
                                "has shares at the end of the term that add to more than 1.",
                                "a share is in per cent.");
                    }
                    Folder.unique(row, met, "ownership", held.id());
                    return held;
                });
        if (!rows.isEmpty()) {
            for (DriveType type : DriveType.values()) {
                folder.sumToOne(
                        "ownership.csv",
                        "share",
                        Folder.sums(rows, o -> type.name(), o -> o.share().getOrDefault(type, 0.0)));
            }
        }
        return rows;
    }

    static LocalText name(Row row) {
        return new LocalText(row.text("nameEn"), row.text("nameZh"));
    }

    private List<Handover.OwnershipSource> ownershipSources() {
        Set<String> met = new HashSet<>();
        var rows = folder.rows("ownership_sources.csv", "ownership cause kind share reference", row -> {
            var source = new Handover.OwnershipSource(
                    row.known("ownership", folder.ids("ownership.csv"), "ownership.csv"),
                    row.choice("cause", Handover.Cause.class),
                    row.known("kind", folder.ids("source_kinds.csv"), "source_kinds.csv"),
                    row.share("share"),
                    row.reference());
            Folder.unique(row, met, "kind", source.ownership() + source.cause() + source.kind());
            return source;
        });
        var sums = Folder.sums(rows, s -> s.ownership() + ", " + s.cause(), Handover.OwnershipSource::share);
        folder.sumToOne("ownership_sources.csv", "share", sums);
        for (String id : folder.ids("ownership.csv")) {
            for (Handover.Cause cause : Handover.Cause.values()) {
                if (folder.isClean("ownership_sources.csv") && !sums.containsKey(id + ", " + cause)) {
                    folder.faults()
                            .add(
                                    "ownership_sources.csv",
                                    0,
                                    "cause",
                                    id + ", " + cause,
                                    "is missing.",
                                    "each ownership needs rows for vehicle-end and battery-swap.");
                }
            }
        }
        return rows;
    }

    private List<SourceKind> sourceKinds() {
        Set<String> met = new HashSet<>();
        return folder.rows(
                "source_kinds.csv",
                "kind nameEn nameZh perThousandVehicles opens closes days stopMinutes liftingGear reference",
                row -> {
                    SourceKind kind = new SourceKind(
                            row.known("kind", KINDS, "the list of kinds"),
                            name(row),
                            row.number("perThousandVehicles", 0, 1000),
                            row.time("opens"),
                            row.time("closes"),
                            days(row),
                            row.number("stopMinutes", 0, 600),
                            row.yes("liftingGear"),
                            row.reference());
                    open(row, kind.opens(), kind.closes());
                    Folder.unique(row, met, "kind", kind.id());
                    return kind;
                });
    }

    private static void open(Row row, java.time.LocalTime opens, java.time.LocalTime closes) {
        if (row.isGood() && !opens.isBefore(closes)) {
            row.fault("closes", "is not after opens.", "the two are swapped.");
        }
    }

    private static List<DayOfWeek> days(Row row) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String word : row.list("days")) {
            try {
                days.add(DayOfWeek.valueOf(word));
            } catch (IllegalArgumentException e) {
                row.fault("days", "holds a word that is no day.", "write MONDAY;TUESDAY.");
            }
        }
        if (days.isEmpty()) {
            row.fault("days", "names no day.", "write MONDAY;TUESDAY.");
        }
        return days;
    }

    private List<Handover.CaptureShare> capture() {
        Set<String> met = new HashSet<>();
        Set<String> covered = new HashSet<>();
        var rows = folder.rows("capture.csv", "kind year share reference", row -> {
            var share = new Handover.CaptureShare(
                    row.known("kind", folder.ids("source_kinds.csv"), "source_kinds.csv"),
                    row.year("year"),
                    row.share("share"),
                    row.reference());
            Folder.unique(row, met, "year", share.kind() + " " + share.year());
            covered.add(share.kind());
            return share;
        });
        for (String kind : folder.ids("source_kinds.csv")) {
            if (folder.isClean("capture.csv") && !covered.contains(kind)) {
                folder.faults()
                        .add(
                                "capture.csv",
                                0,
                                "kind",
                                kind,
                                "is missing.",
                                "each kind of source needs a capture path.");
            }
        }
        return rows;
    }

    private List<Source> sources() {
        Set<String> met = new HashSet<>();
        List<Source> rows =
                folder.rows("sources.csv", "source area kind name lat lon share opens closes reference", row -> {
                    Source source = new Source(
                            row.id("source"),
                            row.known("area", folder.ids("areas.csv"), "areas.csv"),
                            row.known("kind", folder.ids("source_kinds.csv"), "source_kinds.csv"),
                            row.text("name"),
                            row.lat("lat"),
                            row.lon("lon"),
                            row.share("share"),
                            row.time("opens"),
                            row.time("closes"),
                            row.reference());
                    open(row, source.opens(), source.closes());
                    Folder.unique(row, met, "source", source.id());
                    return source;
                });
        folder.sumToOne("sources.csv", "share", Folder.sums(rows, s -> s.area() + ", " + s.kind(), Source::share));
        return rows;
    }
}
