package org.cellback.planning.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Plan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The elements as a server's page uses them: data by {@code src} or inline, under a strict content security policy. */
final class ElementsInBrowserTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Page page(String body, Map<String, String> files, List<String> complaints) {
        Page page = browser.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.route("**/*", route -> answer(route, body, files));
        page.navigate("http://cellback.test/");
        return page;
    }

    private static void answer(Route route, String body, Map<String, String> files) {
        String path = route.request().url().replaceFirst("^http://cellback.test/([^?]*).*", "$1");
        Route.FulfillOptions answer = new Route.FulfillOptions();
        if (path.isEmpty()) {
            route.fulfill(answer.setContentType("text/html; charset=utf-8")
                    .setHeaders(Map.of("content-security-policy", POLICY, "content-type", "text/html; charset=utf-8"))
                    .setBody(
                            "<!doctype html><html lang=en><head><link rel=icon href=\"data:,\"><link rel=stylesheet href=/cellback.css>"
                                    + "<script defer src=/cellback.js></script></head><body>" + body));
        } else if (files.containsKey(path)) {
            route.fulfill(answer.setContentType("application/json").setBody(files.get(path)));
        } else if (path.equals("cellback.js") || path.equals("cellback.css")) {
            route.fulfill(answer.setContentType(path.endsWith("js") ? "text/javascript" : "text/css")
                    .setBodyBytes(resource(path)));
        } else {
            route.fulfill(answer.setStatus(404));
        }
    }

    private static byte[] resource(String name) {
        try (InputStream stream = ElementsInBrowserTest.class.getResourceAsStream("/instruments/" + name)) {
            assertThat(stream).isNotNull();
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String json(Plan plan) {
        return new String(JsonMapper.shared().writeValueAsBytes(plan), StandardCharsets.UTF_8);
    }

    @Test
    void everyElementReadsAWholePlan() {
        Plan plan = PlanFixture.small(7);
        List<String> complaints = new ArrayList<>();
        Page page = page("""
                <cb-map id="m" src="/plan.json" year="2030"></cb-map>
                <cb-time-chart id="f" src="/plan.json"></cb-time-chart>
                <cb-time-chart id="c" src="/plan.json" part="cost" variant="stacked"></cb-time-chart>
                <cb-coverage id="v" src="/plan.json"></cb-coverage>
                <cb-rounds id="r" src="/plan.json" lang="zh"></cb-rounds>
                """, Map.of("plan.json", json(plan)), complaints);
        page.waitForSelector("#m[data-drawn='2030']");
        assertThat(page.locator("#m canvas").boundingBox().height).isGreaterThan(300);
        assertThat(page.locator("#m details.twin").count()).isEqualTo(2);
        assertThat(page.locator("#f svg .line").count()).isEqualTo(2);
        assertThat(page.locator("#f svg .band95").count()).isEqualTo(2);
        assertThat(page.locator("#f table tbody tr").count()).isEqualTo(16);
        assertThat(page.locator("#c svg rect").count()).isEqualTo(160);
        assertThat(page.locator("#v .coverage-summary tbody tr").count()).isEqualTo(3);
        assertThat(page.locator("#r .round").count()).isEqualTo(5);
        assertThat(page.locator("#r .rounds-keys").innerText()).contains("收取");
        assertThat(complaints).isEmpty();
    }

    @Test
    void twoResultsAreComparedWithTheirDifference() {
        List<String> complaints = new ArrayList<>();
        Page page = page(
                """
                <cb-comparison id="x"><table><thead><tr><th></th><th>A</th><th>B</th></tr></thead><tbody>
                <tr data-better="less"><th>Cost</th><td data-v="200">200</td><td data-v="150">150</td></tr>
                <tr data-better="more"><th>Captured</th><td data-v="80">80</td><td data-v="60">60</td></tr>
                <tr><th>Bound</th><td>–</td><td data-v="1">1</td></tr></tbody></table></cb-comparison>
                <cb-comparison id="y" src="/both.json"></cb-comparison>
                """,
                Map.of("both.json", "[" + json(PlanFixture.small(1)) + "," + json(PlanFixture.small(2)) + "]"),
                complaints);
        page.waitForSelector("#y tbody tr:nth-child(11)");
        List<String> rows = page.locator("#x tbody tr").allInnerTexts();
        assertThat(rows.get(0)).contains("✓ −50").contains("−25.0 %");
        assertThat(rows.get(1)).contains("−20").doesNotContain("✓");
        assertThat(rows.get(2)).endsWith("–\t–");
        assertThat(complaints).isEmpty();
    }

    @Test
    void dataThatCannotBeReadAreNamed() {
        Page page = page("<cb-map src=\"/gone.json\"></cb-map>", Map.of(), new ArrayList<>());
        page.waitForSelector("cb-map [role=alert]");
        assertThat(page.locator("cb-map [role=alert]").innerText())
                .contains("/gone.json")
                .contains("404")
                .contains("Maybe");
    }

    @Test
    void emptyDataSayWhatWouldBeHere() {
        Page page = page(
                "<cb-map><script type=\"application/json\">{\"years\":[2025],\"areas\":[],\"sites\":[],\"flows\":[],\"rounds\":[]}</script></cb-map>"
                        + "<cb-rounds><script type=\"application/json\">{\"rounds\":[]}</script></cb-rounds>",
                Map.of(),
                new ArrayList<>());
        page.waitForSelector("cb-rounds .instrument-message");
        assertThat(page.locator("cb-map").innerText()).contains("A finished study puts its result here");
    }

    @Test
    void aHundredThousandRowsScroll() {
        StringBuilder values = new StringBuilder("0");
        for (int row = 1; row < 100_000; row++) {
            values.append(',').append(row * 7919L % 100_000);
        }
        List<String> complaints = new ArrayList<>();
        Page page = page(
                "<cb-table id=\"t\" src=\"/rows.json\"></cb-table>",
                Map.of(
                        "rows.json",
                        "{\"packed\":[{\"key\":\"v\",\"label\":{\"en\":\"Value\",\"zh\":\"值\"},\"numeric\":true,\"values\":["
                                + values + "]}]}"),
                complaints);
        page.waitForSelector("#t .count:has-text('100,000 rows')");
        page.locator("#t th button.sort").click();
        assertThat(page.locator("#t tbody tr:not(.spacer)").first().innerText()).isEqualTo("99,999");
        page.evaluate("document.querySelector('#t .frame').scrollTop = 1e9");
        page.waitForSelector("#t tr[aria-rowindex='100000']");
        assertThat(page.locator("#t tr[aria-rowindex='100000']").innerText()).isEqualTo("0");
        assertThat(page.locator("#t tbody tr").count()).isLessThan(100);
        assertThat(complaints).isEmpty();
    }
}
