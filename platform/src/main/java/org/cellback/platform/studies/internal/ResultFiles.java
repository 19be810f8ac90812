package org.cellback.platform.studies.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.studies.internal.OpenResults.Opened;
import org.cellback.platform.web.Fault;
import org.cellback.platform.web.Pages;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The files of a result, always as downloads: a report's own scripts never run with our pages' rights. */
@Controller
class ResultFiles {
    private static final Pattern TABLE = Pattern.compile("[a-z0-9-]{1,60}\\.csv");
    private static final Map<String, MediaType> WHOLE = Map.of(
            "plan.json", MediaType.APPLICATION_JSON,
            "network.geojson", MediaType.valueOf("application/geo+json"),
            "report.html", MediaType.TEXT_HTML);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Pages pages;
    private final OpenResults results;

    ResultFiles(Pages pages, OpenResults results) {
        this.pages = pages;
        this.results = results;
    }

    @GetMapping("/studies/{id}/files/{name:plan\\.json|network\\.geojson|report\\.html}")
    @AllowedTo(Who.READERS)
    ResponseEntity<FileSystemResource> ofStudy(
            @AuthenticationPrincipal SignedIn person, @PathVariable UUID id, @PathVariable String name) {
        return whole(results.get(person.tenantId(), id), name);
    }

    @GetMapping("/shared/{secret}/files/{name:plan\\.json|network\\.geojson|report\\.html}")
    @AllowedTo(Who.EVERYONE)
    ResponseEntity<FileSystemResource> ofShare(@PathVariable String secret, @PathVariable String name) {
        return whole(results.getShared(secret), name);
    }

    @GetMapping("/studies/{id}/files/tables/{name}")
    @AllowedTo(Who.READERS)
    ResponseEntity<FileSystemResource> tableOfStudy(
            @AuthenticationPrincipal SignedIn person, @PathVariable UUID id, @PathVariable String name) {
        return table(results.get(person.tenantId(), id), name);
    }

    @GetMapping("/shared/{secret}/files/tables/{name}")
    @AllowedTo(Who.EVERYONE)
    ResponseEntity<FileSystemResource> tableOfShare(@PathVariable String secret, @PathVariable String name) {
        return table(results.getShared(secret), name);
    }

    @GetMapping("/studies/{id}/files/all.zip")
    @AllowedTo(Who.READERS)
    ResponseEntity<StreamingResponseBody> allOfStudy(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return all(results.get(person.tenantId(), id));
    }

    @GetMapping("/shared/{secret}/files/all.zip")
    @AllowedTo(Who.EVERYONE)
    ResponseEntity<StreamingResponseBody> allOfShare(@PathVariable String secret) {
        return all(results.getShared(secret));
    }

    @GetMapping("/studies/{id}/tables")
    @AllowedTo(Who.READERS)
    View tablesOfStudy(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return tables(results.get(person.tenantId(), id));
    }

    @GetMapping("/shared/{secret}/tables")
    @AllowedTo(Who.EVERYONE)
    View tablesOfShare(@PathVariable String secret) {
        return tables(results.getShared(secret));
    }

    private View tables(Opened opened) {
        List<String> names = files(opened.folder().resolve("tables")).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        return pages.page(
                "studies/tables",
                Map.of("base", opened.base(), "name", opened.study().name(), "files", names));
    }

    private static ResponseEntity<FileSystemResource> whole(Opened opened, String name) {
        return send(
                opened, opened.folder().resolve(name), WHOLE.getOrDefault(name, MediaType.APPLICATION_OCTET_STREAM));
    }

    private static ResponseEntity<FileSystemResource> table(Opened opened, String name) {
        if (!TABLE.matcher(name).matches()) {
            throw Fault.notFound("file", name);
        }
        return send(opened, opened.folder().resolve("tables").resolve(name), CSV);
    }

    private static ResponseEntity<FileSystemResource> send(Opened opened, Path file, MediaType type) {
        if (!Files.isRegularFile(file)) {
            throw Fault.notFound("file", String.valueOf(file.getFileName()));
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment(opened.study().scenarioKey() + "-" + file.getFileName()))
                .eTag('"' + opened.stored().planDigest() + '"')
                .contentType(type)
                .body(new FileSystemResource(file));
    }

    private static ResponseEntity<StreamingResponseBody> all(Opened opened) {
        Path folder = opened.folder();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment(opened.study().scenarioKey() + "-plan.zip"))
                .contentType(MediaType.valueOf("application/zip"))
                .body(stream -> zip(folder, stream));
    }

    private static void zip(Path folder, OutputStream stream) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(stream)) {
            for (Path file : files(folder)) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Files of " + folder + "\nMaybe ask again: they are made anew.", e);
        }
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
