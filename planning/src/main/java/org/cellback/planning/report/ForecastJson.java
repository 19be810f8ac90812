package org.cellback.planning.report;

import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;

/** Every row of the forecast for the table instrument, by column, names as steps between indices of a dictionary, a few bytes a figure. */
final class ForecastJson {
    private ForecastJson() {}

    static void write(Plan plan, Writer writer) {
        List<ForecastRow> rows = plan.forecast();
        Json.write(
                writer,
                json -> json.object(table -> table.name("packed").array(columns -> {
                    dictionary(
                            columns,
                            "area",
                            new LocalText("Area", "地区"),
                            rows.stream().map(ForecastRow::area).toList());
                    dictionary(
                            columns,
                            "year",
                            new LocalText("Year", "年份"),
                            rows.stream()
                                    .map(row -> Integer.toString(row.year()))
                                    .toList());
                    dictionary(
                            columns,
                            "chemistry",
                            new LocalText("Chemistry", "化学体系"),
                            rows.stream().map(ForecastRow::chemistry).toList());
                    numbers(columns, "retirements", "Retirements", "退役", rows, ForecastRow::retirements);
                    numbers(columns, "captured", "Captured, mean", "已回收均值", rows, ForecastRow::mean);
                    numbers(columns, "low80", "80 % low", "80 % 下限", rows, ForecastRow::low80);
                    numbers(columns, "high80", "80 % high", "80 % 上限", rows, ForecastRow::high80);
                    numbers(columns, "massKg", "Mass, kg", "质量，kg", rows, ForecastRow::massKg);
                })));
    }

    private static void dictionary(Json columns, String key, LocalText label, List<String> values) {
        Map<String, Integer> index = new LinkedHashMap<>();
        List<Integer> coded = new ArrayList<>(values.size());
        for (String value : values) {
            coded.add(index.computeIfAbsent(value, name -> index.size()));
        }
        columns.object(column -> column.field("key", key)
                .field("label", label)
                .name("dictionary")
                .array(names -> index.keySet().forEach(names::text))
                .name("values")
                .array(list -> {
                    int before = 0;
                    for (int code : coded) {
                        list.number(code - before);
                        before = code;
                    }
                }));
    }

    private static void numbers(
            Json columns, String key, String en, String zh, List<ForecastRow> rows, ToDoubleFunction<ForecastRow> of) {
        columns.object(column -> column.field("key", key)
                .field("label", new LocalText(en, zh))
                .field("numeric", true)
                .name("values")
                .array(list -> rows.forEach(row -> list.coarse(of.applyAsDouble(row)))));
    }
}
