package org.cellback.planning.report;

import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.report.Table.Column;

/** The independent checks with their figures. */
final class ChecksSection implements Section {
    private final Plan plan;

    ChecksSection(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "checks";
    }

    @Override
    public LocalText title() {
        return new LocalText("Checks", "检查");
    }

    @Override
    public LocalText aside() {
        return new LocalText(
                "Recomputed from the plan by code that the solvers do not use. A plan that fails is shown as failed, not hidden.",
                "由求解器不使用的代码根据方案重新计算。未通过的方案会如实显示。");
    }

    @Override
    public void body(Html html) {
        Table table = new Table(html)
                .begin(
                        new LocalText("Independent checks", "独立检查"),
                        Column.text("check", "Check", "检查"),
                        Column.text("result", "Result", "结果"),
                        Column.text("figure", "Figure", "数值"),
                        Column.text("meaning", "What it says", "含义"));
        for (Check check : plan.checks()) {
            table.row().name(readable(check.name()));
            if (check.passed()) {
                table.mark(new LocalText("✓ passed", "✓ 通过"), "good");
            } else {
                table.mark(new LocalText("✕ failed", "✕ 未通过"), "bad");
            }
            table.text(check.figure()).wrapped(check.explanation()).endRow();
        }
        table.end();
    }

    private static String readable(String key) {
        String words = key.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
