package org.cellback.platform.studies.internal.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.studies.internal.tables.TableCsv;
import org.cellback.platform.web.Ui;
import org.springframework.stereotype.Component;

/** The door of this package: views of a stored plan, and their tables as CSV. */
@Component
public class ResultDesk {
    private final PlanIndexes indexes;

    ResultDesk(PlanIndexes indexes) {
        this.indexes = indexes;
    }

    /** Parameters of the template {@code result/view}. */
    public Map<String, Object> view(StoredPlan stored, Tab tab, Query query, Ui ui) {
        PlanIndex index = indexes.of(stored);
        Frame frame = new Frame(stored, index.plan(), tab, query);
        return Map.of("frame", frame, "view", ResultView.of(ViewMaker.of(index, frame, ui)));
    }

    public static boolean hasTable(String name) {
        return ResultTables.names().contains(name);
    }

    /** Writes a table whole, as the query filters and sorts it. */
    public void csv(StoredPlan stored, String table, Query query, Ui ui, OutputStream stream) throws IOException {
        TableCsv.write(
                ResultTables.find(table, indexes.of(stored), query, ui)
                        .orElseThrow(() ->
                                new IllegalArgumentException("No table " + table + ".\nMaybe ask hasTable first.")),
                query,
                ui,
                stream);
    }
}
