package org.cellback.planning.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.cellback.planning.scenario.read.FolderReader;

/**
 * A scenario's fingerprint: SHA-256 over its files in the order of their names, each as name, a zero byte, its length in decimal
 * digits, a zero byte, its bytes. Texts for people do not count.
 */
public final class ScenarioDigest {
    private ScenarioDigest() {}

    /** In lower-case hexadecimal. */
    public static String of(Path folder) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (String name : new TreeSet<>(FolderReader.files())) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                continue;
            }
            digest.update((name + "\0" + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.\nMaybe it is not a complete JDK.", e);
        }
    }
}
