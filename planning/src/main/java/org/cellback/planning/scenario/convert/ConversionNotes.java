package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a conversion dropped, moved and renamed, counted, so that no vehicle is lost unseen. */
final class ConversionNotes {
    /** Orders rows part by part. */
    static final Comparator<List<String>> BY_PARTS = (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    };

    private final TreeMap<String, Integer> hosted = new TreeMap<>();
    private final TreeMap<String, Integer> leftOut = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();
    private int soldInAll;

    void areas(ZipPlaces places) {
        lines.add(places.places().size() + " areas: ZIPs with a centroid.");
        lines.add(places.offShape().size()
                + " of them lie off the generalised county shapes and take the nearest county: "
                + String.join(", ", places.offShape()) + ".");
    }

    void sold(String zip, int vehicles, ZipPlaces places) {
        soldInAll += vehicles;
        if (places.outside().contains(zip)) {
            leftOut.merge(zip, vehicles, Integer::sum);
        } else if (places.hosts().containsKey(zip)) {
            hosted.merge(zip + " with " + places.hosts().get(zip), vehicles, Integer::sum);
        }
    }

    /** Our counties are those of the ZIP's centroid; the publisher's are its own. */
    void compareCounties(TreeMap<String, Integer> ours, List<Map<String, String>> theirs) {
        TreeMap<String, Integer> difference = new TreeMap<>(ours);
        for (Map<String, String> row : theirs) {
            int vehicles = Csv.whole(row, "bev") + Csv.whole(row, "phev") + Csv.whole(row, "fcev");
            difference.merge(Csv.get(row, "county"), -vehicles, Integer::sum);
        }
        difference.remove("Out Of State");
        int moved = difference.values().stream().mapToInt(Math::abs).sum();
        String largest = difference.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> Math.abs(e.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(e -> e.getKey() + " " + e.getValue())
                .orElse("none");
        lines.add(String.format(
                Locale.ROOT,
                "Sales by county, summed from ZIPs, differ from the county file by %d vehicles, all differences added (%.2f %% of %d); most in %s.",
                moved,
                100.0 * moved / soldInAll,
                soldInAll,
                largest));
    }

    void models(ModelNames names) {
        lines.add(names.renamed().size() + " spellings of models were made one with another.");
        renamed.addAll(names.renamed().entrySet().stream()
                .map(e -> e.getKey() + " → " + e.getValue().make() + " "
                        + e.getValue().model())
                .toList());
    }

    private final List<String> renamed = new ArrayList<>();

    void oddsRatio(double ratio) {
        lines.add(String.format(
                Locale.ROOT, "California's odds of a battery-electric sale are %.3f times the country's.", ratio));
    }

    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        all.add(hosted.size() + " ZIPs without a centroid ("
                + hosted.values().stream().mapToInt(Integer::intValue).sum()
                + " vehicles) are counted with the ZIP of the nearest number.");
        all.add(leftOut.size() + " ZIPs of other states or unknown (99999) ("
                + leftOut.values().stream().mapToInt(Integer::intValue).sum() + " vehicles) are left out: "
                + leftOut + ".");
        return all;
    }

    void write(Path file) throws IOException {
        StringBuilder text =
                new StringBuilder("# What the conversion did\n\nWritten by the conversion; do not edit.\n\n");
        lines().forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("\n## ZIPs without a centroid, the area they are counted with, and their vehicles\n\n");
        hosted.forEach((zips, count) ->
                text.append("- ").append(zips).append(": ").append(count).append('\n'));
        text.append("\n## Spellings of models\n\n");
        renamed.forEach(line -> text.append("- ").append(line).append('\n'));
        Files.writeString(file, text.toString());
    }

    /** Rows of a table from its key columns and their count. */
    static List<List<String>> withCount(TreeMap<List<String>, Integer> counts) {
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((key, count) -> {
            List<String> row = new ArrayList<>(key);
            row.add(count.toString());
            rows.add(row);
        });
        return rows;
    }
}
