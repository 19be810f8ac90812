package org.cellback.planning.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellback.planning.plan.LeftOut;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Round;
import org.cellback.planning.plan.Week;
import org.cellback.planning.report.Table.Column;

/** The rounds of the named week: map, hours by vehicle, the rounds, their stops, and what was left out and why. */
final class RoundsSection implements Section {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final List<String> CLASSES = List.of("sound", "damaged", "critical", "not-assessed");
    private final Plan plan;
    private final ReportAssets assets;

    RoundsSection(Plan plan, ReportAssets assets) {
        this.plan = plan;
        this.assets = assets;
    }

    @Override
    public String id() {
        return "rounds";
    }

    @Override
    public LocalText title() {
        return new LocalText("Rounds", "车次");
    }

    @Override
    public LocalText aside() {
        Week week = plan.week();
        return new LocalText(
                "One named week, " + week.name() + " (from " + week.monday()
                        + "): its orders are drawn from the sources with seed " + plan.seed()
                        + ", so they are an example of a week, not a promise.",
                "指定的一周 " + week.name() + "（自 " + week.monday() + "）：订单由种子 " + plan.seed() + " 从来源中抽取，是一周的示例而非承诺。");
    }

    @Override
    public void body(Html html) {
        week(html);
        if (plan.rounds().isEmpty()) {
            html.open("p", "class", "empty")
                    .text("No round was needed or could be planned in this week.", "本周无需或无法安排车次。")
                    .close();
        } else {
            html.open(
                            "cb-map",
                            "id",
                            "rounds-map",
                            "data-from",
                            "map-data",
                            "base-from",
                            "base-data",
                            "twin",
                            "none",
                            "layers",
                            "rounds sites",
                            "year",
                            Integer.toString(plan.week().monday().getYear()),
                            "label",
                            "Map of rounds")
                    .close();
            html.open("cb-rounds", "id", "hours", "data-from", "map-data").close();
            rounds(html);
            stops(html);
        }
        leftOut(html);
    }

    private void week(Html html) {
        Week week = plan.week();
        Table table = new Table(html)
                .begin(
                        new LocalText("The week in figures", "本周数据"),
                        Column.number("orders", "Orders", "订单", ""),
                        Column.number("left", "Left out", "未排", ""),
                        Column.number("batteries", "Batteries", "电池", ""),
                        Column.number("mass", "Mass", "质量", "t"),
                        Column.number("rounds", "Rounds", "车次", ""),
                        Column.number("vehicles", "Vehicles", "车辆", ""),
                        Column.number("km", "Distance", "距离", "km"),
                        Column.number("cost", "Cost", "成本", plan.currency()),
                        Column.number("perBattery", "Per battery", "每块电池", plan.currency()),
                        Column.number("co2e", "Emissions", "排放", "kg CO₂e"));
        table.row()
                .number(week.orders(), 0)
                .number(plan.leftOut().size(), 0)
                .number(week.batteries(), 0)
                .number(week.massKg() / 1000, 1)
                .number(plan.rounds().size(), 0)
                .number(week.vehicles(), 0)
                .number(week.distanceMetres() / 1000, 0)
                .number(week.cost(), 0)
                .number(week.cost() / Math.max(1, week.batteries()), 2)
                .number(week.co2eKg(), 0)
                .endRow();
        table.end();
    }

    private void rounds(Html html) {
        Map<String, String> names = new TreeMap<>();
        plan.network().sites().forEach(site -> names.put(site.id(), site.name()));
        html.element("h3", new LocalText("Rounds by day and vehicle", "按日与车辆的车次"));
        html.open("cb-table", "id", "round-list", "kind", "round", "height", "420px", "label", "Rounds of the week");
        Table table = new Table(html)
                .begin(
                        new LocalText("Rounds of the week", "本周车次"),
                        Column.text("day", "Day", "日期"),
                        Column.text("vehicle", "Vehicle", "车辆"),
                        Column.text("type", "Type", "车型"),
                        Column.text("kind", "Kind", "类型"),
                        Column.text("base", "Base", "基地"),
                        Column.number("stops", "Stops", "站数", ""),
                        Column.number("km", "Distance", "距离", "km"),
                        Column.number("driving", "Driving", "行驶", "h:mm"),
                        Column.number("duty", "Duty", "在岗", "h:mm"),
                        Column.number("load", "Largest load", "最大载重", "kg"),
                        Column.number("cost", "Cost", "成本", plan.currency()),
                        Column.number("co2e", "Emissions", "排放", "kg CO₂e"));
        for (Round round : plan.rounds()) {
            double load = round.stops().stream()
                    .mapToDouble(Round.Stop::loadKgAfter)
                    .max()
                    .orElse(0);
            table.row(round.id())
                    .text(round.day().toString())
                    .text(round.vehicle())
                    .text(typeName(round.vehicleType()))
                    .text(Words.of(round.kind()))
                    .text(names.getOrDefault(round.base(), round.base()))
                    .number(Math.max(0, round.stops().size() - 2), 0)
                    .number(round.distanceMetres() / 1000, 0)
                    .number(round.drivingSeconds(), Figures.hours(round.drivingSeconds()))
                    .number(round.dutySeconds(), Figures.hours(round.dutySeconds()))
                    .number(load, 0)
                    .number(round.cost(), 0)
                    .number(round.co2eKg(), 0)
                    .endRow();
        }
        table.end();
        html.close();
    }

    private LocalText typeName(String id) {
        return assets.vehicleTypes().getOrDefault(id, new LocalText(id, id));
    }

    private void stops(Html html) {
        html.element("h3", new LocalText("Stops", "站点"));
        html.open("cb-table", "id", "stops", "kind", "round", "height", "420px", "label", "Stops of the rounds");
        Table table = new Table(html)
                .begin(
                        new LocalText("Stops of the rounds, local time", "车次站点，当地时间"),
                        Column.text("day", "Day", "日期"),
                        Column.text("vehicle", "Vehicle", "车辆"),
                        Column.number("arrival", "Arrival", "到达", ""),
                        Column.number("departure", "Departure", "离开", ""),
                        Column.text("kind", "Kind", "类型"),
                        Column.text("stop", "Stop", "站点"),
                        Column.text("batteries", "Batteries by safety class", "按安全等级的电池"),
                        Column.number("load", "Load after", "离站载重", "kg"),
                        Column.number("deck", "Deck positions", "车厢位", ""),
                        Column.number("boxes", "Empty boxes", "空箱", ""));
        for (Round round : plan.rounds()) {
            for (Round.Stop stop : round.stops()) {
                table.row(round.id())
                        .text(round.day().toString())
                        .text(round.vehicle())
                        .right(CLOCK.format(stop.arrival()))
                        .right(CLOCK.format(stop.departure()))
                        .text(Words.of(stop.kind()))
                        .text(stop.name())
                        .text(classes(stop.batteriesByClass()))
                        .number(stop.loadKgAfter(), 0)
                        .number(stop.deckPositionsAfter(), 1)
                        .number(stop.emptyBoxesAfter(), 0)
                        .endRow();
            }
        }
        table.end();
        html.close();
    }

    private static LocalText classes(Map<String, Integer> batteries) {
        Map<String, String> signs = Map.of("sound", "●", "damaged", "▲", "critical", "◆", "not-assessed", "○");
        List<String> shown = CLASSES.stream()
                .filter(name -> batteries.getOrDefault(name, 0) > 0)
                .toList();
        return new LocalText(
                shown.stream()
                        .map(name -> signs.get(name) + " " + batteries.get(name) + " "
                                + Words.of(name).en())
                        .collect(Collectors.joining(", ")),
                shown.stream()
                        .map(name -> signs.get(name) + " " + batteries.get(name) + " "
                                + Words.of(name).zh())
                        .collect(Collectors.joining(",")));
    }

    private void leftOut(Html html) {
        html.element("h3", new LocalText("Orders left out", "未排订单"));
        if (plan.leftOut().isEmpty()) {
            html.open("p")
                    .text("None: every order of the week is on a round.", "无：本周所有订单均已排入车次。")
                    .close();
            return;
        }
        html.open("cb-table", "id", "left-out", "height", "340px", "label", "Orders left out");
        Table table = new Table(html)
                .begin(
                        new LocalText("Orders that no round could take", "无法排入车次的订单"),
                        Column.text("order", "Order", "订单"),
                        Column.text("day", "Day", "日期"),
                        Column.text("site", "Site", "场所"),
                        Column.text("reason", "Reason", "原因"));
        for (LeftOut one : plan.leftOut()) {
            table.row()
                    .name(one.order())
                    .text(one.day().toString())
                    .text(one.site())
                    .wrapped(one.reason())
                    .endRow();
        }
        table.end();
        html.close();
    }
}
