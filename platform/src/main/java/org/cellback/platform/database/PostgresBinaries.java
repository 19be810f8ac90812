package org.cellback.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks the PostgreSQL programs that come with this program, once per data folder and version. */
final class PostgresBinaries {
    static final String VERSION = "18.4.0";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** Folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpackedIn(Path parent) {
        Path target = parent.resolve("postgres-" + VERSION);
        if (Files.isDirectory(target)) {
            return target;
        }
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null || !isLinuxAmd64()) {
                throw new StartFault("This build brings PostgreSQL for Linux on amd64 only; this machine is "
                        + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                        + ".\nMaybe use a PostgreSQL 18 server of your own with --database-url.");
            }
            Path fresh = parent.resolve("postgres-" + VERSION + ".unpacking");
            Folders.delete(fresh);
            unpack(archive, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (IOException e) {
            throw new StartFault(
                    "PostgreSQL could not be unpacked into " + target + ": " + e + "\nMaybe the disk is full.", e);
        }
    }

    private static boolean isLinuxAmd64() {
        return "Linux".equals(System.getProperty("os.name")) && "amd64".equals(System.getProperty("os.arch"));
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Entry " + entry.getName() + " leaves the archive's folder.");
                }
                place(tar, entry, file);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
