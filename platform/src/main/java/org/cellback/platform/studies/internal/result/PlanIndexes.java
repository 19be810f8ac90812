package org.cellback.platform.studies.internal.result;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Indexes of the plans read last. */
@Component
class PlanIndexes {
    private static final int KEPT = 2;
    private final Map<String, PlanIndex> byDigest = new LinkedHashMap<>(8, 0.75f, true);

    synchronized PlanIndex of(StoredPlan stored) {
        PlanIndex index = byDigest.computeIfAbsent(
                stored.digest(), digest -> new PlanIndex(stored.plan().get()));
        if (byDigest.size() > KEPT) {
            byDigest.remove(byDigest.keySet().iterator().next());
        }
        return index;
    }
}
