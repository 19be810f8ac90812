package org.cellback.planning.report;

import java.util.List;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Week;

/** The answer first: one sentence, then the figures with their units and their uncertainty. */
final class AnswerSection {
    private final Plan plan;
    private final Summary summary;

    AnswerSection(Plan plan) {
        this.plan = plan;
        this.summary = new Summary(plan);
    }

    void write(Html html) {
        html.open("header", "class", "page-head", "id", "answer");
        html.open("p", "class", "trail")
                .text("Study report", "研究报告")
                .text(" · " + summary.horizon() + " · ")
                .text(Words.of(plan.provenance().outcome()))
                .close();
        html.element("h1", plan.provenance().scenarioName());
        html.element("p", sentence(), "class", "lead").close();
        html.open("p", "class", "statement")
                .text(
                        "Battery returns are observed nowhere in these data: retirements are fitted to registered vehicles, and the share captured is an assumption of the scenario.",
                        "这些数据中没有任何电池退回的观测值：退役量由登记车辆拟合得出，回收比例是情景假设。")
                .close();
        html.open("dl", "class", "readouts");
        forecast(html);
        network(html);
        operations(html);
        html.close();
    }

    private LocalText sentence() {
        Network network = plan.network();
        String captured = Figures.number(summary.captured(), 0);
        String retired = Figures.number(summary.retirements(), 0);
        String cost = Figures.number(network.cost().total() / 1e6);
        String each = Figures.number(network.cost().perBattery(), 0);
        String gap = Figures.percent(network.gap(), 2);
        long points = summary.open("collection-point");
        long centres = summary.open("recycling-centre");
        long plants = summary.open("processing-plant");
        String currency = plan.currency();
        return new LocalText(
                ("Of %s batteries retired in %s, %s reach the network. It takes %d collection points, %d recycling centres and %d"
                                + " processing plants, and costs %s million %s, %s %s a battery; the best possible network would cost at most %s less.")
                        .formatted(
                                retired,
                                summary.horizon(),
                                captured,
                                points,
                                centres,
                                plants,
                                cost,
                                currency,
                                each,
                                currency,
                                gap),
                "%s 年退役 %s 块电池，其中 %s 块进入网络。需要 %d 个收集点、%d 个回收中心和 %d 个处理厂，成本 %s 百万 %s，每块 %s %s；最优网络最多再便宜 %s。"
                        .formatted(
                                summary.horizon(),
                                retired,
                                captured,
                                points,
                                centres,
                                plants,
                                cost,
                                currency,
                                each,
                                currency,
                                gap));
    }

    private void forecast(Html html) {
        LocalText last80 = summary.lastTotal()
                .map(total -> range(
                        total.captured().mean(),
                        total.captured().low80(),
                        total.captured().high80()))
                .orElse(new LocalText("", ""));
        readout(
                html,
                text("Captured " + summary.horizon(), summary.horizon() + " 年已回收"),
                Figures.number(summary.captured(), 0),
                text("batteries", "块"),
                last80);
        readout(
                html,
                text("Leakage", "流失"),
                Figures.share(summary.leakage(), summary.retirements()),
                text("of retirements", "占退役量"),
                text(
                        Figures.number(summary.leakage(), 0) + " batteries never reach the network",
                        Figures.number(summary.leakage(), 0) + " 块电池未进入网络"));
        readout(
                html,
                text("Mass captured", "回收质量"),
                Figures.number(summary.capturedMassKg() / 1e6),
                text("kt", "千吨"),
                text(
                        Figures.number(summary.capturedMassKg() / Math.max(1, summary.captured()), 0) + " kg a battery",
                        "每块 " + Figures.number(summary.capturedMassKg() / Math.max(1, summary.captured()), 0) + " kg"));
    }

    private LocalText range(double mean, double low, double high) {
        String years = summary.yearTo() + ": " + Figures.number(mean, 0) + " (";
        String bounds = Figures.number(low, 0) + "–" + Figures.number(high, 0) + ")";
        return text(years + "80 % in " + bounds, years + "80 % 区间 " + bounds);
    }

    private void network(Html html) {
        Network network = plan.network();
        readout(
                html,
                text("Network cost", "网络成本"),
                Figures.number(network.cost().total() / 1e6),
                text("million " + plan.currency(), "百万 " + plan.currency()),
                text(
                        "proven bound " + Figures.number(network.bound() / 1e6),
                        "已证明下界 " + Figures.number(network.bound() / 1e6)));
        readout(
                html,
                text("Cost a battery", "每块电池成本"),
                Figures.number(network.cost().perBattery(), 0),
                text(plan.currency(), plan.currency()),
                text(
                        Figures.number(network.cost().perKg(), 2) + " " + plan.currency() + " a kg",
                        "每千克 " + Figures.number(network.cost().perKg(), 2) + " " + plan.currency()));
        readout(
                html,
                text("Optimality gap", "最优性差距"),
                Figures.percent(network.gap(), 2),
                text("", ""),
                Words.of(network.status()));
        List<Double> radii = plan.coverage().radiiKm();
        if (!radii.isEmpty()) {
            double radius = radii.get(Math.min(1, radii.size() - 1));
            summary.lastCoverage(radius)
                    .ifPresent(covered -> readout(
                            html,
                            text(
                                    "Within " + Figures.number(radius, 0) + " km, " + summary.yearTo(),
                                    summary.yearTo() + " 年 " + Figures.number(radius, 0) + " 公里内"),
                            Figures.percent(covered.batteriesShare(), 1),
                            text("of batteries", "的电池"),
                            text(
                                    Figures.percent(covered.withMobileShare(), 1) + " with mobile stops",
                                    "含流动收集点 " + Figures.percent(covered.withMobileShare(), 1))));
        }
    }

    private void operations(Html html) {
        Week week = plan.week();
        int served = week.orders() - plan.leftOut().size();
        readout(
                html,
                text("Rounds of " + week.name(), week.name() + " 车次"),
                Figures.number(plan.rounds().size(), 0),
                text("rounds, " + week.vehicles() + " vehicles", "次，" + week.vehicles() + " 辆车"),
                text(
                        Figures.number(served, 0) + " of " + Figures.number(week.orders(), 0) + " orders planned",
                        "已排 " + Figures.number(served, 0) + " / " + Figures.number(week.orders(), 0) + " 个订单"));
        readout(
                html,
                text("Transport emissions", "运输排放"),
                Figures.number(plan.emissions().wellToWheelKg() / 1000, 0),
                text("t CO₂e", "吨 CO₂e"),
                text(
                        Figures.number(plan.emissions().perKg() * 1000, 1) + " g a kg, well to wheel",
                        "每千克 " + Figures.number(plan.emissions().perKg() * 1000, 1) + " 克，从井到轮"));
        readout(
                html,
                text("Independent checks", "独立检查"),
                summary.passedChecks() + " / " + plan.checks().size(),
                text("passed", "通过"),
                text("share no code with the solvers", "与求解器无共用代码"));
    }

    private static LocalText text(String en, String zh) {
        return new LocalText(en, zh);
    }

    private static void readout(Html html, LocalText name, String value, LocalText unit, LocalText range) {
        html.open("div", "class", "readout").element("dt", name);
        html.open("dd", "class", "value").text(value);
        if (!unit.en().isEmpty()) {
            html.text(" ").open("span", "class", "unit").text(unit).close();
        }
        html.close();
        if (!range.en().isEmpty()) {
            html.element("dd", range, "class", "range");
        }
        html.close();
    }
}
