package nl.grip.query.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.grip.events.DomainEvent;
import nl.grip.events.IndicatorEvent.TargetSet;
import nl.grip.events.InterventionEvent.InterventionReopened;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionId;
import nl.grip.events.Quantity;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventJson;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import nl.grip.query.indicators.SomeIndicator;
import nl.grip.testing.TestIssuer;
import nl.grip.testing.TokenClaims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody supposes: answered as what is, marked as what is not, seen by nobody else, and gone when it is closed. */
class ScenarioOverHttpTest {

    private static final String OURS = SomeIndicator.OURS;
    private static final InterventionId GP = Facts.id(1);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);
    private static final String PATH = "/interventions/" + GP.id();
    private static final String TARGET = "/indicators/" + SomeIndicator.ID.id();
    private static final TokenClaims PETRA = person("petra", OURS);
    private static final TokenClaims CARLA = person("carla", OURS);
    private static final DomainEvent STOP =
            new InterventionStopped(GP, MARCH, Facts.DECISION, "Te weinig gezinnen", null);
    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.views.position-wait=10s");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();

    @BeforeAll
    static void fill() {
        SERVICE.ready();
        var position = PUBLISHER.publish(
                OURS,
                Facts.proposed(GP, "PJ10", "Huisarts"),
                new PilotStarted(GP, Facts.DAY, LocalDate.of(2020, 12, 31), Facts.scope(OURS), 12),
                SomeIndicator.defined(SomeIndicator.counted("Wachtenden")),
                new TargetSet(SomeIndicator.ID, Facts.DAY, JUNE, Quantity.of("100"), "Plan", null),
                SomeIndicator.measured("2020-01", SomeIndicator.known("120")));
        assertThat(SERVICE.get(OURS, TARGET, "Grip-Position", Long.toString(position))
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Test
    void whatIsSupposedIsAnsweredAndMarkedAndLeavesWhatIsAlone() {
        var before = json(PETRA, PATH);
        var scenario = suppose(PETRA, STOP);

        assertThat(json(PETRA, PATH + "?scenario=" + scenario).path("phase").asString())
                .isEqualTo("STOPPED");
        assertThat(json(PETRA, PATH + "?effectiveOn=2020-03-30&scenario=" + scenario)
                        .path("phase")
                        .asString())
                .isEqualTo("IN_PILOT");
        assertThat(json(PETRA, "/interventions?phase=STOPPED&scenario=" + scenario)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(PETRA, "/interventions?phase=STOPPED").path("total").asInt())
                .isZero();
        assertThat(json(PETRA, PATH)).isEqualTo(before);

        for (var path : List.of(PATH, PATH + "/timeline", "/interventions", TARGET)) {
            var answer = send("GET", PETRA, path + "?scenario=" + scenario, null);
            assertThat(tree(answer).at("/shows/hypothetical/scenario").asString())
                    .as(path)
                    .isEqualTo(scenario);
            assertThat(answer.headers().firstValue("Grip-Scenario")).contains(scenario);
        }
        assertThat(before.at("/shows").has("hypothetical")).isFalse();
    }

    @Test
    void whatIsSupposedIsComparedWithWhatIs() {
        var scenario = suppose(PETRA, STOP);
        var changed = json(PETRA, PATH + "/changes?scenario=" + scenario);
        var phase = changed.path("differences")
                .valueStream()
                .filter(one -> one.path("figure").asString().equals("phase"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(changed));

        assertThat(phase.at("/was/text").asString()).isEqualTo("IN_PILOT");
        assertThat(phase.at("/is/text").asString()).isEqualTo("STOPPED");
        assertThat(phase.at("/events/0/event").asString()).isEqualTo("InterventionStopped");
        assertThat(phase.at("/events/0/hypothetical").asBoolean()).isTrue();
        assertThat(phase.at("/events/0").has("href")).isFalse();
        assertThat(changed.at("/from").has("hypothetical")).isFalse();
        assertThat(changed.at("/to/hypothetical/title").asString()).isEqualTo("Wat als");
        assertThat(json(PETRA, PATH + "/changes?scenario=" + scenario + "&to=2020-03-30")
                        .path("differences")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatIsTakenAlongSaysInEveryRowThatItIsSupposed() {
        var scenario = suppose(
                TestIssuer.running().claims(OURS, "viewer"),
                new TargetSet(SomeIndicator.ID, Facts.DAY, JUNE, Quantity.of("90"), "Minder", null));
        var real = SERVICE.get(OURS, TARGET + "/series", "Accept", "text/csv");
        var supposed = SERVICE.get(OURS, TARGET + "/series?scenario=" + scenario, "Accept", "text/csv");

        assertThat(supposed.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("-verondersteld.csv");
        assertThat(supposed.body().lines().findFirst().orElseThrow()).endsWith("\"Verondersteld in scenario\"");
        assertThat(supposed.body().lines().skip(1))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).endsWith("\"Wat als\""));
        assertThat(real.body()).doesNotContain("erondersteld", "Wat als");
    }

    @Test
    void aFigureIsFollowedToWhatIsOnlySupposed() {
        var scenario = suppose(PETRA, STOP);
        var explained = json(PETRA, PATH + "/explanation?figure=phase&scenario=" + scenario);

        assertThat(explained
                        .path("events")
                        .valueStream()
                        .map(step -> step.path("event").asString()))
                .endsWith("PilotStarted", "InterventionStopped");
        assertThat(explained
                        .path("events")
                        .valueStream()
                        .map(step -> step.has("hypothetical") + " " + step.has("href")))
                .endsWith("false true", "true false");
        assertThat(explained.at("/shows/hypothetical/scenario").asString()).isEqualTo(scenario);
    }

    @Test
    void whatIsRecordedLaterIsNotPartOfIt() {
        var scenario = suppose(PETRA, new NextStepSet(GP, JUNE, "Evalueren"));
        var position = PUBLISHER.publish(OURS, new NextStepSet(GP, JUNE, "Werven"));

        assertThat(tree(SERVICE.get(OURS, PATH, "Grip-Position", Long.toString(position)))
                        .path("nextStep")
                        .asString())
                .isEqualTo("Werven");
        assertThat(json(PETRA, PATH + "?scenario=" + scenario).path("nextStep").asString())
                .isEqualTo("Evalueren");
    }

    @Test
    void nobodyElseSeesItAndItIsGoneWhenItIsClosed() {
        var scenario = suppose(PETRA, STOP);

        for (var other : List.of(CARLA, person("petra", "GM0164"))) {
            assertThat(tree(send("GET", other, "/scenarios", null))
                            .path("scenarios")
                            .isEmpty())
                    .isTrue();
            for (var path : List.of("/scenarios/" + scenario, "/interventions?scenario=" + scenario)) {
                assertThat(send("GET", other, path, null).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(send("DELETE", other, "/scenarios/" + scenario, null).statusCode())
                    .isEqualTo(404);
        }
        assertThat(json(PETRA, "/scenarios/" + scenario).at("/events/0/event").asString())
                .isEqualTo("InterventionStopped");

        assertThat(send("DELETE", PETRA, "/scenarios/" + scenario, null).statusCode())
                .isEqualTo(204);
        for (var path : List.of("/scenarios/" + scenario, PATH + "?scenario=" + scenario)) {
            var answer = send("GET", PETRA, path, null);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("unknown-scenario");
        }
    }

    @Test
    void whatCannotBeSupposedIsRefusedWithEveryReason() {
        refused(body(Map.of("event", "SomethingElse", "data", Map.of())), "/events/0", "supposed-unreadable");
        refused(
                body(Map.of("event", "NextStepSet", "data", Map.of("interventionId", "x"))),
                "/events/0",
                "supposed-unreadable");
        refused(
                body(Map.of(
                        "event",
                        "NextStepSet",
                        "data",
                        Map.of(
                                "interventionId",
                                GP.id(),
                                "effectiveOn",
                                "2020-03-01",
                                "nextStep",
                                "Ja",
                                "naxtStep",
                                1))),
                "/events/0/data/naxtStep",
                "unknown");
        refused(body(said(new NextStepSet(Facts.id(9), JUNE, "Ja"))), "/events/0", "supposed-nowhere");
        refused(
                body(said(new InterventionReopened(GP, JUNE, Facts.DECISION, "Toch"))),
                "/events/0",
                "supposed-impossible");
        refused(
                "{\"title\": \"Ooit\", \"knownAt\": \"2999-01-01T00:00:00Z\", \"events\": [" + json(said(STOP)) + "]}",
                "/knownAt",
                "moment-ahead");
        refused("{\"title\": \"Niets\", \"events\": []}", "/events", "minItems");
        assertThat(send("GET", PETRA, PATH + "/changes", null).statusCode()).isEqualTo(400);
        assertThat(SERVICE.get(OURS, PATH, "EffectiveOn", "2019-01-01").statusCode())
                .isEqualTo(200);
        assertThat(send("GET", PETRA, PATH + "?scenario=x", null).statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyKeepsMoreThanTheyCanOversee() {
        var dina = person("dina", OURS);
        for (var number = 0; number < ScenariosEndpoint.MOST; number++) {
            suppose(dina, STOP);
        }
        var answer = send("POST", dina, "/scenarios", body(said(STOP)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("too-many-scenarios");
    }

    private static void refused(String body, String at, String rule) {
        var answer = send("POST", PETRA, "/scenarios", body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(tree(answer).path("errors").valueStream().map(error -> error.toString()))
                .as(answer.body())
                .anyMatch(error -> error.contains("\"#" + at + "\"") && error.contains("\"" + rule + "\""));
    }

    private static TokenClaims person(String name, String municipality) {
        return TestIssuer.running().claims(municipality, "project-lead").with("sub", name);
    }

    private static String suppose(TokenClaims who, DomainEvent... events) {
        var answer = send(
                "POST",
                who,
                "/scenarios",
                body(List.of(events).stream().map(ScenarioOverHttpTest::said).toArray()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return tree(answer).path("id").asString();
    }

    private static Map<String, Object> said(DomainEvent event) {
        return Map.of(
                "event",
                EventCatalog.nameOf(event.getClass()),
                "data",
                JsonMapper.shared().readTree(EventJson.write(event)));
    }

    private static String body(Object... events) {
        return json(Map.of("title", "Wat als", "events", events));
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static JsonNode json(TokenClaims who, String path) {
        var answer = send("GET", who, path, null);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return tree(answer);
    }

    private static HttpResponse<String> send(String method, TokenClaims who, String path, @Nullable String body) {
        return SERVICE.send(method, who, path, body);
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
