package org.cellback.platform.studies.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cellback.platform.database.TenantId;
import org.jspecify.annotations.Nullable;

/** A study in a list, with its result's headline where it has one. */
public record StudyRow(Study study, @Nullable Headline headline) {
    static List<StudyRow> of(List<Study> studies, Results results, TenantId tenant) {
        Map<UUID, Results.Stored> stored =
                results.findAll(tenant, studies.stream().map(Study::id).toList());
        return studies.stream()
                .map(study -> {
                    Results.@Nullable Stored result = stored.get(study.id());
                    return new StudyRow(study, result == null ? null : result.headline());
                })
                .toList();
    }
}
