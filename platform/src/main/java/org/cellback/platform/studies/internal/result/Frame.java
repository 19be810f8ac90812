package org.cellback.platform.studies.internal.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Provenance;
import org.cellback.platform.studies.internal.tables.Query;

/** What stands around every view of a result. */
public record Frame(StoredPlan stored, Plan plan, Tab tab, Query query) {
    private static final int DIGEST_SHOWN = 12;
    /** Choices that hold on every view. */
    private static final List<String> COMMON = List.of("year", "chemistry", "radii", "day", "vehicle");

    /** Address of another view that keeps what was chosen. */
    public String address(Tab other) {
        Map<String, String> kept = new LinkedHashMap<>(query.values());
        kept.keySet().retainAll(COMMON);
        return new Query(base() + "/" + other.key(), kept).address();
    }

    public String base() {
        return stored.base();
    }

    public boolean isShared() {
        return stored.shared();
    }

    public Provenance provenance() {
        return plan.provenance();
    }

    public boolean isWhole() {
        return provenance().outcome().equals("complete");
    }

    public String study() {
        return stored.study().toString();
    }

    public String scenario() {
        return stored.scenario().toString();
    }

    public String file(String name) {
        return base() + "/files/" + name;
    }

    /** Address of a table as CSV, as the page's own address filters and sorts it. */
    public String csv(String table) {
        return query.at(base() + "/tables/" + table + ".csv").address();
    }

    public static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
    }
}
