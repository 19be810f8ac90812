package org.cellback.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything this program keeps: the database, its passwords, and a lock that keeps a second
 * program out. The lock goes when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Creates the folder where needed and locks it. */
    public static DataFolder open(Path root) {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
            }
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartFault("The data folder " + root + " is in use by another running Cellback."
                        + "\nMaybe stop that one first, or pass another folder with --data.");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new StartFault(
                    "The data folder " + root + " cannot be used: " + e
                            + "\nMaybe pass a folder you may write to with --data.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    public Path root() {
        return root;
    }

    /** The secret of this name, made and written with permissions 0600 at its first use. */
    public synchronized String secret(String name) {
        Path file = root.resolve("secrets.properties");
        Properties secrets = new Properties();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    secrets.load(reader);
                }
            }
            String known = secrets.getProperty(name);
            if (known != null) {
                return known;
            }
            String made = Ids.secret();
            secrets.setProperty(name, made);
            writePrivate(file, secrets);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Secret file " + file + "\nMaybe its permissions changed.", e);
        }
    }

    private static void writePrivate(Path file, Properties secrets) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(fresh)) {
            secrets.store(writer, "Passwords of this data folder's database. Keep private.");
        }
        Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Lock of " + root, e);
        }
    }
}
