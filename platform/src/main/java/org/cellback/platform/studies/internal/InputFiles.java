package org.cellback.platform.studies.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cellback.platform.web.Fault;

/** The files of an opened scenario, read a page at a time, so that a file of millions of rows costs no memory. */
public final class InputFiles {
    static final int PAGE_ROWS = 200;
    private static final int TEXT_BYTES_MAX = 200_000;
    private static final int CELL_LENGTH_MAX = 300;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private InputFiles() {}

    /** A file in the list. */
    public record Entry(String name, long bytes) {}

    /** A page of a table. {@code hasMore} tells whether rows follow. */
    public record Rows(List<String> header, List<List<String>> rows, long firstRow, boolean hasMore) {}

    static List<Entry> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> new Entry(String.valueOf(file.getFileName()), size(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Folder " + folder + "\nMaybe ask again: it is unpacked anew.", e);
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("File " + file + "\nMaybe ask again: it is unpacked anew.", e);
        }
    }

    static Path find(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!NAME.matcher(name).matches() || !folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
            throw Fault.notFound("file", name);
        }
        return file;
    }

    static boolean isTable(String name) {
        return name.endsWith(".csv");
    }

    static Rows rows(Path file, int page) {
        long skip = (long) (page - 1) * PAGE_ROWS;
        CSVFormat format = CSVFormat.RFC4180.builder().get();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? cells(records.next()) : List.of();
            List<List<String>> rows = new ArrayList<>();
            for (long number = 0; records.hasNext() && rows.size() < PAGE_ROWS; number++) {
                CSVRecord row = records.next();
                if (number >= skip) {
                    rows.add(cells(row));
                }
            }
            return new Rows(header, rows, skip + 1, records.hasNext());
        } catch (IOException e) {
            throw new UncheckedIOException("Table " + file + "\nMaybe ask again: it is unpacked anew.", e);
        }
    }

    private static List<String> cells(CSVRecord row) {
        return row.stream()
                .map(cell -> cell.length() <= CELL_LENGTH_MAX ? cell : cell.substring(0, CELL_LENGTH_MAX) + "…")
                .toList();
    }

    /** The beginning of a file that is not a table. */
    static String text(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(TEXT_BYTES_MAX), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("File " + file + "\nMaybe ask again: it is unpacked anew.", e);
        }
    }
}
