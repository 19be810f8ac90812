package org.cellback.planning.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * Files that appear together or not at all: each is written and flushed beside its place, {@link #commit()} moves them
 * there. Closing without a commit removes what was written. Not thread-safe.
 */
public final class StagedFiles implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Writes a file's content; the stream is closed by the caller. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    private record Staged(Path written, Path place) {}

    private final Path folder;
    private final List<Staged> staged = new ArrayList<>();

    /** @throws UncheckedIOException when the folder cannot be made */
    public StagedFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    /** Writes {@code content} beside {@code name} (relative, parents are made). */
    public void stage(String name, Content content) {
        Path written = path(name);
        try (FileChannel channel = FileChannel.open(
                        written,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
            content.writeTo(stream);
            stream.flush();
            channel.force(true);
        } catch (IOException e) {
            throw failure(written, e);
        } catch (JacksonException e) {
            throw ofJson(written, e);
        }
    }

    /** The JSON writer hides a full disk in an exception of its own. */
    private static RuntimeException ofJson(Path written, JacksonException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return failure(written, io);
            }
        }
        return e;
    }

    /** A place to write {@code name} to for writers that want a path. */
    public Path path(String name) {
        Path place = folder.resolve(name);
        Path written = place.resolveSibling("." + place.getFileName() + ".part");
        try {
            Files.createDirectories(written.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw failure(written, e);
        }
        staged.add(new Staged(written, place));
        return written;
    }

    /** Moves every file to its place. */
    public void commit() {
        for (Staged one : staged) {
            try {
                Files.move(
                        one.written(),
                        one.place(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw failure(one.place(), e);
            }
        }
        staged.clear();
    }

    @Override
    public void close() {
        for (Staged one : staged) {
            try {
                Files.deleteIfExists(one.written());
            } catch (IOException e) {
                throw failure(one.written(), e);
            }
        }
    }

    private static UncheckedIOException failure(Path path, IOException cause) {
        return new UncheckedIOException(
                "Cannot write " + path + ": " + cause.getMessage()
                        + ".\nMaybe the disk is full, or the folder may not be written to.",
                cause);
    }
}
