package org.cellback.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asked before a long calculation, so that its answer is not lost at the end for want of a place. */
final class OutputPlace {
    private OutputPlace() {}

    /**
     * Makes {@code folder} where it is missing.
     *
     * @throws UncheckedIOException when nothing can be written into it
     */
    static void requireFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".cellback", ".part"));
        } catch (IOException e) {
            throw refused("folder " + folder, e);
        }
    }

    /** The same for the folder that {@code file} lies in; the file itself must not be a folder. */
    static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput(file + " is a folder. Maybe add the name of a file to --out.");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            requireFolder(parent);
        }
    }

    private static UncheckedIOException refused(String place, IOException cause) {
        return new UncheckedIOException(
                "Cannot write into " + place + ": " + cause
                        + ".\nMaybe it may not be written to, a file has its name, or the disk is full; choose another with --out.",
                cause);
    }
}
