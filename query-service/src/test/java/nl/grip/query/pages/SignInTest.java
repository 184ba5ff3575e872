package nl.grip.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import nl.grip.query.Browser;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import nl.grip.testing.TestIssuer;
import nl.grip.testing.TokenClaims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static RunningService service;

    private Browser browser;

    @BeforeAll
    static void start() {
        service = Installation.fresh().start().ready();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.at(service);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whoIsNotSignedInIsSentToTheIssuer() {
        var sent = browser.follow(browser.get("/"));

        assertThat(Browser.whereTo(sent).toString())
                .startsWith(TestIssuer.running().uri() + "/authorize?")
                .contains("client_id=grip-pages", "code_challenge_method=S256", "response_type=code");
    }

    @Test
    void whoSignsInComesBackToThePageAskedFor() {
        var back = browser.signIn("/?phase=PROPOSED", viewer());

        assertThat(Browser.whereTo(back)).isEqualTo(service.uri("/?phase=PROPOSED"));
        assertThat(browser.read("/")).contains("Test User", "GM0183");
    }

    @Test
    void theSessionDoesNotOpenTheApi() {
        browser.signIn("/", viewer());

        assertThat(browser.get("/v1/interventions").statusCode()).isEqualTo(401);
        assertThat(browser.get("/v1/notices?view=intervention-register").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theTokenStaysOnTheServer() {
        browser.signIn("/", viewer());
        var page = browser.get("/");

        assertThat(page.body()).doesNotContain("eyJ");
        assertThat(page.headers().map().toString()).doesNotContain("eyJ");
    }

    @Test
    void whenTheTokenEndsSoDoesTheSubscriptionAndThePageAsksToSignInAgain() {
        browser.signIn("/", viewer().with("exp", Instant.now().plusSeconds(3)));

        assertThat(subscribe().body()).contains("event: hello");
        await().until(() -> browser.get("/").statusCode() == 302);
        assertThat(Browser.whereTo(browser.get("/")).getPath()).isEqualTo("/oauth2/authorization/grip");
        assertThat(subscribe().statusCode()).isEqualTo(401);
    }

    @Test
    void whoseTokenIsRefusedIsToldSoAndNotSentRound() {
        browser.signIn("/", viewer().with("aud", List.of("something-else")));

        var told = browser.follow(browser.get("/"));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("Inloggen is niet gelukt", "href=\"/oauth2/authorization/grip\"");
    }

    @Test
    void aRoleOfAnotherSystemOpensNoPage() {
        browser.signIn("/", TestIssuer.running().claims("GM0183", "gardener"));

        var refused = browser.get("/");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(refused.body()).contains("Hier kunt u niet bij");
    }

    @Test
    void signingOutNeedsTheFormOfThePage() {
        browser.signIn("/", viewer());
        var form = FORM_TOKEN.matcher(browser.read("/"));
        assertThat(form.find()).isTrue();

        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        assertThat(browser.post("/logout", "_csrf=" + form.group(1)).statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aPageRunsNothingThatIsNotOurs() {
        browser.signIn("/", viewer());

        for (var path : List.of("/", "/page.css", "/page.js", "/series.js", "/chart.umd.min.js", "/login")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains(
                            "default-src 'self'",
                            "frame-ancestors 'none'",
                            "form-action 'self' " + TestIssuer.running().uri());
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
        assertThat(browser.read("/")).doesNotContain("<style", "style=", "<script>", "onclick");
    }

    @Test
    void theServiceDoesNotWaitForItsIssuer() {
        try (var alone = Installation.fresh()
                        .start("--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1");
                var waiting = Browser.at(alone)) {
            var told = waiting.follow(waiting.follow(waiting.get("/")));

            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.body()).contains("Inloggen is niet gelukt");
        }
    }

    private HttpResponse<String> subscribe() {
        return browser.get("/notices?view=intervention-register", "Accept", "text/event-stream");
    }

    private static TokenClaims viewer() {
        return TestIssuer.running().claims("GM0183", "viewer");
    }
}
