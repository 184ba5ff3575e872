package nl.grip.query.history;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.grip.events.Code;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeId;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import tools.jackson.databind.JsonNode;

/** Of every answer that there is: from a figure to the events that made it, and from an event to the figures that it changed. */
class EveryFigureTest {

    private static final String OURS = "GM0183";
    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.views.position-wait=20s");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static final Lives LIVES = new Lives(Facts.id(1), new Random(20201231));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Facts.id(1).id());
    private static final List<String> HISTORY = List.of("/explanation", "/changes");

    /** What cannot be explained or compared where it stands, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "/v1/interventions/explanation", "each is explained by itself",
            "/v1/indicators/explanation", "each is explained by itself",
            "/v1/programmes/explanation", "each is explained by itself");

    private static long position;

    @BeforeContainer
    static void begin() {
        SERVICE.ready();
        PUBLISHER.publish(OURS, LIVES.begin());
        PUBLISHER.publish(OURS, LIVES.goOn(60));
        position = PUBLISHER.publish(
                OURS,
                reported("ERVOOR", Facts.DAY.minusDays(1)),
                reported("ERNA", Facts.DAY),
                new GoalSet(PROGRAMME, Facts.DAY, Lives.CODE, Lives.CODE, "Nog een keer"));
    }

    @AfterContainer
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Example
    void everyAnswerCanBeExplainedAndCompared() {
        var all = paths();
        var answers = answers();

        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(HISTORY)
                        .allSatisfy(more -> assertThat(all.contains(path + more) || ELSEWHERE.containsKey(path + more))
                                .as(path + more)
                                .isTrue()));
        assertThat(ELSEWHERE.keySet()).doesNotContainAnyElementsOf(all);
    }

    /** Both ways round: a figure's events lead to what is served, and each of them tells that it changed the figure. */
    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void aFigureIsWhatItsLastEventMadeOfIt(@ForAll Random random) {
        for (var path : ofOneThing()) {
            var served = Places.of(json(path));
            var names = new ArrayList<>(served.keySet());
            names.removeIf(name -> name.startsWith("page"));
            var figure = names.get(random.nextInt(names.size()));
            var explanation = json(path + "/explanation?figure=" + encode(figure, UTF_8));
            var last = explanation.path("events").get(explanation.path("events").size() - 1);

            assertThat(last.path("after")).as(path + " " + figure).isEqualTo(explanation.path("value"));
            assertThat(isSame(explanation.path("value"), Objects.requireNonNull(served.get(figure))))
                    .as(path + " " + figure + ": " + explanation.path("value") + " is " + served.get(figure))
                    .isTrue();
            assertThat(figures(json(last.path("href").asString() + "/effects"), LIVES.filled(path)))
                    .as(last.path("href").asString() + " changed in " + path)
                    .contains(figure);
        }
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void anEventIsTheLastOfEveryFigureThatItChangedThen(@ForAll Random random) {
        var journal =
                json("/v1/journal?pageSize=100").path("events").valueStream().collect(Collectors.toList());
        Collections.shuffle(journal, random);
        var effects = json(href(journal.getFirst()) + "/effects");

        assertThat(effects.path("changed").size()).isPositive();
        for (var answer : effects.path("changed")) {
            var figure = answer.path("figures")
                    .get(random.nextInt(answer.path("figures").size()));
            if (figure.has("is")) {
                var explanation = json(figure.path("explanation").asString());
                var last = explanation
                        .path("events")
                        .get(explanation.path("events").size() - 1);
                assertThat(explanation.path("value")).isEqualTo(figure.path("is"));
                assertThat(last.path("id")).isEqualTo(effects.at("/event/id"));
            }
        }
    }

    @Example
    void anEventTellsInWhichReportsItWasShown() {
        var first = json("/v1/journal/" + PROGRAMME.value() + "/0/effects").path("reportingMoments");

        assertThat(first.valueStream().map(report -> report.path("code").asString()))
                .containsExactly("ERNA");
        assertThat(json(first.at("/0/href").asString()).at("/shows/moment").asString())
                .isEqualTo("ERNA");
        var last = json("/v1/journal?event=GoalSet&pageSize=100").path("events");
        assertThat(json(href(last.get(last.size() - 1)) + "/effects")
                        .path("reportingMoments")
                        .size())
                .isZero();
    }

    @Example
    void everyFigureThatAnEventChangedTellsWhatWasReportedOfIt() {
        var effects = json("/v1/journal/" + PROGRAMME.value() + "/0/effects");
        var report = effects.at("/reportingMoments/0");
        var then = "&effectiveOn=" + report.path("effectiveOn").asString() + "&knownAt="
                + report.path("knownAt").asString();

        assertThat(effects.path("changed").size()).isPositive();
        for (var answer : effects.path("changed")) {
            for (var figure : answer.path("figures")) {
                var name = figure.path("figure").asString();
                for (var reported : figure.path("reported")) {
                    assertThat(reported.path("code").asString()).isEqualTo("ERNA");
                    assertThat(json(answer.path("href").asString() + "/explanation?figure=" + encode(name, UTF_8)
                                            + then)
                                    .path("value"))
                            .as(answer.path("href").asString() + " " + name)
                            .isEqualTo(reported.path("shown"));
                }
            }
        }
        assertThat(figure(effects, "/v1/programmes/" + PROGRAMME.id(), "title")
                        .at("/reported/0/shown/text")
                        .asString())
                .isEqualTo("Meedoen");
    }

    private static JsonNode figure(JsonNode effects, String href, String name) {
        return effects.path("changed")
                .valueStream()
                .filter(answer -> answer.path("href").asString().equals(href))
                .flatMap(answer -> answer.path("figures").valueStream())
                .filter(figure -> figure.path("figure").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(effects));
    }

    @Example
    void whatIsNoFigureIsAnsweredByThoseThatAreNearest() {
        var answer = SERVICE.get(
                OURS, "/interventions/" + PROGRAMME.id() + "/explanation?figure=pilot/planned", "Grip-Position", at());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown-figure", "pilot/");
    }

    private static ReportingMomentNamed reported(String code, LocalDate effectiveOn) {
        return new ReportingMomentNamed(
                PROGRAMME,
                effectiveOn,
                new Code(code),
                "Jaarstukken",
                Facts.fact(OURS, LIVES.begin().getFirst(), 0, 3).recordedAt());
    }

    private static String href(JsonNode entry) {
        return "/v1/journal/" + entry.path("stream").asString() + "/"
                + entry.path("sequence").asLong();
    }

    private static List<String> figures(JsonNode effects, String path) {
        return effects.path("changed")
                .valueStream()
                .filter(answer -> answer.path("href").asString().equals(path))
                .flatMap(answer -> answer.path("figures").valueStream())
                .map(figure -> figure.path("figure").asString())
                .toList();
    }

    private static boolean isSame(JsonNode value, Figure served) {
        var text = Objects.requireNonNull(served.text());
        return value.has("amount")
                ? new BigDecimal(text).compareTo(value.path("amount").decimalValue()) == 0
                : value.path("text").asString().equals(text)
                        || isSameNumber(value.path("text").asString(), text);
    }

    private static boolean isSameNumber(String one, String other) {
        return Arrays.stream(new String[] {one, other}).allMatch(text -> text.matches("-?[0-9.]+(E-?[0-9]+)?"))
                && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    private static Set<String> paths() {
        return SERVICE.handlers().keySet().stream()
                .filter(handler -> handler.startsWith("GET /v1/"))
                .map(handler ->
                        handler.substring("GET ".length()).replaceAll("(budget|savings|plan)-table$", "{table}"))
                .collect(Collectors.toSet());
    }

    /** Every answer that can be asked of any moment. */
    private static List<String> answers() {
        return SERVICE.handlers().entrySet().stream()
                .filter(handler -> handler.getKey().startsWith("GET /v1/"))
                .filter(handler -> Arrays.stream(handler.getValue().getParameterTypes())
                        .anyMatch(type -> type == AsOf.class || type == When.class))
                .map(handler -> handler.getKey()
                        .substring("GET ".length())
                        .replaceAll("(budget|savings|plan)-table$", "{table}"))
                .filter(path -> HISTORY.stream().noneMatch(path::endsWith))
                .distinct()
                .toList();
    }

    /** A table's figures go by other names: its own tests follow each of them. */
    private static List<String> ofOneThing() {
        return answers().stream()
                .filter(path -> path.contains("{id}") && !path.contains("{table}"))
                .toList();
    }

    private static JsonNode json(String path) {
        return SERVICE.json(OURS, LIVES.filled(path).substring("/v1".length()), "Grip-Position", at());
    }

    private static String at() {
        return Long.toString(position);
    }
}
