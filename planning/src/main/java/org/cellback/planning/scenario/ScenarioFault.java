package org.cellback.planning.scenario;

/**
 * One thing wrong in a scenario.
 *
 * @param file its name in the folder
 * @param row line in the file, 1 is the header; 0 when the whole file is meant
 * @param column column, or JSON or YAML path; empty when the whole row is meant
 * @param value what stands there, shortened; empty when nothing does
 * @param problem what is wrong
 * @param maybe what to try, begins with {@code Maybe}
 */
public record ScenarioFault(String file, long row, String column, String value, String problem, String maybe) {
    /** One line: file, row, column, value, what is wrong and what to try. */
    public String line() {
        StringBuilder line = new StringBuilder(file);
        if (row > 0) {
            line.append(", row ").append(row);
        }
        if (!column.isEmpty()) {
            line.append(", column ").append(column);
        }
        if (!value.isEmpty()) {
            line.append(", value \"").append(value).append('"');
        }
        return line.append(": ").append(problem).append(' ').append(maybe).toString();
    }
}
