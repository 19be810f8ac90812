package org.cellback.platform.studies.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A scenario's folder as one ZIP archive and back. The same folder gives the same bytes; archives of others are bounded. */
final class ScenarioArchive {
    static final int FILES_MAX = 200;
    static final long BYTES_MAX = 400L << 20;
    private static final FileTime NO_TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));
    private static final int BUFFER_BYTES = 1 << 16;

    private ScenarioArchive() {}

    static byte[] pack(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files(folder)) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setLastModifiedTime(NO_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().limit(FILES_MAX).toList();
        }
    }

    /** Unpacks into {@code target}, refusing names that leave it and archives beyond the bounds. */
    static void unpack(byte[] archive, Path target) throws IOException {
        Files.createDirectories(target);
        long left = BYTES_MAX;
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target) || ++files > FILES_MAX) {
                    throw new IOException("Entry " + entry.getName() + " is outside the folder or one too many ("
                            + FILES_MAX + " are allowed).");
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    left -= copy(zip, file, left);
                }
            }
        }
        if (left == BYTES_MAX) {
            throw new IOException("No file was found in it.");
        }
    }

    private static long copy(InputStream from, Path file, long max) throws IOException {
        long written = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (var to = Files.newOutputStream(file)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                written += read;
                if (written > max) {
                    throw new IOException("The archive unpacks to more than " + BYTES_MAX + " bytes.");
                }
                to.write(buffer, 0, read);
            }
        }
        return written;
    }
}
