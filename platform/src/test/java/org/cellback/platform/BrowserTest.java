package org.cellback.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cellback.platform.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person's way through the pages, in a real browser; every page is checked for faults of script and policy. */
class BrowserTest {
    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--enable-unsafe-swiftshader",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    static final List<String> TABS = List.of(
            "summary", "forecast", "network", "costs", "coverage", "rounds", "emissions", "checks", "assumptions");
    private static final double STUDY_MILLIS_MAX = 120_000;
    private static Playwright playwright;
    private static Browser browser;
    private final Platform platform = Platform.get();
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() {
        Path chromium = chromium();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** Fails, rather than skips, where there is no browser. */
    static Path chromium() {
        String given = System.getenv("CELLBACK_CHROMIUM");
        for (String each : given == null
                ? new String[] {"/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"}
                : new String[] {given}) {
            if (Files.isExecutable(Path.of(each))) {
                return Path.of(each);
            }
        }
        throw new AssertionError("There is no Chromium to test the pages with.\n"
                + "Maybe run: sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk");
    }

    private Page page(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setBaseURL(platform.address)
                .setLocale("en-US"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(fault -> faults.add(page.url() + ": " + fault));
        return page;
    }

    private void signIn(Page page, String name) {
        page.navigate("/sign-in");
        page.getByLabel("Sign-in name").fill(name);
        page.getByLabel("Password").fill(Platform.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByText("Sign out")).isVisible();
    }

    @Test
    void fromAnInvitationToAResultInBothLanguages() {
        String link = Platform.linkIn(platform.administrator
                .post(
                        "/people",
                        "/people",
                        Map.of("signInName", "browser@example.org", "name", "Bea", "role", Role.PLANNER.name()))
                .body());
        Page page = page(1440, 900, ColorScheme.LIGHT);
        page.navigate(link);
        page.getByLabel("Password").fill(Platform.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set password"))
                .click();
        signIn(page, "browser@example.org");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Scenarios"))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Small valley 2025–2040"))
                .first()
                .click();
        assertThat(page.getByText("Sources and licences").first()).isVisible();

        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("In the browser");
        page.getByLabel("Time limit, seconds").fill("15");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Run the study"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/studies/[0-9a-f-]{36}/job"));
        assertThat(page.locator("#job-phase")).isVisible();
        Locator result = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the result"));
        assertThat(result).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(STUDY_MILLIS_MAX));
        result.click();
        assertThat(page).hasURL(Pattern.compile(".*/summary"));
        assertThat(page.getByText("Battery returns are observed nowhere in these data")
                        .first())
                .isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh");
        assertThat(page.getByText("这些数据中没有任何电池回收的观测值").first()).isVisible();
        assertThat(faults).isEmpty();
    }

    @Test
    void everyViewOfAResultIsWholeAndHasItsMapAndItsTables() {
        Page page = page(1440, 900, ColorScheme.LIGHT);
        signIn(page, "viewer@example.org");
        for (String tab : TABS) {
            page.navigate("/studies/" + platform.study + "/" + tab);
            assertThat(page.getByText("Battery returns are observed nowhere in these data")
                            .first())
                    .isVisible();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("main table").first()).isAttached();
        }
        page.navigate("/studies/" + platform.study + "/summary");
        assertThat(page.locator("cb-map canvas").first()).isVisible();
        assertThat(faults).isEmpty();
    }

    @Test
    void stoppingAStudyKeepsItsBestAnswer() {
        Page page = page(1024, 800, ColorScheme.DARK);
        signIn(page, "planner@example.org");
        String study = platform.startStudy(platform.of(Role.PLANNER), "To be stopped", 600);
        page.navigate("/studies/" + study + "/job");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop and keep the best"))
                .click();
        String body = Platform.awaitBody(platform.of(Role.PLANNER), "/api/v1/studies/" + study, "\"finishedAt\":\"");
        assertThat(body).containsPattern("\"status\":\"(stopped|cancelled|complete)\"");
        assertThat(faults).isEmpty();
    }

    @Test
    void aShareIsReadableWithoutAnAccountAndOffersNothingElse() {
        Page page = page(390, 844, ColorScheme.LIGHT);
        page.navigate("/shared/" + platform.share());
        assertThat(page).hasURL(Pattern.compile(".*/shared/.*/summary"));
        assertThat(page.getByText("Battery returns are observed nowhere in these data")
                        .first())
                .isVisible();
        assertThat(page.getByText("Share by link")).hasCount(0);
        assertThat(faults).isEmpty();
    }

    @Test
    void pagesWorkWithoutScripts() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL(platform.address));
        Page page = context.newPage();
        signIn(page, "viewer@example.org");
        page.navigate("/studies/" + platform.study + "/network");
        assertThat(page.locator("main table").first()).isVisible();
    }

    @Test
    void nothingSpillsOverTheEdgeOnAnyWidthInAnyLanguageOrLight() {
        List<String> spilled = new ArrayList<>();
        List<String> paths = new ArrayList<>(List.of(
                "/", "/scenarios", "/scenarios/" + platform.scenario, "/studies", "/people", "/audit", "/sites"));
        TABS.forEach(tab -> paths.add("/studies/" + platform.study + "/" + tab));
        paths.add("/studies/" + platform.study + "/job");
        for (int width : new int[] {1440, 1024, 390}) {
            ColorScheme scheme = width == 1024 ? ColorScheme.DARK : ColorScheme.LIGHT;
            Page page = page(width, 900, scheme);
            signIn(page, "first@example.org");
            for (String path : paths) {
                String language = width == 390 ? "zh" : "en";
                page.navigate(path + "?lang=" + language);
                int over = ((Number) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue();
                if (over > 1) {
                    spilled.add(path + " at " + width + ": " + over + " px");
                }
                shoot(page, path, width, language);
            }
            page.context().close();
        }
        assertThat(spilled).isEmpty();
        assertThat(faults).isEmpty();
    }

    /** Pictures for people to look at, where a folder is named for them. */
    private static void shoot(Page page, String path, int width, String language) {
        String folder = System.getenv("CELLBACK_SCREENSHOTS");
        if (folder != null) {
            page.waitForTimeout(400);
            String name =
                    path.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[^a-z]+", "-") + "-" + width + "-" + language;
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }
}
