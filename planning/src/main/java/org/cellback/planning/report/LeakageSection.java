package org.cellback.planning.report;

import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.report.Table.Column;

/** What the network captures beside what never reaches it. */
final class LeakageSection implements Section {
    private final Summary summary;

    LeakageSection(Plan plan) {
        this.summary = new Summary(plan);
    }

    @Override
    public String id() {
        return "leakage";
    }

    @Override
    public LocalText title() {
        return new LocalText("Leakage", "流失");
    }

    @Override
    public LocalText aside() {
        return new LocalText(
                "Retirements that never reach the formal network. The capture path is an assumption; the network does not pay for what it never sees.",
                "从未进入正规网络的退役电池。回收路径是假设；网络不为其未见到的电池付费。");
    }

    @Override
    public void body(Html html) {
        html.open(
                "cb-time-chart", "id", "leakage-chart", "variant", "stacked", "label", "Captured and leakage by year");
        Table table = new Table(html)
                .begin(
                        new LocalText("Captured and leakage by year, mean", "按年回收与流失均值"),
                        new LocalText("batteries a year", "块电池/年"),
                        Column.text("year", "Year", "年份"),
                        Column.series("captured", new LocalText("Captured", "已回收"), ""),
                        Column.series("leakage", new LocalText("Leakage", "流失"), ""),
                        Column.number("share", "Leakage share", "流失比例", ""),
                        Column.number("capturedMass", "Captured mass", "回收质量", "t"),
                        Column.number("leakageMass", "Leakage mass", "流失质量", "t"));
        for (ForecastTotal total : summary.totals()) {
            double captured = total.captured().mean();
            table.row()
                    .name(Integer.toString(total.year()))
                    .number(captured, 0)
                    .number(total.leakage(), 0)
                    .percent(total.leakage() / Math.max(1e-9, captured + total.leakage()))
                    .number(total.capturedMassKg() / 1000, 0)
                    .number(total.leakageMassKg() / 1000, 0)
                    .endRow();
        }
        table.end();
        html.close();
    }
}
