package org.cellback.planning.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV table (RFC 4180, UTF-8) that a spreadsheet cannot mistake for a program: a text that starts like a formula gets an
 * apostrophe in front. Numbers are written plain, to eight significant digits.
 */
public final class SafeCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final MathContext DIGITS = new MathContext(8);

    private final CSVPrinter printer;
    private final BufferedWriter writer;

    /** A column's name carries its unit, for instance {@code mass_kg}. */
    public SafeCsv(OutputStream stream, String... columns) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180
                        .builder()
                        .setRecordSeparator("\n")
                        .setHeader(columns)
                        .get());
    }

    /** Writes a row of texts, numbers and anything else whose {@code toString} is meant. */
    public void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(safe(cell));
        }
        printer.println();
    }

    public void flush() throws IOException {
        printer.flush();
        writer.flush();
    }

    static String safe(Object cell) {
        if (cell instanceof Double number) {
            return plain(number);
        }
        String text = cell.toString();
        boolean formula = !(cell instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static String plain(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(number, DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
