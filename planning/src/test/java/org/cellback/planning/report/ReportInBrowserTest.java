package org.cellback.planning.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a reader meets it: in a browser, from a folder, with nothing else running. */
final class ReportInBrowserTest {
    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;
    private static String address;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void start() throws IOException {
        Path file = folder.resolve("report.html");
        ReportWriter.write(PlanFixture.small(7), ReportWriterTest.ASSETS, file);
        address = file.toUri().toString();
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void listen() {
        complaints.clear();
        requests.clear();
    }

    @AfterEach
    void nothingWasFetchedAndNothingComplained() {
        if (context != null) {
            context.close();
        }
        assertThat(requests).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private Page open(Browser.NewContextOptions options, String query) {
        context = browser.newContext(options);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log") && !message.type().equals("info")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("blob:")) {
                requests.add(request.url());
            }
        });
        page.navigate(address + query);
        return page;
    }

    private Page open(String query) {
        Page page = open(new Browser.NewContextOptions().setViewportSize(1280, 900), query);
        page.waitForSelector("#map[data-drawn]");
        return page;
    }

    @Test
    void theMapDrawsAndTheYearSliderChangesIt() {
        Page page = open("");
        String last = picture(page);
        assertThat(page.getAttribute("#map", "data-drawn")).isEqualTo("2040");
        page.locator("#map input[type=range]").focus();
        page.keyboard().press("Home");
        assertThat(page.getAttribute("#map", "data-drawn")).isEqualTo("2025");
        assertThat(picture(page)).isNotEqualTo(last);
        assertThat(page.url()).contains("map.year=2025");
        page.reload();
        page.waitForSelector("#map[data-drawn='2025']");
    }

    private static String picture(Page page) {
        String data = (String) page.evaluate("document.querySelector('#map canvas').toDataURL()");
        assertThat(data.length()).isGreaterThan(5_000);
        return data;
    }

    @Test
    void mapAndTablesFollowEachOther() {
        Page page = open("");
        page.locator("#sites tr[data-id='p1']").click();
        assertThat(page.locator("#map .map-info strong").textContent())
                .isEqualTo(page.locator("#sites tr[data-id='p1'] th").textContent());
        page.locator("#map .map-stage").focus();
        page.keyboard().press("n");
        String chosen = page.locator("#map .map-info strong").textContent();
        assertThat(page.locator("#sites tr.selected th").textContent()).startsWith(chosen);
    }

    @Test
    void tablesSortFilterAndKeepTheirStateInTheAddress() {
        Page page = open("");
        page.locator("#counties th[data-key='y2040'] button").click();
        double first = value(page, "#counties tbody tr:first-child td:last-child");
        double second = value(page, "#counties tbody tr:nth-child(2) td:last-child");
        assertThat(first).isGreaterThanOrEqualTo(second);
        assertThat(page.url()).contains("counties.sort=-y2040");
        page.fill("#counties input[type=search]", "\"County C\"");
        assertThat(page.locator("#counties tbody tr").count()).isEqualTo(1);
        page.reload();
        page.waitForSelector("#map[data-drawn]");
        assertThat(page.locator("#counties tbody tr").count()).isEqualTo(1);
    }

    private static double value(Page page, String selector) {
        return Double.parseDouble(page.locator(selector).getAttribute("data-v"));
    }

    @Test
    void theLongTableDrawsOnlyWhatIsInView() {
        Page page = open("");
        page.locator("details.every-row summary").click();
        page.waitForSelector("#forecast-rows .count:has-text('3,840 rows')");
        assertThat(page.locator("#forecast-rows tbody tr").count()).isBetween(10, 80);
        page.locator("#forecast-rows .frame").focus();
        page.keyboard().press("End");
        page.waitForSelector("#forecast-rows tr[aria-rowindex='3840']:focus");
    }

    @Test
    void languageAndColoursSwitch() {
        Page page = open("");
        String light = background(page);
        page.locator("input[name=theme][value=dark]").check();
        assertThat(background(page)).isNotEqualTo(light);
        page.locator("input[name=language][value=zh]").check();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh");
        assertThat(page.locator("#network-title").innerText()).isEqualTo("网络");
        assertThat(page.locator("#map .map-legend").innerText()).contains("流失").doesNotContain("Leakage");
        assertThat(page.locator("#counties .tools").innerText()).contains("复制");
    }

    private static String background(Page page) {
        return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    @Test
    void coverageFollowsTheReadersRadii() {
        Page page = open("");
        page.fill("#cover input[name=radii]", "10, 500");
        page.keyboard().press("Enter");
        page.waitForSelector("#cover .coverage-summary tbody tr:nth-child(2)");
        assertThat(page.locator("#cover .coverage-summary tbody tr").allInnerTexts())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("500 km")
                .contains("100.0 %");
        assertThat(page.url()).contains("cover.radii=10%2C500");
    }

    @Test
    void roundsAreShownByHourAndFollowTheMap() {
        Page page = open("");
        page.locator("#hours .round").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#hours .rounds-detail li").count()).isEqualTo(9);
        assertThat(page.locator("#rounds-map .map-info strong").textContent()).contains("truck-1");
        assertThat(page.locator("#round-list tr.selected").count()).isEqualTo(1);
    }

    @Test
    void everyControlHasAName() {
        Page page = open("");
        Object nameless = page.evaluate("""
                [...document.querySelectorAll('button, input, select, summary, a[href], [tabindex="0"]')]
                  .filter((one) => one.checkVisibility())
                  .filter((one) => !(one.getAttribute('aria-label') || one.innerText?.trim() || one.labels?.[0]?.textContent.trim() || one.closest('label')?.textContent.trim()))
                  .map((one) => one.outerHTML.slice(0, 120))
                """);
        assertThat((List<?>) nameless).isEmpty();
        Object repeated = page.evaluate(
                "[...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, at, all) => all.indexOf(id) !== at)");
        assertThat((List<?>) repeated).isEmpty();
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("main").count()).isEqualTo(1);
    }

    @Test
    void theKeyboardSeesWhereItIs() {
        Page page = open("");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.locator("#map .map-stage").focus();
        page.keyboard().press("ArrowLeft");
        assertThat((String) page.evaluate("getComputedStyle(document.querySelector('#map .map-stage')).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    void aNarrowPageDoesNotScrollSideways() {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK), "");
        page.waitForSelector("#map[data-drawn]");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void withoutScriptsEveryTableIsThere() {
        Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false), "");
        assertThat(page.locator("#forecast-chart table").isVisible()).isTrue();
        assertThat(page.locator("#cover table").count()).isEqualTo(3);
        assertThat(page.locator("#map noscript").innerText()).contains("tables below");
        page.locator("input[name=language][value=zh]").check();
        assertThat(page.locator("#network-title span[lang=en]").isVisible()).isFalse();
        assertThat(page.locator("#network-title span[lang=zh]").isVisible()).isTrue();
    }
}
