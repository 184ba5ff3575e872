package nl.grip.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.grip.events.DomainEvent;
import nl.grip.events.Municipality;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventJson;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Rows;
import nl.grip.query.projections.Tables;
import nl.grip.query.projections.View;
import nl.grip.query.projections.ViewReader;
import nl.grip.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Of every view that there is: what was served at a position is for ever what was known at its time. */
class ThenEqualsNowTest {

    private static final Municipality OURS = new Municipality("GM0183");
    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.views.position-wait=20s");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static final Random RANDOM = new Random(20201231);
    private static final Lives LIVES = new Lives(Facts.id(1), RANDOM);

    /** What every view served at a time, by the view's name. */
    private static final Map<Instant, Map<String, List<? extends KeyedRow<?>>>> SERVED = new LinkedHashMap<>();

    /** What every question was answered at a time, by its path. */
    private static final Map<Instant, Map<String, JsonNode>> ANSWERED = new LinkedHashMap<>();

    /** What cannot be asked of another moment, and why. */
    private static final Map<String, String> OF_NO_MOMENT = Map.of(
            "/v1/scenarios", "is what somebody supposes now",
            "/v1/scenarios/{id}", "never changes",
            "/v1/audit-bundles", "goes up to the newest checkpoint, and nothing before that ever changes",
            "/v1/alerts", "tells of each alert when it began and ended",
            "/v1/notices", "tells what changes from now on",
            "/v1/journal", "has both times as filters, and nothing in it ever changes",
            "/v1/journal/export", "has both times as filters, and is a beginning of what never changes",
            "/v1/journal/{stream}/{sequence}", "never changes",
            "/v1/interventions/{id}/steps/{number}", "goes along the moments itself",
            "/v1/journal/{stream}/{sequence}/effects", "tells of the moment at which it was recorded");

    @BeforeContainer
    static void begin() {
        SERVICE.ready();
        for (var life : List.of(LIVES.begin(), LIVES.goOn(60))) {
            var position = PUBLISHER.publish(OURS.code(), life);
            keepRows(position);
            keepAnswers(position);
        }

        assertThat(SERVED.values().stream().reduce((_, last) -> last).orElseThrow())
                .as("each view has something to be asked about")
                .allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());
    }

    @AfterContainer
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void whatWasServedStaysWhatWasKnownThen(@ForAll long seed) {
        RANDOM.setSeed(seed);
        keepRows(PUBLISHER.publish(OURS.code(), LIVES.goOn(1 + RANDOM.nextInt(12))));

        SERVED.forEach((time, served) ->
                assertThat(known(time)).as("as known at " + time).isEqualTo(served));
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void whatWasAnsweredStaysWhatWasKnownThen(@ForAll long seed) {
        RANDOM.setSeed(seed);
        keepAnswers(PUBLISHER.publish(OURS.code(), LIVES.goOn(1 + RANDOM.nextInt(12))));

        ANSWERED.forEach((time, answers) ->
                answers.forEach((path, answer) -> assertThat(answer(path, "&knownAt=" + time, 0))
                        .as(path + " as known at " + time)
                        .isEqualTo(answer)));
    }

    @Example
    void everyQuestionCanBeAskedOfAnyMoment() {
        assertThat(questions(path -> !OF_NO_MOMENT.containsKey(path) && !path.endsWith("/changes")))
                .isNotEmpty()
                .allSatisfy((path, handler) ->
                        assertThat(handler.getParameterTypes()).as(path).containsAnyOf(AsOf.class, When.class));
        assertThat(questions(OF_NO_MOMENT::containsKey)).hasSameSizeAs(OF_NO_MOMENT);
    }

    /** Supposing is the same fold as recording: nobody can tell by an answer whether it happened, but by its mark. */
    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void whatIsSupposedIsAnsweredAsWhatThenHappens(@ForAll long seed) {
        RANDOM.setSeed(seed);
        var life = LIVES.goOn(1 + RANDOM.nextInt(12));
        var scenario = suppose(life);
        var paths = questions(path ->
                        !OF_NO_MOMENT.containsKey(path) && !path.endsWith("/changes") && !path.endsWith("/explanation"))
                .keySet();
        var supposed = new LinkedHashMap<String, JsonNode>();
        paths.forEach(path -> supposed.put(path, withoutWhoAndWhen(answer(path, "&scenario=" + scenario, 0))));

        var position = PUBLISHER.publish(OURS.code(), life);

        supposed.forEach((path, answer) -> assertThat(withoutWhoAndWhen(answer(path, "", position)))
                .as(path)
                .isEqualTo(answer));
    }

    private static String suppose(List<DomainEvent> life) {
        var events = life.stream()
                .map(event -> Map.of(
                        "event", EventCatalog.nameOf(event.getClass()), "data", EventJson.MAPPER.valueToTree(event)))
                .toList();
        var answer = SERVICE.send(
                "POST",
                TestIssuer.running().claims(OURS.code(), "viewer"),
                "/scenarios",
                EventJson.MAPPER.writeValueAsString(Map.of("title", "Wat als", "events", events)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return EventJson.MAPPER.readTree(answer.body()).path("id").asString();
    }

    private static JsonNode withoutWhoAndWhen(JsonNode answer) {
        if (answer instanceof ObjectNode fields) {
            fields.remove(List.of("actor", "recordedAt", "changedAt", "knownAt", "position"));
        }
        answer.forEach(ThenEqualsNowTest::withoutWhoAndWhen);
        return answer;
    }

    private static Map<String, Method> questions(Predicate<String> wanted) {
        return SERVICE.handlers().entrySet().stream()
                .filter(handler -> handler.getKey().startsWith("GET /v1/")
                        && !handler.getKey().endsWith("/openapi.json"))
                .map(handler -> Map.entry(handler.getKey().substring("GET ".length()), handler.getValue()))
                .filter(handler -> wanted.test(handler.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JsonNode answer(String path, String more, long position) {
        var figure = path.endsWith("/explanation") ? "figure=" + Lives.figure(path) : "";
        var answer = SERVICE.json(
                OURS.code(),
                LIVES.filled(path).substring("/v1".length()) + "?" + (figure + more).replaceFirst("^&", ""),
                "Grip-Position",
                Long.toString(position));
        ((ObjectNode) answer).remove("shows");
        return answer;
    }

    private static void keepRows(long position) {
        SERVED.put(time(position), ask(position, tables -> tables));
    }

    private static void keepAnswers(long position) {
        var answers = new LinkedHashMap<String, JsonNode>();
        questions(path -> !OF_NO_MOMENT.containsKey(path) && !path.endsWith("/changes"))
                .keySet()
                .forEach(path -> answers.put(path, answer(path, "", position)));
        ANSWERED.put(time(position), answers);
    }

    private static Instant time(long position) {
        return Facts.fact(OURS.code(), LIVES.begin().getFirst(), 0, position).recordedAt();
    }

    private static Map<String, List<? extends KeyedRow<?>>> known(Instant time) {
        return ask(0, now -> {
            var all = Histories.of(StreamKind.values());
            var facts = SERVICE.bean(Journal.class).facts(now, OURS, all, new AsOf(null, time));
            return new Moments.Then(now, Past.of(SERVICE.views(), facts));
        });
    }

    private static Map<String, List<? extends KeyedRow<?>>> ask(long position, Function<Tables, Tables> moment) {
        return SERVICE.bean(ViewReader.class)
                .read(SERVICE.views(), OURS, position, now -> {
                    var rows = new LinkedHashMap<String, List<? extends KeyedRow<?>>>();
                    SERVICE.views().forEach(view -> rows.put(view.name(), rows(moment.apply(now), view)));
                    return rows;
                })
                .answer();
    }

    private static <R extends Record> List<KeyedRow<R>> rows(Tables moment, View<R> view) {
        Rows<R> table = moment.table(view);
        return table.list("order by key", Map.of());
    }
}
