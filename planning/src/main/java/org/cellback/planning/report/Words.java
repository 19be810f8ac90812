package org.cellback.planning.report;

import java.util.Map;
import org.cellback.planning.plan.LocalText;

/** The plan's keys in words. An unknown key stands as it is. */
final class Words {
    private static final Map<String, LocalText> KEYS = Map.ofEntries(
            of("collection", "Collection", "收集"),
            of("packaging", "Packaging", "包装"),
            of("transport", "Transport", "运输"),
            of("handling", "Handling", "装卸"),
            of("testing", "Testing", "检测"),
            of("discharge", "Discharge", "放电"),
            of("storage", "Storage", "仓储"),
            of("insurance", "Insurance", "保险"),
            of("sites", "Sites", "场所"),
            of("gate-fee", "Gate fee or credit", "处理费或收益"),
            of("mobile", "Mobile stop", "流动收集"),
            of("all", "All chemistries", "全部化学体系"),
            of("collection-point", "Collection point", "收集点"),
            of("recycling-centre", "Recycling centre", "回收中心"),
            of("processing-plant", "Processing plant", "处理厂"),
            of("mobile-stop", "Mobile stop", "流动收集点"),
            of("source", "Brought by the source", "来源自送"),
            of("road", "Road", "公路"),
            of("none", "None", "无"),
            of("local", "Local", "本地"),
            of("trunk", "Trunk", "干线"),
            of("start", "Start", "出发"),
            of("collect", "Collect", "收取"),
            of("unload", "Unload", "卸货"),
            of("swap", "Collect, swap boxes", "收取并换箱"),
            of("break", "Break", "休息"),
            of("charge", "Charge", "充电"),
            of("end", "End", "结束"),
            of("first-mile", "First mile", "首程"),
            of("line-haul", "Line haul", "长途"),
            of("reuse", "Reuse", "再使用"),
            of("remanufacture", "Remanufacture", "再制造"),
            of("second-life", "Second life", "梯次利用"),
            of("recycle", "Recycle", "再生利用"),
            of("sound", "sound", "完好"),
            of("damaged", "damaged", "受损"),
            of("critical", "critical", "危急"),
            of("not-assessed", "not assessed", "未评估"),
            of("optimal", "proven optimal", "已证明最优"),
            of("feasible", "feasible", "可行"),
            of("infeasible", "infeasible", "不可行"),
            of("complete", "complete", "完成"),
            of("stopped", "ended at its limit or on request, best answer kept", "到达时限或应要求结束，保留最优解"),
            of("NIMH", "NiMH", "镍氢"),
            of("LEAD", "Lead", "铅酸"),
            of("SODIUM", "Sodium-ion", "钠离子"),
            of("other", "Other", "其他"));

    private Words() {}

    private static Map.Entry<String, LocalText> of(String key, String en, String zh) {
        return Map.entry(key, new LocalText(en, zh));
    }

    static LocalText of(String key) {
        LocalText known = KEYS.get(key);
        return known == null ? new LocalText(key, key) : known;
    }
}
