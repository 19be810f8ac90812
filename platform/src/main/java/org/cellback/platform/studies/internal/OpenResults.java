package org.cellback.platform.studies.internal;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.studies.internal.Results.Stored;
import org.cellback.platform.web.Fault;
import org.springframework.stereotype.Component;

/** Opens a result for one who may read it: by tenant and study, or by a share's secret. */
@Component
class OpenResults {
    private final Studies studies;
    private final Results results;
    private final Shares shares;
    private final PlanFiles files;

    OpenResults(Studies studies, Results results, Shares shares, PlanFiles files) {
        this.studies = studies;
        this.results = results;
        this.shares = shares;
        this.files = files;
    }

    /** A result that was found. */
    record Opened(Study study, Stored stored, String base, boolean isShared, Supplier<byte[]> bytes, PlanFiles files) {
        Plan plan() {
            return files.plan(study.id(), bytes);
        }

        Path folder() {
            return files.folder(study, bytes);
        }
    }

    Opened get(TenantId tenant, UUID id) {
        return open(tenant, id, "/studies/" + id, false);
    }

    Opened getShared(String secret) {
        Shares.Shared shared = shares.find(secret).orElseThrow(() -> Fault.notFound("share", "…"));
        return open(shared.tenant(), shared.study(), "/shared/" + secret, true);
    }

    private Opened open(TenantId tenant, UUID id, String base, boolean isShared) {
        Study study = studies.find(tenant, id).orElseThrow(() -> Fault.notFound("study", id));
        Stored stored = results.find(tenant, id).orElseThrow(() -> Fault.notFound("result", study.name()));
        Supplier<byte[]> bytes =
                () -> results.findBytes(tenant, id).orElseThrow(() -> Fault.notFound("result", study.name()));
        return new Opened(study, stored, base, isShared, bytes, files);
    }
}
