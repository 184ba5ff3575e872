package nl.grip.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.grip.door.Role;
import nl.grip.events.InterventionId;
import nl.grip.testing.TestIssuer;

/** No combination of endpoint, role and municipality shows what the token may not see. */
class PermissionsTest {

    private static final String OURS = "GM0183";
    private static final String THEIRS = "GM1774";
    private static final String SECRET = "Alleen voor ons";
    private static final InterventionId INTERVENTION = Facts.id(1);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start();
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static long position;

    /** What came back: of a stream that does not end, its first event. */
    record Shown(int status, String text) {}

    @BeforeContainer
    static void fill() {
        SERVICE.ready();
        position = PUBLISHER.publish(OURS, Facts.proposed(INTERVENTION, "PJ1", SECRET));
    }

    @AfterContainer
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aTokenShowsOnlyWhatItMay(@ForAll("questions") String path, @ForAll Set<Role> roles, @ForAll boolean ofOurs)
            throws Exception {
        var names = roles.stream().map(Role::claim).toArray(String[]::new);
        var shown = get(path, TestIssuer.running().token(ofOurs ? OURS : THEIRS, names));

        if (roles.isEmpty()) {
            assertThat(shown.status()).isEqualTo(403);
        } else if (ofOurs || !path.contains("{id}")) {
            assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        } else {
            assertThat(shown.status()).isEqualTo(404);
        }
        if (roles.isEmpty() || !ofOurs) {
            assertThat(shown.text()).doesNotContain(SECRET);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void whatIsNoTokenShowsNothing(@ForAll("questions") String path, @ForAll("noTokens") String token)
            throws Exception {
        var shown = get(path, token);
        assertThat(shown.status()).isEqualTo(401);
        assertThat(shown.text()).doesNotContain(SECRET);
    }

    /** Pages are for who has signed in; a token of the API opens none of them. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aTokenIsNoKeyToAPage(@ForAll("pages") String path, @ForAll Role role) throws Exception {
        var shown = get(path, TestIssuer.running().token(OURS, role.claim()));
        assertThat(shown.status()).isIn(200, 302, 401);
        assertThat(shown.text()).doesNotContain(SECRET);
    }

    @Example
    void theSecretIsThereForWhoMaySeeIt() throws Exception {
        var viewer = TestIssuer.running().token(OURS, "viewer");
        assertThat(SERVICE.get(OURS, "/interventions", "Grip-Position", Long.toString(position))
                        .body())
                .contains(SECRET);
        assertThat(get("/v1/interventions/{id}/timeline", viewer).text()).contains(SECRET);
    }

    @Example
    void theServiceAnswersQuestionsOnly() {
        assertThat(SERVICE.endpoints()).isNotEmpty().allMatch(endpoint -> endpoint.startsWith("GET "));
    }

    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.of(paths(path -> path.startsWith("/v1/") && !path.equals("/v1/openapi.json")));
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(paths(path -> !path.startsWith("/v1/")));
    }

    @Provide
    Arbitrary<String> noTokens() {
        var issuer = TestIssuer.running();
        return Arbitraries.of(
                "x",
                issuer.expiredToken(OURS, "viewer"),
                issuer.tokenForOtherAudience(OURS, "viewer"),
                issuer.tokenOfOtherIssuer(OURS, "viewer"),
                issuer.tokenOfOtherKey(OURS, "viewer"),
                issuer.unsignedToken(OURS, "viewer"));
    }

    private static Set<String> paths(Predicate<String> wanted) {
        return SERVICE.endpoints().stream()
                .map(endpoint -> endpoint.substring("GET ".length()))
                .filter(wanted)
                .collect(Collectors.toSet());
    }

    private static Shown get(String path, String token) throws IOException, InterruptedException {
        var question = path.endsWith("/notices") ? "?view=intervention-register" : "";
        var request = HttpRequest.newBuilder(
                        SERVICE.uri(path.replace("{id}", INTERVENTION.id().toString()) + question))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofInputStream());
        try (var body = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var isStream = answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/event-stream"))
                    .isPresent();
            var lines = body.lines();
            return new Shown(
                    answer.statusCode(),
                    (isStream ? lines.takeWhile(line -> !line.isEmpty()) : lines).collect(Collectors.joining("\n")));
        }
    }
}
