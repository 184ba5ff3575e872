package nl.grip.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.grip.testing.TestIssuer;
import nl.grip.testing.TokenClaims;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programme at a glance in a real browser: for who cannot see it, has a phone or a wall, has no scripts, or keeps looking. */
@Tag("browser")
class GlanceIT {

    private static final Path PICTURES = Path.of("target", "glance");
    private static final int FIGURES = 5;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static BothServices services;
    private static MeasuredProgramme programme;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        services = BothServices.start();
        programme = new MeasuredProgramme(services.commandService().uri("/"));
        var reader = new Client(TestIssuer.running().token("GM0183", "viewer"));
        Awaitility.await("what was entered is shown")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(
                        () -> reader.get(services.queryService().uri("/v1" + programme.path()), programme.position())
                                .statusCode(),
                        status -> status == 200);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        services.close();
    }

    @Test
    void aMeasurementOfOneMovesTheChartOfTheOtherWithinASecond() {
        try (var desk = chromium.open("nl", 1280, true);
                var wall = chromium.open("en", 1920, true)) {
            var leader = follow(desk, claims("project-lead"));
            var viewer = follow(wall, claims("viewer"));
            viewer.evaluate("() => { window.notReloaded = true; }");

            var took = new ArrayList<Duration>();
            for (var month = MeasuredProgramme.MONTHS; month < MeasuredProgramme.MONTHS + FIGURES; month++) {
                var before = picture(viewer);
                var began = System.nanoTime();
                programme.measure(MeasuredProgramme.month(month), 5.5 + month % 2);
                awaitMoved(viewer, MeasuredProgramme.month(month), before);
                took.add(Duration.ofNanos(System.nanoTime() - began));
                awaitMoved(leader, MeasuredProgramme.month(month), "");
            }

            assertThat(viewer.evaluate("() => window.notReloaded")).isEqualTo(true);
            assertThat(took.stream().sorted().toList().get(FIGURES / 2))
                    .as("the median of " + took)
                    .isLessThan(AT_ONCE);
        }
    }

    @ParameterizedTest
    @CsvSource({"nl, 320", "en, 320", "nl, 1920", "en, 1920"})
    void nobodyIsShutOut(String language, int width) {
        try (var context = chromium.open(language, width, true)) {
            var complaints = new ArrayList<String>();
            context.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            var page = follow(context, claims("viewer"));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(language + "-" + width + ".png")));

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .map(violation -> violation.getId() + " " + violation.getNodes())
                    .isEmpty();
            assertThat(page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"))
                    .as("how far the page sticks out")
                    .isEqualTo(0);
            // What the issuer has no page for is not ours to answer.
            assertThat(complaints).filteredOn(text -> !text.contains("404")).isEmpty();
        }
    }

    @Test
    void withoutScriptsEveryFigureAndEveryVerdictIsThere() {
        try (var context = chromium.open("nl", 1280, false)) {
            var page = Chromium.signIn(context, address(), claims("viewer"));

            assertThat(page.locator("#indicator-" + MeasuredProgramme.BETTER + " .verdict")
                            .innerText())
                    .contains("Verbetering");
            assertThat(page.locator("#points-" + MeasuredProgramme.BETTER + " tbody tr")
                            .count())
                    .isGreaterThanOrEqualTo(MeasuredProgramme.MONTHS);
            assertThat(page.locator("#indicator-TEVREDEN .verdict").innerText()).contains("Nog geen oordeel");
            assertThat(page.locator("canvas").count()).isZero();
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("without-scripts.png")));
        }
    }

    @Test
    void nothingThatOpensADoorIsInTheBrowserAndNothingComesFromElsewhere() {
        try (var context = chromium.open("nl", 1280, true)) {
            var asked = new ArrayList<String>();
            context.onRequest(request -> asked.add(URI.create(request.url()).getAuthority()));
            var page = follow(context, claims("viewer"));

            assertThat(context.cookies()).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                assertThat(cookie.value).doesNotStartWith("eyJ");
            });
            assertThat(page.evaluate("() => document.cookie + JSON.stringify({...localStorage, ...sessionStorage})"))
                    .isEqualTo("{}");
            assertThat(page.content()).doesNotContain("eyJ");
            assertThat(asked)
                    .containsOnly(
                            address().getAuthority(), TestIssuer.running().uri().getAuthority());
        }
    }

    /** Opens the page and waits until it says that it follows, and has drawn its charts. */
    private static Page follow(BrowserContext context, TokenClaims claims) {
        var page = Chromium.signIn(context, address(), claims);
        page.waitForFunction("""
                () => document.getElementById('status').textContent === document.getElementById('status').dataset.following
                    && document.querySelectorAll('canvas').length === document.querySelectorAll('.points').length
                """);
        return page;
    }

    private static String picture(Page page) {
        return (String) page.evaluate(
                "code => document.querySelector(`#indicator-${code} canvas`).toDataURL()", MeasuredProgramme.BETTER);
    }

    /** Until the newest row is of that month, and what the canvas shows is another picture. */
    private static void awaitMoved(Page page, String month, String before) {
        page.waitForFunction("""
                ([code, month, before]) =>
                    document.querySelector(`#points-${code} tbody tr`).dataset.row === `${code}-${month}`
                    && document.querySelector(`#indicator-${code} canvas`).toDataURL() !== before
                """, List.of(MeasuredProgramme.BETTER, month, before));
    }

    private static URI address() {
        return services.queryService().uri(programme.path());
    }

    private static TokenClaims claims(String role) {
        return TestIssuer.running().claims("GM0183", role).with("sub", "user-" + role);
    }
}
