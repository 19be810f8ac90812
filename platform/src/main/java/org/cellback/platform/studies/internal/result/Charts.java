package org.cellback.platform.studies.internal.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellback.platform.studies.internal.result.Block.Chart;
import org.cellback.platform.studies.internal.result.Block.Chart.Series;
import org.cellback.platform.studies.internal.tables.TableView;

/** Charts over tables of years. A column without a series is in the table only. */
final class Charts {
    private static final Series NONE = new Series("", "", "");
    private static final Map<String, Series> BOUNDS = Map.ofEntries(
            Map.entry("retirements-low80", bound("retirements", "low80")),
            Map.entry("retirements-high80", bound("retirements", "high80")),
            Map.entry("retirements-low95", bound("retirements", "low95")),
            Map.entry("retirements-high95", bound("retirements", "high95")),
            Map.entry("low80", bound("captured", "low80")),
            Map.entry("high80", bound("captured", "high80")),
            Map.entry("low95", bound("captured", "low95")),
            Map.entry("high95", bound("captured", "high95")));

    private Charts() {}

    private static Series bound(String key, String role) {
        return new Series(key, role, "");
    }

    /** Retirements, captured and leakage with their bands. */
    static Chart forecast(ViewMaker maker) {
        TableView table = maker.whole("years");
        List<Series> series = new ArrayList<>();
        for (TableView.Head head : table.heads()) {
            boolean line = List.of("retirements", "captured", "leakage").contains(head.key());
            series.add(line ? new Series(head.key(), "", head.label()) : BOUNDS.getOrDefault(head.key(), NONE));
        }
        return new Chart("forecast-chart", maker.ui().t("unit.batteries-a-year"), false, series, table);
    }

    /** Columns {@code PREFIX.KEY} stacked; the sum is in the table only. */
    static Chart stacked(ViewMaker maker, String id, String tableName, String prefix, String unit) {
        TableView table = maker.whole(tableName);
        List<Series> series = new ArrayList<>();
        for (TableView.Head head : table.heads()) {
            String key = head.key().startsWith(prefix) ? head.key().substring(prefix.length()) : "";
            series.add(key.isEmpty() || key.equals("total") ? NONE : new Series(key, "", head.label()));
        }
        return new Chart(id, unit, true, series, table);
    }
}
