package nl.grip.query.overview;

import static nl.grip.query.indicators.SomeIndicator.OURS;
import static nl.grip.query.overview.SomeOverview.END;
import static nl.grip.query.overview.SomeOverview.INTERVENTION;
import static nl.grip.query.overview.SomeOverview.PROGRAMME;
import static nl.grip.query.overview.SomeOverview.TODAY;
import static nl.grip.query.overview.SomeOverview.all;
import static nl.grip.query.overview.SomeOverview.indicator;
import static nl.grip.query.overview.SomeOverview.pilot;
import static nl.grip.query.overview.SomeOverview.plan;
import static nl.grip.query.overview.SomeOverview.quietYear;
import static nl.grip.query.overview.SomeOverview.tooMany;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetEvent.InterventionCovered;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.Money;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.query.Browser;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From facts through real servers to a programme at a glance. */
class OverviewOverHttpTest {

    private static final String PATH = "/programmes/" + PROGRAMME.id() + "/overview";
    private static final String STEPS = "/interventions/" + INTERVENTION.id() + "/steps/";
    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.views.position-wait=10s");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static long quiet;
    private static long position;

    @BeforeAll
    static void fill() {
        SERVICE.ready();
        quiet = PUBLISHER.publish(OURS, all(plan(), List.of(pilot()), indicator(), quietYear()));
        PUBLISHER.publish(OURS, paidFor());
        position = PUBLISHER.publish(
                OURS,
                tooMany(),
                new ReportingMomentNamed(
                        PROGRAMME, LocalDate.of(2020, 12, 31), new Code("JAAR-2020"), "Jaar 2020", at(quiet)));
    }

    @AfterAll
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Test
    void whatIsOffTrackSaysByWhichRuleAndSinceWhen() {
        var glance = json("?effectiveOn=" + TODAY);

        assertThat(glance.at("/on").asString()).isEqualTo(TODAY.toString());
        assertThat(glance.at("/rules/name").asString()).isEqualTo("programme-overview");
        assertThat(glance.at("/goals/0/status").asString()).isEqualTo("OFF_TRACK");
        assertThat(glance.at("/indicators/0/rules/name").asString()).isEqualTo("making-data-count");
        assertThat(glance.at("/indicators/0/last/period").asString()).isEqualTo("2021-01");
        assertThat(glance.at("/decisions/0/kind").asString()).isEqualTo("OFF_TRACK");
        assertThat(glance.at("/decisions/0/fired/0/rule").asString()).isEqualTo("OUTSIDE_LIMIT");
        assertThat(glance.at("/decisions/0/since").asString()).isEqualTo("2021-01-01");
        assertThat(SERVICE.get(
                                OURS,
                                glance.at("/decisions/0/subject/href")
                                        .asString()
                                        .substring("/v1".length()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTwoClocksCanBeAskedApart() {
        assertThat(json("?knownAt=" + at(quiet)).at("/goals/0/ground").asString())
                .isEqualTo("NO_VERDICT_ON_INDICATORS");
        assertThat(json("?effectiveOn=2020-12-31").at("/goals/0/ground").asString())
                .isEqualTo("NO_VERDICT_ON_INDICATORS");
        assertThat(json("?effectiveOn=2020-06-30").at("/goals/0/ground").asString())
                .isEqualTo("NO_VERDICT_ON_INDICATORS");
        assertThat(json("?effectiveOn=2020-06-30").at("/indicators/0/ground").asString())
                .isEqualTo("TOO_FEW_MEASUREMENTS");
        assertThat(json("?moment=JAAR-2020").at("/on").asString()).isEqualTo("2020-12-31");
        assertThat(status("?effectiveOn=2019-01-01")).isEqualTo(404);
        assertThat(status("?moment=ONBEKEND")).isEqualTo(404);
    }

    @Test
    void aDayOfThePastIsHeldAgainstThatDay() {
        assertThat(kinds(json("?effectiveOn=" + END.minusDays(91)))).containsExactly("OFF_TRACK");
        assertThat(kinds(json("?effectiveOn=" + END.minusDays(90)))).containsExactly("OFF_TRACK", "PILOT_ENDING");
        assertThat(kinds(json(""))).as("today, long after").containsExactly("OFF_TRACK", "PILOT_ENDED");
    }

    @Test
    void nowAndAllThatIsKnownOfTodayAreTheSame() {
        var now = json("");
        var then = json("?knownAt=" + at(position));

        assertThat(then.path("goals")).isEqualTo(now.path("goals"));
        assertThat(then.path("indicators")).isEqualTo(now.path("indicators"));
        assertThat(then.path("decisions")).isEqualTo(now.path("decisions"));
    }

    @Test
    void aLifeCanBeSteppedThroughWithWhatRegisterMoneyAndEffectsShowed() {
        var last = step(3, "EFFECTIVE");
        assertThat(last.path("of").asInt()).isEqualTo(3);
        assertThat(last.at("/events/0/event").asString()).isEqualTo("NextStepSet");
        assertThat(last.at("/before/shows/effectiveOn").asString()).isEqualTo(Facts.DAY.toString());
        assertThat(last.at("/after/register/nextStep").asString()).isEqualTo("Verder");
        assertThat(last.at("/before/programmes/0/ground").asString()).isEqualTo("NO_VERDICT_ON_INDICATORS");
        assertThat(last.at("/after/programmes/0/ground").asString()).isEqualTo("INDICATOR_OFF_TRACK");
        assertThat(last.at("/after/programmes/0/lines/0/budget").decimalValue()).isEqualByComparingTo("75000");
        assertThat(last.at("/before/programmes/0/lines/0/actual").decimalValue())
                .isEqualByComparingTo("0");
        assertThat(last.at("/after/programmes/0/lines/0/actual").decimalValue()).isEqualByComparingTo("41000");

        var first = step(1, "EFFECTIVE");
        assertThat(first.has("before")).isFalse();
        assertThat(first.at("/events/0/event").asString()).isEqualTo("PilotStarted");
        assertThat(SERVICE.get(OURS, STEPS + 4, "Grip-Position", Long.toString(position))
                        .body())
                .contains("unknown-step", "3");
    }

    /** The pilot began on a day before the proposal took effect: what held then, the register did not show. */
    @Test
    void stepsCanGoAlongWhatWasKnownAsWell() {
        var first = step(1, "RECORDED");
        assertThat(first.at("/events/0/event").asString()).isEqualTo("InterventionProposed");
        assertThat(first.at("/after/register/phase").asString()).isEqualTo("PROPOSED");
        assertThat(step(1, "EFFECTIVE").path("after").has("register")).isFalse();
    }

    @Test
    void aPageGoesFromStepToStep() {
        try (var browser = Browser.signedIn(SERVICE, OURS, "viewer")) {
            assertThat(browser.read(STEPS + 3, "Grip-Position", Long.toString(position)))
                    .contains(
                            "stap 3 van 3",
                            "Volgende stap bepaald",
                            "Het geld",
                            "Wijk-GGD, werkelijk 2020",
                            "Laatste cijfer: 30 (2021-01)",
                            "41.000,00")
                    .contains(
                            "niet op koers: een indicator ligt niet op koers",
                            "href=\"" + STEPS + "2?clock=EFFECTIVE\"")
                    .doesNotContain("??", "<script>", "style=", "rel=\"next\"");
            assertThat(browser.read(STEPS + "2?clock=RECORDED", "Accept-Language", "en"))
                    .contains("step 2 of", "Previous step", "Next step")
                    .doesNotContain("??");
            assertThat(browser.read("/interventions/" + INTERVENTION.id())).contains("href=\"" + STEPS + "1\"");
        }
    }

    @Test
    void anotherMunicipalitySeesNothingOfIt() {
        assertThat(SERVICE.get("GM0164", PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageSaysTheSameInWordsAndHasTheTableThatItsChartIsDrawnFrom() {
        try (var browser = Browser.signedIn(SERVICE, OURS, "viewer")) {
            assertThat(browser.read(PATH, "Grip-Position", Long.toString(position)))
                    .contains("Samen in één oogopslag", "niet op koers", "Wat om een besluit vraagt (2)")
                    .contains("Pilot is afgelopen, zonder besluit", "href=\"/interventions/" + INTERVENTION.id())
                    .contains(
                            "Verslechtering", "buiten de grens", "data-value=\"30\"", "data-chart-of=\"points-WACHT\"")
                    .doesNotContain("??", "<script>", "style=");
            assertThat(browser.read(PATH, "Accept-Language", "en"))
                    .contains("<html lang=\"en\"", "Samen at a glance", "Ended on 31 December 2021")
                    .doesNotContain("??");
            assertThat(browser.read("/programmes/" + PROGRAMME.id())).contains("href=\"" + PATH + "\"");
            assertThat(browser.get("/chart.umd.min.js").statusCode()).isEqualTo(200);
        }
    }

    private static List<DomainEvent> paidFor() {
        var year = BudgetYearId.of(PROGRAMME, 2020);
        var line = new Code("WIJK-GGD");
        return List.of(
                new BudgetYearOpened(year, Facts.DAY, PROGRAMME, 2020),
                new BudgetLineOpened(
                        year,
                        Facts.DAY,
                        line,
                        "Wijk-GGD",
                        Funding.Kind.INCIDENTAL,
                        "Reserve",
                        Budget.of(Money.of("75000.00"))),
                new InterventionCovered(year, Facts.DAY, line, INTERVENTION),
                new ActualsBooked(
                        year,
                        LocalDate.of(2020, 12, 31),
                        List.of(new Booking(
                                "2020-1",
                                line,
                                Money.of("41000.00"),
                                new Period(Facts.DAY, LocalDate.of(2020, 12, 31)))),
                        null),
                new NextStepSet(INTERVENTION, TODAY, "Verder"));
    }

    private static JsonNode step(int number, String clock) {
        return SERVICE.json(OURS, STEPS + number + "?clock=" + clock, "Grip-Position", Long.toString(position));
    }

    private static List<String> kinds(JsonNode glance) {
        return glance.path("decisions")
                .valueStream()
                .map(asked -> asked.path("kind").asString())
                .toList();
    }

    private static Instant at(long recorded) {
        return Facts.fact(OURS, tooMany(), 0, recorded).recordedAt();
    }

    private static JsonNode json(String question) {
        return SERVICE.json(OURS, PATH + question, "Grip-Position", Long.toString(position));
    }

    private static int status(String question) {
        return SERVICE.get(OURS, PATH + question, "Grip-Position", Long.toString(position))
                .statusCode();
    }
}
