package org.cellback.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folders of files that can be made again. */
public final class Folders {
    private Folders() {}

    /** Deletes a folder with everything in it; nothing happens when it is not there. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Folder " + folder + "\nMaybe its permissions changed.", e);
        }
    }

    /** Deletes the folders of a map in its own order until at most {@code max} are left. */
    public static <K> void trim(Map<K, Path> folders, int max) {
        while (folders.size() > max) {
            var entries = folders.entrySet().iterator();
            delete(entries.next().getValue());
            entries.remove();
        }
    }
}
