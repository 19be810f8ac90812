package org.cellback.planning.study;

import java.util.Map;
import org.cellback.planning.plan.LocalText;
import org.cellback.routing.api.LeftOut;
import org.cellback.routing.api.Rule;

/** Why no round takes an order, in words. */
final class LeftOutReasons {
    private static final Map<Rule, LocalText> TEXTS = Map.ofEntries(
            entry(Rule.NEEDS, "no vehicle has the skill or crew", "没有具备所需技能或人员的车辆"),
            entry(Rule.CAPACITY, "it does not fit on a free deck", "剩余装载空间不足"),
            entry(Rule.SEPARATION, "it may not stand beside what is on board", "不得与车上的电池同车"),
            entry(Rule.TIME_WINDOW, "the source is closed when a vehicle can be there", "车辆能到达时电池来源处已停止营业"),
            entry(Rule.SHIFT, "the day is too short", "工作日时间不足"),
            entry(Rule.ROUND_LIMIT, "it is beyond the vehicle's range", "超出车辆续航或线路上限"),
            entry(Rule.HOURS_OF_SERVICE, "the hours of service do not allow it", "受驾驶与工作时间规定限制"),
            entry(Rule.BREAK, "no time is left for a break", "无法安排休息"),
            entry(Rule.ENERGY, "the vehicle's battery does not last", "车辆电量不足"),
            entry(Rule.VEHICLE_COUNT, "all vehicles of the base are out", "该站点的车辆已全部派出"),
            entry(Rule.UNREACHABLE, "there is no way to it", "无法到达"),
            entry(Rule.PENALTY, "it costs more than leaving it", "成本高于不收取"),
            entry(Rule.NOT_FOUND, "the search ended before it found a place", "搜索结束前未找到安排"));

    private LeftOutReasons() {}

    private static Map.Entry<Rule, LocalText> entry(Rule rule, String en, String zh) {
        return Map.entry(rule, new LocalText(en, zh));
    }

    /** The reason of the vehicle type that came furthest: one that fails only beside other orders, if there is any. */
    static LocalText of(LeftOut leftOut) {
        LeftOut.Reason reason = leftOut.reasons().stream()
                .min(java.util.Comparator.comparing(LeftOut.Reason::inEmptyRound))
                .orElse(new LeftOut.Reason("", Rule.NOT_FOUND, false, ""));
        LocalText text = TEXTS.getOrDefault(
                reason.rule(), new LocalText(reason.rule().name(), reason.rule().name()));
        String vehicle = reason.vehicleType().isEmpty() ? "" : " (" + reason.vehicleType() + ")";
        String detail = reason.detail().isEmpty() ? "" : ": " + reason.detail();
        return new LocalText(text.en() + vehicle + detail, text.zh() + vehicle);
    }
}
