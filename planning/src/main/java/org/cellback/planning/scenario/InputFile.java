package org.cellback.planning.scenario;

import java.util.Map;
import java.util.TreeMap;

/**
 * A file of a scenario and what it rests on.
 *
 * @param rows rows of a table; features of a GeoJSON file; settings and travel modes of the YAML file
 * @param rowsByReference how many of them rest on which reference, {@code assumed} among them
 */
public record InputFile(String file, int rows, Map<String, Integer> rowsByReference) {
    public InputFile {
        rowsByReference = java.util.Collections.unmodifiableMap(new TreeMap<>(rowsByReference));
    }
}
