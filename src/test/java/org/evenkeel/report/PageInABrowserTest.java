package org.evenkeel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.score.Scorecard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page as a browser draws it, opened from disk. Needs a Chromium on the path; without one the tests are skipped,
 * or fail where {@code EVENKEEL_REQUIRE_BROWSER=1}.
 */
class PageInABrowserTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<Integer> WIDTHS = List.of(360, 800, 1280);

    @TempDir
    Path folder;

    private static Optional<Playwright> playwright = Optional.empty();
    private static Optional<Browser> browser = Optional.empty();

    @BeforeAll
    static void open() {
        Optional<Path> chromium = chromium();
        boolean required = "1".equals(System.getenv("EVENKEEL_REQUIRE_BROWSER"));
        assertThat(chromium.isPresent() || !required)
                .as("EVENKEEL_REQUIRE_BROWSER=1, and none of " + NAMES + " is on the path")
                .isTrue();
        assumeTrue(chromium.isPresent(), "skipped: none of " + NAMES + " is on the path, so no page was looked at");
        playwright = Optional.of(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
        browser = Optional.of(playwright
                .get()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox"))));
    }

    @AfterAll
    static void close() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page, and everything that it tried: what it logged, what it asked for, what dialogs it opened. */
    private record Opened(Page page, List<String> tried) {}

    private Opened open(String html, int width, ColorScheme scheme) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "page", ".html"), html);
        BrowserContext context = browser.orElseThrow()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme));
        Page page = context.newPage();
        List<String> tried = new ArrayList<>();
        String address = file.toUri().toString();
        page.onConsoleMessage(message -> tried.add("console: " + message.text()));
        page.onPageError(error -> tried.add("error: " + error));
        page.onDialog(dialog -> {
            tried.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().equals(address)) {
                tried.add("request: " + request.url());
            }
        });
        page.navigate(address);
        return new Opened(page, tried);
    }

    private static List<?> wrong(Page page) throws IOException {
        try (var script = PageInABrowserTest.class.getResourceAsStream("look.js")) {
            return (List<?>) page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<Cases> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fitsAndCanBeReadAtEveryWidthInLightAndDark(Cases given) throws IOException {
        for (String html : List.of(given.page(), given.table())) {
            for (int width : WIDTHS) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    Opened opened = open(html, width, scheme);
                    String at = width + " px, " + scheme;
                    assertThat(wrong(opened.page())).as(at).isEmpty();
                    opened.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                    assertThat(wrong(opened.page())).as(at + ", tables open").isEmpty();
                    assertThat(opened.tried()).as(at).isEmpty();
                    opened.page().context().close();
                }
            }
        }
    }

    @Test
    void theHeadlineStandsFirstWithItsInterval() throws IOException {
        Opened opened = open(Cases.named("every-track").page(), 1280, ColorScheme.LIGHT);
        assertThat(opened.page().title()).isEqualTo("EvenKeel: lab/model-a 2026-11");
        assertThat(opened.page().innerText("h1")).isEqualTo("lab/model-a 2026-11");
        assertThat(opened.page().innerText(".headline div:first-child"))
                .contains("Even Keel Index", "66.6", "[59.3, 73.9] 95 % interval");
        assertThat(opened.page().locator("header").boundingBox().height).isLessThan(500);
        assertThat(opened.page().locator("figure.wide:visible").count()).isEqualTo(6);
        assertThat(opened.page().locator("figure.narrow:visible").count()).isZero();
        opened.page().context().close();
    }

    @Test
    void aScriptIsMarkedAsOneOnTheFirstScreen() throws IOException {
        Opened opened = open(Cases.named("zero-harm").page(), 360, ColorScheme.DARK);
        assertThat(opened.page().innerText("h1")).isEqualTo("reference:steadfast (scripted)");
        assertThat(opened.page().locator(".notice").first().boundingBox().y).isLessThan(300);
        assertThat(opened.page().innerText("header")).contains("It is not a model's result.", "No real model");
        opened.page().context().close();
    }

    @Test
    void hostileNamesAreShownAsTextAndRunNothing() throws IOException {
        String json = Cases.read(Cases.named("hostile-names").folder().resolve("scorecard.json"));
        String longer = json.replace("W".repeat(60), "W".repeat(10_000));
        assertThat(longer).hasSizeGreaterThan(json.length() + 9_000);
        Scorecard card = Cases.card(longer, "longer");
        for (int width : WIDTHS) {
            Opened opened = open(HtmlReport.page(card, List.of(), List.of()), width, ColorScheme.LIGHT);
            assertThat(opened.page().innerText("h1"))
                    .contains("<script>alert(1)</script>\"><img src=x onerror=alert(2)>\\u{202e}gnp")
                    .endsWith("… (scripted)");
            assertThat(wrong(opened.page())).as(width + " px").isEmpty();
            assertThat(opened.page().innerText("footer")).startsWith("</style></footer><script>alert(6)</script>");
            assertThat(opened.tried()).isEmpty();
            opened.page().context().close();
        }
    }

    @Test
    void theKeyboardReachesEveryTableAndTheFocusIsSeen() throws IOException {
        Opened opened = open(Cases.named("every-track").page(), 360, ColorScheme.LIGHT);
        Page page = opened.page();
        for (String expected : List.of("SUMMARY", "SUMMARY", "SUMMARY", "DIV", "SUMMARY")) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo(expected);
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineWidth"))
                    .isEqualTo("3px");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("details[open] table").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void printShowsTheChartsOfADeskAndEveryTable() throws IOException {
        Opened opened = open(Cases.named("every-track").page(), 720, ColorScheme.DARK);
        Page page = opened.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("figure.wide:visible").count()).isEqualTo(6);
        assertThat(page.locator("figure.narrow:visible").count()).isZero();
        for (var table : page.locator("table").all()) {
            assertThat(table.boundingBox().height).isPositive();
            assertThat(table.boundingBox().x + table.boundingBox().width).isLessThanOrEqualTo(720);
        }
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        page.context().close();
    }
}
