package nl.grip.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.Funding;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorEvent.IndicatorDefined;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AmbitionAdopted;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsPlanId;
import nl.grip.query.indicators.SomeIndicator;
import nl.grip.testing.TestIssuer;

/** No combination of endpoint, role and municipality shows what the token may not see. */
class PermissionsTest {

    private static final String OURS = "GM0183";
    private static final String THEIRS = "GM1774";
    /** Is made of what the command service keeps, and that is not there. */
    private static final String OF_THE_LEDGER = "/v1/audit-bundles";

    /** Is only there for who made it. */
    private static final String OF_ONE_PERSON = "/v1/scenarios/{id}";

    /** What changes nothing but what one person supposes. */
    private static final Set<String> SUPPOSING = Set.of("POST /v1/scenarios", "DELETE /v1/scenarios/{id}");

    private static final String SECRET = "Alleen voor ons";
    private static final InterventionId INTERVENTION = Facts.id(1);
    private static final ProgrammeId PROGRAMME = new ProgrammeId(INTERVENTION.id());
    private static final Code CODE = new Code("GEHEIM");
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
        PUBLISHER.publish(OURS, Facts.proposed(INTERVENTION, "PJ1", SECRET));
        PUBLISHER.publish(
                OURS,
                new ProgrammeEstablished(PROGRAMME, Facts.DAY, CODE, SECRET, new Period(Facts.DAY, Facts.DAY)),
                new AmbitionAdopted(PROGRAMME, Facts.DAY, CODE, SECRET),
                new ReportingMomentNamed(PROGRAMME, Facts.DAY, CODE, SECRET, Instant.parse("2020-02-01T09:00:00Z")));
        for (var year : List.of(BudgetYearId.of(PROGRAMME, 2020), new BudgetYearId(PROGRAMME.id()))) {
            PUBLISHER.publish(
                    OURS,
                    new BudgetYearOpened(year, Facts.DAY, PROGRAMME, 2020),
                    new BudgetLineOpened(
                            year, Facts.DAY, CODE, SECRET, Funding.Kind.STRUCTURAL, SECRET, Budget.PRO_MEMORIE));
        }
        var indicator = new IndicatorId(PROGRAMME.id());
        PUBLISHER.publish(
                OURS,
                new IndicatorDefined(
                        indicator,
                        Facts.DAY,
                        new IndicatorCode("GEHEIM"),
                        SomeIndicator.counted(SECRET),
                        SomeIndicator.LESS),
                SomeIndicator.planned(indicator, CODE, INTERVENTION));
        for (var plan : List.of(SavingsPlanId.of(PROGRAMME), new SavingsPlanId(PROGRAMME.id()))) {
            position = PUBLISHER.publish(
                    OURS,
                    new SavingsPlanAdopted(
                            plan,
                            Facts.DAY,
                            PROGRAMME,
                            List.of(),
                            List.of(),
                            new Decision(DecisionBody.COUNCIL, Facts.DAY, SECRET, null)));
        }
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

        if (roles.stream().noneMatch(allowed(path)::contains)) {
            assertThat(shown.status()).isEqualTo(403);
        } else if (path.equals(OF_THE_LEDGER)) {
            assertThat(shown.status()).isEqualTo(503);
            assertThat(shown.text()).contains("ledger-unreachable");
        } else if (path.equals(OF_ONE_PERSON)) {
            assertThat(shown.status()).isEqualTo(404);
        } else if (ofOurs || !(path.contains("{id}") || path.contains("{stream}"))) {
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
        assertThat(SERVICE.endpoints())
                .containsAll(SUPPOSING)
                .allMatch(endpoint -> endpoint.startsWith("GET ") || SUPPOSING.contains(endpoint));
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

    private static List<Role> allowed(String path) {
        var handler = Objects.requireNonNull(SERVICE.handlers().get("GET " + path));
        return List.of(
                Objects.requireNonNull(handler.getAnnotation(Allowed.class)).value());
    }

    private static Set<String> paths(Predicate<String> wanted) {
        return SERVICE.endpoints().stream()
                .filter(endpoint -> endpoint.startsWith("GET "))
                .map(endpoint -> endpoint.substring("GET ".length()))
                .filter(wanted)
                .collect(Collectors.toSet());
    }

    /** One that the answer has which stands there. */
    private static String figure(String path) {
        var answer = path.substring(path.indexOf('/', "/v1/".length()) + 1, path.lastIndexOf('/'));
        return switch (answer) {
            case "{id}/{table}" -> "ambition/" + CODE;
            case "{id}/timeline" -> "interventionId";
            case "{id}/series" -> "indicator/code";
            case "{id}/evaluations/{plan}" -> "plan";
            case "{id}/overview" -> "programme/code";
            case "{id}/actuals" -> "total";
            default -> "id";
        };
    }

    private static Shown get(String path, String token) throws IOException, InterruptedException {
        var question = switch (path.substring(path.lastIndexOf('/'))) {
            case "/notices" -> "?view=intervention-register";
            case "/explanation" -> "?figure=" + figure(path);
            case "/changes" -> path.contains("{table}") ? "?from=" + CODE : "?from=" + Facts.DAY;
            default -> "";
        };
        var filled = path.replace("{id}", INTERVENTION.id().toString())
                .replace("{plan}", CODE.value())
                .replace("{table}", "plan-table")
                .replace("{stream}", INTERVENTION.value())
                .replace("{sequence}", "0")
                .replace("{number}", "1");
        var request = HttpRequest.newBuilder(SERVICE.uri(filled + question))
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
