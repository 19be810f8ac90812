package org.cellback.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A result in a real browser: its address holds the view, its tables speak with its map. */
class ResultBrowserTest {
    private static final int DOCUMENT_BYTES_MAX = 100_000;
    private static Playwright playwright;
    private static Browser browser;
    private final Platform platform = Platform.get();
    private final List<String> faults = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BrowserTest.chromium())
                        .setArgs(BrowserTest.FLAGS));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @BeforeEach
    void visit() {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setBaseURL(platform.address)
                .setLocale("en-US"));
        page = context.newPage();
        page.navigate("/sign-in");
        page.getByLabel("Sign-in name").fill("viewer@example.org");
        page.getByLabel("Password").fill(Platform.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByText("Sign out")).isVisible();
        page.onPageError(fault -> faults.add(page.url() + ": " + fault));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
    }

    @AfterEach
    void leave() {
        context.close();
        assertThat(faults).isEmpty();
    }

    private String address(String view) {
        return "/studies/" + platform.study + "/" + view;
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void sortAndFilterStandInTheAddressAndInTheCsv() {
        page.navigate(address("costs"));
        page.locator("#lines thead").getByText("Amount").click();
        assertThat(page).hasURL(Pattern.compile(".*lines\\.sort=-amount.*"));
        assertThat(page.locator("#lines th[aria-sort=descending]")).hasText(Pattern.compile("Amount.*"));
        page.locator("#lines input[type=search]").fill("sites 2030");
        page.locator("#lines input[type=search]").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*lines\\.q=sites.*"));
        assertThat(page.locator("#lines tbody tr").first()).containsText("2030");

        APIResponse csv = context.request()
                .get(platform.address + page.locator("#lines a.csv").getAttribute("href"));
        assertThat(csv.ok()).isTrue();
        List<String> lines = csv.text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("year,category,chemistry,amount_usd");
        assertThat(lines.subList(1, lines.size()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("2030,sites,"));
    }

    @Test
    void theReaderSetsTheRadii() {
        page.navigate(address("coverage"));
        assertThat(page.locator("#radii tbody tr")).hasCount(3);
        page.getByLabel("Radii in km").fill("10, 40");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator("#radii tbody tr")).hasCount(2);
        assertThat(page.locator("#coverage-counties thead")).containsText("≤ 40 km");
        assertThat(page).hasURL(Pattern.compile(".*radii=10.*"));
    }

    @Test
    void aRowIsFoundOnTheMapByMouseAndByKeyboard() {
        page.navigate(address("network"));
        assertThat(page.locator("cb-map canvas")).isVisible();
        Locator rows = page.locator("#sites tbody tr");
        rows.first().locator("td").nth(1).click();
        assertThat(rows.first()).hasClass(Pattern.compile(".*selected.*"));
        assertThat(page.locator(".map-info"))
                .containsText(rows.first().locator("td").first().innerText());
        page.locator("#sites cb-rows").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".map-info"))
                .containsText(rows.nth(1).locator("td").first().innerText());
    }

    @Test
    void tablesFollowTheYearOfTheMap() {
        page.navigate(address("forecast") + "?year=2030");
        Locator year = page.locator(".map-field.year input");
        year.focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#answer")).containsText("Retirements in 2031");
        assertThat(page).hasURL(Pattern.compile(".*map\\.year=2031.*"));
    }

    @Test
    void whatWasChosenHoldsOnEveryView() {
        page.navigate(address("forecast") + "?year=2035");
        link("Network").click();
        assertThat(page).hasURL(Pattern.compile(".*/network\\?year=2035"));
        assertThat(page.locator("form.choose select[name=year]")).hasValue("2035");
    }

    @Test
    void aViewStaysUnderItsBudget() {
        for (String tab : BrowserTest.TABS) {
            APIResponse answer = context.request().get(platform.address + address(tab));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().length).as(tab).isLessThan(DOCUMENT_BYTES_MAX);
        }
    }

    @Test
    void aChartHasItsTable() {
        page.navigate(address("costs"));
        assertThat(page.locator("cb-time-chart svg")).isVisible();
        page.locator("cb-time-chart summary").click();
        assertThat(page.locator("cb-time-chart tbody tr")).hasCount(16);
    }
}
