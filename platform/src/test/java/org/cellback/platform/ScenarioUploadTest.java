package org.cellback.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellback.platform.access.Role;
import org.junit.jupiter.api.Test;

class ScenarioUploadTest {
    private final Platform platform = Platform.get();
    private final Visitor planner = platform.of(Role.PLANNER);

    @Test
    void aWholeScenarioIsRegisteredOnce() throws IOException {
        Map<String, byte[]> files = small();
        files.compute("scenario.yaml", (name, bytes) -> replaced(bytes, "id: small", "id: uploaded"));
        String first = upload(zip(files)).location();
        assertThat(first).contains("/scenarios/");
        assertThat(upload(zip(files)).location()).isEqualTo(first);
        assertThat(planner.get("/scenarios").body()).contains(">uploaded<");
        assertThat(platform.stranger.get("/scenarios").body()).doesNotContain(">uploaded<");
    }

    @Test
    void aScenarioAtFaultIsRefusedWholeAndEachFaultNamed() throws IOException {
        Map<String, byte[]> files = small();
        files.compute("scenario.yaml", (name, bytes) -> replaced(bytes, "id: small", "id: broken"));
        files.compute("candidates.csv", (name, bytes) -> replaced(bytes, "\n", "\nnot,a,row\n"));
        Visitor.Answer answer = upload(zip(files));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("candidates.csv", "Maybe");
        assertThat(planner.get("/scenarios").body()).doesNotContain(">broken<");
    }

    @Test
    void whatIsNoArchiveOrLeavesItsFolderIsRefused() throws IOException {
        Visitor.Answer none = upload("no archive".getBytes(StandardCharsets.UTF_8));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body()).contains("Maybe it is no ZIP file");
        assertThat(upload(zip(Map.of("../escaped.csv", new byte[] {1}))).status())
                .isEqualTo(400);
    }

    private Visitor.Answer upload(byte[] archive) {
        return planner.upload("/scenarios", planner.token("/scenarios"), "archive", archive);
    }

    private static byte[] replaced(byte[] bytes, String what, String with) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = text.indexOf(what);
        return (text.substring(0, at) + with + text.substring(at + what.length())).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> small() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(Platform.root().resolve("scenarios/small"))) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
