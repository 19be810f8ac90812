package org.cellback.platform.studies.internal.result;

import java.util.List;
import java.util.Map;
import org.cellback.platform.studies.internal.tables.TableView;

/** A piece of a section. */
public sealed interface Block {
    /** A sentence that must be read; {@code kind} is {@code plain}, {@code good}, {@code bad} or empty for a warning. */
    record Statement(String kind, String text) implements Block {}

    /** Figures side by side. */
    record Readouts(List<Readout> readouts) implements Block {}

    /** A figure with its unit, how sure it is, and where its parts stand (empty: nowhere). */
    record Readout(String label, String value, String unit, String range, String address) {}

    /** A table. */
    record Rows(TableView table) implements Block {}

    /**
     * A chart around its table twin.
     *
     * @param unit of every number in it
     * @param series the series of each column, after the year's
     */
    record Chart(String id, String unit, boolean stacked, List<Series> series, TableView table) implements Block {
        /** What the chart draws from a column; {@code role} is empty for the line itself, else a bound of it. */
        public record Series(String key, String role, String label) {}
    }

    /** The map; {@code day} is empty where rounds are not drawn. */
    record PlanMap(String label, String src, String base, String layers, int year, String day) implements Block {}

    /** Rounds along the hours of a day. */
    record Timeline(String label, String src, String day) implements Block {}

    /**
     * What the reader chooses for the whole page.
     *
     * @param kept names and values of the address that stay as they are
     */
    record Choose(String path, List<Field> fields, Map<String, String> kept) implements Block {}

    /** A choice; without options it is typed. */
    record Field(String name, String label, String value, String help, List<Option> options) {}

    record Option(String value, String label) {}
}
