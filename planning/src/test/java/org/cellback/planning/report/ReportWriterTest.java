package org.cellback.planning.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.scenario.Reference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWriterTest {
    static final ReportAssets ASSETS = new ReportAssets(
            List.of(),
            List.of(),
            List.of(new Reference("x", "<script>alert(1)</script>", "Nobody & Sons", 2025, "CC BY 4.0", "", "")),
            new LocalText("none", "无"),
            java.util.Map.of());

    private static String report(Plan plan) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportWriter.write(plan, ASSETS, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyFigureStandsInATableWithoutScripts() throws IOException {
        Plan plan = PlanFixture.small(7);
        String html = report(plan);
        assertThat(html)
                .contains(Figures.number(new Summary(plan).captured(), 0))
                .contains("Battery returns are observed nowhere in these data")
                .contains("proxy")
                .contains("1.26 %")
                .contains("critical battery must travel alone")
                .contains("2 stops late");
        for (String section : List.of(
                "forecast", "leakage", "network", "costs", "coverage", "rounds", "emissions", "checks", "sources")) {
            Matcher found = Pattern.compile(
                            "<section class=\"section\" id=\"" + section + "\".*?</section>", Pattern.DOTALL)
                    .matcher(html);
            assertThat(found.find()).as(section).isTrue();
            assertThat(found.group()).as(section).contains("<tbody><tr");
        }
    }

    @Test
    void outsideTextNeverBecomesMarkup() throws IOException {
        String html = report(PlanFixture.small(7));
        assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(html)
                .doesNotContain("<b>at points</b>")
                .contains("&lt;b&gt;at points&lt;/b&gt; &amp; &quot;boxes&quot;");
        Matcher blocks = Pattern.compile(
                        "<script type=\"application/json\" id=\"[a-z-]+\">(.*?)</script>", Pattern.DOTALL)
                .matcher(html);
        int count = 0;
        while (blocks.find()) {
            assertThat(blocks.group(1)).doesNotContain("<");
            count++;
        }
        assertThat(count).isEqualTo(4);
    }

    @Test
    void tagsAreBalanced() throws IOException {
        String html = report(PlanFixture.small(7)).replaceAll("(?s)<(script|style)[ >].*?</\\1>", "");
        java.util.Deque<String> open = new java.util.ArrayDeque<>();
        Matcher tags = Pattern.compile("<(/?)([a-z][a-z0-9-]*)").matcher(html);
        while (tags.find()) {
            String tag = tags.group(2);
            if (List.of("meta", "input", "br").contains(tag)) {
                continue;
            }
            if (tags.group(1).isEmpty()) {
                open.push(tag);
            } else {
                assertThat(open.pop()).isEqualTo(tag);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void thePolicyForbidsEveryRequest() throws IOException {
        String html = report(PlanFixture.small(7));
        assertThat(html)
                .contains("default-src &#39;none&#39;")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        assertThat(html.replaceAll("(?s)<(script|style)[ >].*?</\\1>", ""))
                .doesNotContainPattern("(src|href)=\"(http|//)");
    }

    @Test
    void theSamePlanGivesTheSameBytes() throws IOException {
        assertThat(report(PlanFixture.small(3))).isEqualTo(report(PlanFixture.small(3)));
    }

    @Test
    void aStateFitsInFifteenMegabytes(@TempDir Path folder) throws IOException {
        Path data = CaliforniaPlaces.data().orElse(null);
        Assumptions.assumeTrue(data != null, "skipped: the open data are not beside the repository");
        Path file = folder.resolve("report.html");
        ReportWriter.write(PlanFixture.of(1, CaliforniaPlaces.places(data)), CaliforniaPlaces.assets(data), file);
        assertThat(Files.size(file)).isBetween(1_000_000L, 15_000_000L);
        String keep = System.getProperty("cellback.report");
        if (keep != null) {
            Files.copy(file, Path.of(keep), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
