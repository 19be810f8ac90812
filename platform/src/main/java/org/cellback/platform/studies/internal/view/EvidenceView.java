package org.cellback.platform.studies.internal.view;

import java.util.Locale;
import java.util.Map;
import org.cellback.planning.plan.Assumption;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.web.Table;
import org.cellback.platform.web.Table.Cell;
import org.cellback.platform.web.Ui;

/** What speaks for the result: the independent checks, and every input that rests on an assumption. */
final class EvidenceView {
    private EvidenceView() {}

    static Map<String, Object> checks(Plan plan, Ui ui) {
        Table.Builder table = Table.build("checks", ui.t("checks.caption"))
                .text("name", ui.t("col.check"))
                .text("passed", ui.t("col.outcome"))
                .text("figure", ui.t("col.figure"))
                .text("explanation", ui.t("col.explanation"));
        for (Check check : plan.checks()) {
            table.row(
                    check.name(),
                    Cell.of(ui.word("check", check.name())),
                    check.passed() ? Cell.mark(ui.t("check.passed"), "good") : Cell.mark(ui.t("check.failed"), "bad"),
                    Cell.of(check.figure()),
                    Cell.of(check.explanation().in(ui.language().code())));
        }
        long failed = plan.checks().stream().filter(check -> !check.passed()).count();
        return Map.of("checks", table.done(), "failed", failed, "phases", phases(plan, ui));
    }

    private static Table phases(Plan plan, Ui ui) {
        Table.Builder table = Table.build("phases", ui.t("phases.caption"))
                .text("phase", ui.t("col.phase"))
                .number("seconds", ui.t("col.seconds"));
        plan.provenance()
                .phases()
                .forEach(phase -> table.row(
                        phase.phase(),
                        Cell.of(ui.word("phase", phase.phase())),
                        Words.decimal(ui, phase.seconds(), 1)));
        return table.done();
    }

    static Map<String, Object> assumptions(Plan plan, Ui ui, Query query) {
        String wanted = query.text("q").toLowerCase(Locale.ROOT);
        Query.Page<Assumption> page = query.pageOf(plan.assumptions().stream()
                .filter(each -> (each.file() + " " + each.what() + " " + each.value())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList());
        Table.Builder table = Table.build("assumptions", ui.t("assumptions.caption"))
                .text("what", ui.t("col.what"))
                .text("value", ui.t("col.value"))
                .text("file", ui.t("col.file"));
        for (Assumption each : page.rows()) {
            table.row(
                    each.file() + " " + each.what(), Cell.of(each.what()), Cell.of(each.value()), Cell.of(each.file()));
        }
        return Map.of("assumptions", table.done(), "page", page, "q", query.text("q"));
    }
}
