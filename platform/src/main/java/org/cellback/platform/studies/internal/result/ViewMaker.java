package org.cellback.platform.studies.internal.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Round;
import org.cellback.platform.studies.internal.result.Block.Field;
import org.cellback.platform.studies.internal.result.Block.Option;
import org.cellback.platform.studies.internal.tables.Paging;
import org.cellback.platform.studies.internal.tables.TableView;
import org.cellback.platform.web.Ui;

/** What every view needs to be made: the plan, what was chosen, words, and addresses. */
record ViewMaker(PlanIndex index, Choice choice, Frame frame, Ui ui) {
    private static final int WHOLE = 10_000;
    private static final int OPTIONS_MAX = 60;

    static ViewMaker of(PlanIndex index, Frame frame, Ui ui) {
        return new ViewMaker(index, Choice.of(index, frame.query()), frame, ui);
    }

    Section section(String id, Block... blocks) {
        return new Section(id, ui.t("section." + id), ui.t("section." + id + ".help"), List.of(blocks));
    }

    Block.Rows rows(String table) {
        return new Block.Rows(page(table, 0));
    }

    /** A table that is short by its nature and shown whole. */
    TableView whole(String table) {
        return page(table, WHOLE);
    }

    private TableView page(String name, int rowsPerPage) {
        var table = ResultTables.find(name, index, frame.query(), ui)
                .orElseThrow(() ->
                        new IllegalArgumentException("No table " + name + ".\nMaybe it is missing in ResultTables."));
        return rowsPerPage == 0
                ? Paging.page(table, frame.query(), ui, frame.csv(name))
                : Paging.page(table, frame.query(), ui, frame.csv(name), rowsPerPage);
    }

    Block.Statement statement(String kind, String text) {
        return new Block.Statement(kind, text);
    }

    Block.PlanMap map(String layers) {
        boolean rounds = layers.contains("rounds");
        return new Block.PlanMap(
                ui.t("map.label." + frame.tab().key()),
                frame.base() + "/map.json",
                frame.base() + "/base.json",
                layers,
                choice.year(),
                rounds ? choice.day() : "");
    }

    Block.Choose choose(String... names) {
        List<Field> fields = new ArrayList<>();
        Map<String, String> kept = new LinkedHashMap<>(frame.query().values());
        // The map's own year gives way to the one chosen here, and other rows begin at their first page.
        kept.keySet().removeIf(key -> key.startsWith("map.") || key.endsWith(".page"));
        for (String name : names) {
            fields.add(field(name));
            kept.remove(name);
        }
        return new Block.Choose(frame.query().path(), fields, kept);
    }

    private Field field(String name) {
        List<Option> options = new ArrayList<>();
        String value = switch (name) {
            case "year" -> {
                index.years().forEach(year -> options.add(option(Integer.toString(year))));
                yield Integer.toString(choice.year());
            }
            case "chemistry" -> {
                options.add(new Option("", ui.word("chemistry", PlanIndex.ALL)));
                index.chemistries().forEach(key -> options.add(new Option(key, ui.word("chemistry", key))));
                yield choice.isAllChemistries() ? "" : choice.chemistry();
            }
            case "radii" -> choice.radiiText();
            case "day" -> {
                options.add(new Option("", ui.t("choose.whole-week")));
                Choice.days(index).forEach(day -> options.add(option(day.toString())));
                yield choice.day();
            }
            case "vehicle" -> {
                vehicles(options);
                yield choice.vehicle();
            }
            case "category" -> {
                options.add(new Option("", ui.t("choose.all-categories")));
                CostTables.categories(index).forEach(key -> options.add(new Option(key, ui.word("category", key))));
                yield frame.query().text("category");
            }
            default -> throw new IllegalArgumentException("No choice " + name + ".\nMaybe it is misspelt.");
        };
        String help = name.equals("radii") ? ui.t("choose.radii.help") : "";
        return new Field(name, ui.t("choose." + name), value, help, options);
    }

    /** A fleet too long to choose from is typed. */
    private void vehicles(List<Option> options) {
        List<String> vehicles = index.plan().rounds().stream()
                .map(Round::vehicle)
                .distinct()
                .sorted()
                .toList();
        if (vehicles.size() <= OPTIONS_MAX) {
            options.add(new Option("", ui.t("choose.all-vehicles")));
            vehicles.forEach(vehicle -> options.add(option(vehicle)));
        }
    }

    private static Option option(String value) {
        return new Option(value, value);
    }
}
