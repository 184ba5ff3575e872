package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.DAY;
import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.OURS;
import static nl.grip.query.indicators.SomeIndicator.all;
import static nl.grip.query.indicators.SomeIndicator.counted;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.in;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.planned;
import static nl.grip.query.indicators.SomeIndicator.tied;
import static nl.grip.query.indicators.SomeIndicator.without;
import static nl.grip.query.indicators.SomeIndicator.year;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorEvent.BaselineSet;
import nl.grip.events.IndicatorEvent.GoalTied;
import nl.grip.events.IndicatorEvent.TargetSet;
import nl.grip.events.InterventionEvent.InterventionEvaluated;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeId;
import nl.grip.events.Quantity;
import nl.grip.events.Recommendation;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From facts through real servers to an answer. */
class SeriesOverHttpTest {

    private static final String PATH = "/indicators/" + ID.id();
    private static final InterventionId INTERVENTION = Facts.id(1);
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Facts.id(50).id());
    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.views.position-wait=10s");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static long position;

    @BeforeAll
    static void fill() {
        SERVICE.ready();
        PUBLISHER.publish(OURS, tied(INTERVENTION, LocalDate.of(2020, 1, 1)));
        PUBLISHER.publish(
                OURS,
                new ProgrammeEstablished(
                        PROGRAMME, DAY, new Code("SAMEN"), "Samen", new Period(DAY, DAY.plusYears(5))));
        PUBLISHER.publish(
                OURS,
                defined(counted("Wachtende gezinnen")),
                new BaselineSet(ID, DAY, Quantity.of("11"), new Period(DAY, DAY.plusYears(1)), "Registratie"),
                new TargetSet(ID, DAY, LocalDate.of(2021, 12, 31), Quantity.of("9"), "Plan", null),
                new GoalTied(ID, DAY, PROGRAMME, new Code("GEZOND")),
                planned(ID, new Code("PJ1-EFFECT"), INTERVENTION));
        var measured = PUBLISHER.publish(
                OURS,
                all(
                        year(2019, "10", "12"),
                        year(2020, "6", "8"),
                        List.of(measured("2020-12", without(Figure.Kind.SECRET, in("A"))))));
        PUBLISHER.publish(
                OURS,
                new ReportingMomentNamed(
                        PROGRAMME,
                        LocalDate.of(2019, 12, 31),
                        new Code("JAARSTUKKEN-2019"),
                        "Jaarstukken",
                        at(measured)));
        PUBLISHER.publish(OURS, SomeReports.planned(INTERVENTION));
        PUBLISHER.publish(
                OURS,
                new InterventionEvaluated(
                        INTERVENTION,
                        LocalDate.of(2021, 2, 1),
                        new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                        "Het hielp",
                        List.of(),
                        Recommendation.ROLL_OUT));
        position = PUBLISHER.publish(OURS, SomeReports.corrected());
    }

    @AfterAll
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Test
    void aSeriesTellsWhatWasMeasuredAndWhatItMeans() {
        var series = json("/series");

        assertThat(series.at("/points/0/value").decimalValue()).isEqualByComparingTo("10");
        assertThat(series.at("/points/0/lower").decimalValue()).isEqualByComparingTo("5.68");
        assertThat(series.at("/points/23/upper").decimalValue()).isEqualByComparingTo("12.32");
        assertThat(series.at("/phases/1/from").asString()).isEqualTo("2020-01-01");
        assertThat(series.at("/verdict/variation").asString()).isEqualTo("COMMON_CAUSE");
        assertThat(series.at("/verdict/assurance").asString()).isEqualTo("MAY_OR_MAY_NOT");
        assertThat(series.at("/rules/name").asString()).isEqualTo("making-data-count");
        assertThat(series.at("/baseline/value").decimalValue()).isEqualByComparingTo("11");
        assertThat(series.at("/marks/0/code").asString()).isEqualTo("PJ1");
    }

    @Test
    void aPartThatIsSecretHasNoNumberInAnyForm() {
        var part = json("/series?breakdown=WIJK:A").at("/points/0");
        assertThat(part.path("told").asString()).isEqualTo("SECRET");
        assertThat(part.has("value")).isFalse();

        var csv = get("/series?breakdown=WIJK:A", "Accept", "text/csv");
        assertThat(csv).contains("2020-12").contains("geheim").doesNotContain(";0");
        assertThat(get("/series", "Accept", "text/csv")).contains(";16,32;");
    }

    @Test
    void aReportingMomentShowsWhatWasKnownAndHeldThen() {
        var then = json("/series?moment=JAARSTUKKEN-2019");

        assertThat(then.path("points").size()).isEqualTo(12);
        assertThat(then.path("phases").size()).isEqualTo(1);
        assertThat(then.at("/shows/moment").asString()).isEqualTo("JAARSTUKKEN-2019");
        assertThat(status("/series?moment=ONBEKEND")).isEqualTo(404);
        assertThat(status("/series?moment=JAARSTUKKEN-2019&effectiveOn=2020-01-01"))
                .isEqualTo(400);
        assertThat(status("/series?effectiveOn=2017-01-01")).isEqualTo(404);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(status("/series?breakdown=LEEFTIJD:A")).isEqualTo(400);
        assertThat(status("/series?breakdown=A")).isEqualTo(400);
        assertThat(status("/series?reading=SIDEWAYS")).isEqualTo(400);
        assertThat(status("/evaluations/ONBEKEND")).isEqualTo(404);
    }

    @Test
    void indicatorsAreListedByGoalLawAndText() {
        assertThat(total("")).isEqualTo(2);
        assertThat(total("?goal=GEZOND&programme=" + PROGRAMME.id())).isEqualTo(1);
        assertThat(total("?goal=ANDERS")).isZero();
        assertThat(total("?programme=" + Facts.id(9).id())).isZero();
        assertThat(total("?law=JEUGDWET&law=WMO")).isEqualTo(2);
        assertThat(total("?law=WMO")).isZero();
        assertThat(total("?q=wachtend+gezin")).isEqualTo(1);
        assertThat(total("?q=anders")).isZero();
    }

    @Test
    void oneIndicatorHasItsHistoryAndATag() {
        var answer = SERVICE.get(OURS, PATH, "Grip-Position", Long.toString(position));

        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(json("").at("/targets/0/history/0/said/actor").asString()).isEqualTo("user-1");
        assertThat(SERVICE.get("GM0164", PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void anEvaluationIsCarriedOutAsPlanned() {
        var found = json("/evaluations/PJ1-EFFECT");

        assertThat(found.path("asPlanned").asBoolean()).isTrue();
        assertThat(found.at("/estimated/levelChange/low").isNumber()).isTrue();
        assertThat(found.at("/estimated/lines").size()).isEqualTo(24);
        assertThat(found.at("/estimated/assumptions").size()).isEqualTo(5);
    }

    @Test
    void limitsSayOnWhichFiguresTheyRest() {
        var basis = json("/series").at("/phases/1/basis");

        assertThat(basis.path("from").asString()).isEqualTo("2020-01-01");
        assertThat(basis.path("until").asString()).isEqualTo("2020-12-31");
        assertThat(basis.path("points").asInt()).isEqualTo(12);
        assertThat(basis.path("fixed").asBoolean()).isTrue();
        assertThat(basis.path("knownAt").isString()).isTrue();
        assertThat(get("/series", "Accept", "text/html")).contains("rusten op de 12 metingen");
    }

    @Test
    void howOftenSomethingHappenedHasAChartOfCounts() {
        var series = reports("/series");

        assertThat(series.path("chart").asString()).isEqualTo("c");
        assertThat(series.at("/points/0/centre").decimalValue()).isEqualByComparingTo("31");
        assertThat(series.at("/points/12/variation").asString()).isEqualTo("IMPROVEMENT");
        assertThat(series.at("/phases/0/basis/until").asString()).isEqualTo("2019-12-31");
    }

    @Test
    void anEffectIsToldBeyondThatOnTheAreaThatIsComparedWith() {
        var then = reports("/evaluations/PJ1-MELDINGEN").at("/decided/0/then/estimated");

        assertThat(then.path("scale").asString()).isEqualTo("LOG");
        assertThat(then.at("/mean/value").asDouble()).isBetween(-17.0, -13.0);
        assertThat(then.at("/beyondComparison/value").asDouble()).isBetween(-17.0, -13.0);
        assertThat(then.at("/beyondComparison/beyondChance").asBoolean()).isTrue();
    }

    @Test
    void whatWasConcludedIsBoundToWhatWasKnownThen() {
        var decided = reports("/evaluations/PJ1-MELDINGEN").at("/decided/0");

        assertThat(decided.path("kind").asString()).isEqualTo("EVALUATED");
        assertThat(decided.path("changedSince").asBoolean()).isTrue();
        assertThat(decided.at("/then/estimated/lines/23/observed").asInt()).isEqualTo(17);
        assertThat(reports("/evaluations/PJ1-MELDINGEN")
                        .at("/estimated/lines/23/observed")
                        .asInt())
                .isEqualTo(60);
        assertThat(json("/evaluations/PJ1-EFFECT").at("/decided/0/changedSince").asBoolean())
                .isFalse();
    }

    private static JsonNode reports(String path) {
        return SERVICE.json(
                OURS, "/indicators/" + SomeReports.ID.id() + path, "Grip-Position", Long.toString(position));
    }

    private static Instant at(long recorded) {
        return Facts.fact(OURS, defined(counted("x")), 0, recorded).recordedAt();
    }

    private static JsonNode json(String path) {
        return SERVICE.json(OURS, PATH + path, "Grip-Position", Long.toString(position));
    }

    private static String get(String path, String... headers) {
        var all = Stream.concat(Stream.of("Grip-Position", Long.toString(position)), Stream.of(headers));
        return SERVICE.get(OURS, PATH + path, all.toArray(String[]::new)).body();
    }

    private static int status(String path) {
        return SERVICE.get(OURS, PATH + path, "Grip-Position", Long.toString(position))
                .statusCode();
    }

    private static int total(String query) {
        return SERVICE.json(OURS, "/indicators" + query, "Grip-Position", Long.toString(position))
                .path("total")
                .asInt();
    }
}
