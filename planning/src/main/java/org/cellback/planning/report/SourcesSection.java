package org.cellback.planning.report;

import org.cellback.planning.plan.Assumption;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Provenance;
import org.cellback.planning.report.Table.Column;
import org.cellback.planning.scenario.Reference;

/** What the answer rests on: assumptions, sources with their licences, and how it was computed. */
final class SourcesSection implements Section {
    private final Plan plan;
    private final ReportAssets assets;

    SourcesSection(Plan plan, ReportAssets assets) {
        this.plan = plan;
        this.assets = assets;
    }

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public LocalText title() {
        return new LocalText("Assumptions and sources", "假设与来源");
    }

    @Override
    public LocalText aside() {
        return new LocalText(
                plan.assumptions().size()
                        + " inputs rest on no source; each is listed. The rest comes from the sources below, under their licences.",
                plan.assumptions().size() + " 项输入没有来源，均已列出。其余来自下列来源及其许可。");
    }

    @Override
    public void body(Html html) {
        sources(html);
        assumptions(html);
        provenance(html);
    }

    private void sources(Html html) {
        Table table = new Table(html)
                .begin(
                        new LocalText("Sources", "来源"),
                        Column.text("title", "Source", "来源"),
                        Column.text("publisher", "Publisher", "发布者"),
                        Column.number("year", "Year", "年份", ""),
                        Column.text("licence", "Licence", "许可"),
                        Column.text("note", "What was taken, and its limits", "取用内容及其局限"));
        for (Reference reference : assets.references()) {
            table.row()
                    .wrapped(reference.title() + (reference.address().isEmpty() ? "" : " · " + reference.address()))
                    .wrapped(reference.publisher())
                    .right(Integer.toString(reference.year()))
                    .wrapped(reference.licence())
                    .wrapped(reference.note())
                    .endRow();
        }
        table.end();
    }

    private void assumptions(Html html) {
        html.element("h3", new LocalText("Assumed inputs", "假设的输入"));
        html.open("cb-table", "id", "assumptions", "height", "420px", "label", "Assumed inputs");
        Table table = new Table(html)
                .begin(
                        new LocalText("Inputs that no source backs", "没有来源的输入"),
                        Column.text("file", "File", "文件"),
                        Column.text("what", "Input", "输入"),
                        Column.text("value", "Value", "值"));
        for (Assumption assumption : plan.assumptions()) {
            table.row()
                    .text(assumption.file())
                    .wrapped(assumption.what())
                    .wrapped(assumption.value())
                    .endRow();
        }
        table.end();
        html.close();
    }

    private void provenance(Html html) {
        Provenance provenance = plan.provenance();
        html.element("h3", new LocalText("How it was computed", "计算方式"));
        Table table = new Table(html)
                .begin(
                        new LocalText("What was computed from what", "由何计算得出"),
                        Column.text("what", "What", "项目"),
                        Column.text("value", "Value", "值"));
        line(table, "Scenario", "情景", provenance.scenarioId() + " " + provenance.scenarioVersion());
        line(table, "Digest of its files (SHA-256)", "文件摘要（SHA-256）", provenance.scenarioDigest());
        line(table, "Cellback", "Cellback", provenance.engineVersion());
        line(table, "Seed", "种子", Long.toString(plan.seed()));
        line(table, "Computed at", "计算时间", provenance.createdAt().toString());
        line(table, "Distances", "距离", provenance.distances());
        for (Provenance.PhaseTime phase : provenance.phases()) {
            line(table, "Time of " + phase.phase(), "用时 " + phase.phase(), Figures.number(phase.seconds(), 1) + " s");
        }
        table.end();
    }

    private static void line(Table table, String en, String zh, String value) {
        table.row().name(new LocalText(en, zh)).wrapped(value).endRow();
    }
}
