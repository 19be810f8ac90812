package org.cellback.planning.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;

/**
 * Writes a plan as one HTML file: map, charts, tables and their script inside, in English and Chinese. It opens from a
 * folder, makes no request (its own content security policy forbids all), and is complete as plain tables without
 * scripts.
 */
public final class ReportWriter {
    private final Plan plan;
    private final ReportAssets assets;
    private final List<Section> sections;

    private ReportWriter(Plan plan, ReportAssets assets) {
        this.plan = plan;
        this.assets = assets;
        sections = List.of(
                new ForecastSection(plan),
                new LeakageSection(plan),
                new NetworkSection(plan),
                new CostSection(plan),
                new CoverageSection(plan),
                new RoundsSection(plan, assets),
                new EmissionsSection(plan),
                new ChecksSection(plan),
                new SourcesSection(plan, assets));
    }

    /** @throws UncheckedIOException when the file cannot be written */
    public static void write(Plan plan, ReportAssets assets, Path file) {
        try (OutputStream stream = Files.newOutputStream(file)) {
            write(plan, assets, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes UTF-8; the stream stays open. */
    public static void write(Plan plan, ReportAssets assets, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        new ReportWriter(plan, assets).page(new Html(writer));
        writer.flush();
    }

    private void page(Html html) {
        String style = resource("cellback.css");
        String script = resource("cellback.js");
        html.doctype().open("html", "lang", "en");
        html.open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(style, script));
        html.element(
                "title",
                plan.provenance().scenarioName().en() + " " + plan.provenance().yearFrom() + "–"
                        + plan.provenance().yearTo() + " · Cellback");
        html.ownCode("style", style).close();
        html.open("body");
        html.open("a", "class", "skip", "href", "#answer")
                .text("Skip to the answer", "跳到结论")
                .close();
        bar(html);
        html.open("main", "class", "page");
        new AnswerSection(plan).write(html);
        sections.forEach(section -> section.write(html));
        foot(html);
        html.close();
        html.json("map-data", writer -> MapJson.write(plan, writer));
        html.json(
                "base-data",
                writer -> MapJson.writeBase(assets.outline(), assets.counties(), assets.mapAttribution(), writer));
        html.json("coverage-data", writer -> CoverageJson.write(plan, writer));
        html.json("forecast-data", writer -> ForecastJson.write(plan, writer));
        html.ownCode("script", script);
        html.close(2);
    }

    private void bar(Html html) {
        html.open("header", "class", "bar");
        html.element("a", "Cellback", "class", "brand", "href", "#answer");
        html.open("nav", "aria-label", "Contents");
        for (Section section : sections) {
            html.element("a", section.title(), "href", "#" + section.id());
        }
        html.close();
        choice(html, "language", new LocalText("Language", "语言"), "en", "English", "zh", "中文");
        html.open("fieldset", "class", "choice").element("legend", new LocalText("Colours", "配色"));
        radio(html, "theme", "auto", new LocalText("System", "系统"), true);
        radio(html, "theme", "light", new LocalText("Light", "浅色"), false);
        radio(html, "theme", "dark", new LocalText("Dark", "深色"), false);
        html.close(2);
    }

    private static void choice(Html html, String name, LocalText legend, String... options) {
        html.open("fieldset", "class", "choice").element("legend", legend);
        for (int at = 0; at < options.length; at += 2) {
            radio(html, name, options[at], new LocalText(options[at + 1], options[at + 1]), at == 0);
        }
        html.close();
    }

    private static void radio(Html html, String name, String value, LocalText label, boolean checked) {
        html.open("label")
                .open("input", "type", "radio", "name", name, "value", value, checked ? "checked" : "", "")
                .text(label)
                .close();
    }

    private void foot(Html html) {
        html.open("footer", "class", "page-foot")
                .text("Made by Cellback ", "由 Cellback 生成，版本 ")
                .text(plan.provenance().engineVersion())
                .text(" · ")
                .text(plan.provenance().createdAt().toString())
                .text(assets.mapAttribution().en().isEmpty() ? "" : " · ")
                .text(assets.mapAttribution())
                .text(" · ")
                .text("This file holds everything it shows and asks the network for nothing.", "本文件包含其显示的全部内容，不访问网络。")
                .close();
    }

    /** Nothing may be loaded, and only our own style and script may run. */
    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java.\nMaybe it is not a full JDK.", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = ReportWriter.class.getResourceAsStream("/instruments/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "/instruments/" + name
                                + " is not on the class path.\nMaybe the module instruments was not built; run ./cellback package.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
