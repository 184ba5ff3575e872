package nl.grip.query.programmes;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.grip.query.programmes.Plan.ID;
import static nl.grip.query.programmes.Plan.booked;
import static nl.grip.query.programmes.Plan.booking;
import static nl.grip.query.programmes.Plan.in;
import static nl.grip.query.programmes.Plan.line;
import static nl.grip.query.programmes.Plan.part;
import static nl.grip.query.programmes.Plan.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.Budget;
import nl.grip.events.Code;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.SavingsEvent.SavingsStatementWithdrawn;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

class ProgrammeTablesTest {

    private static final String OURS = "GM0183";
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2020, 9, 30);
    private static final InterventionId GP = Facts.id(1);
    private static final InterventionId WALK = Facts.id(2);
    private static final String PATH = "/programmes/" + ID.id();

    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.views.position-wait=10s");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static JsonNode earlier;
    private static String last;

    @BeforeAll
    static void fill() {
        SERVICE.ready();
        PUBLISHER.publish(OURS, Facts.proposed(GP, "PJ1", "Huisarts"), Facts.proposed(WALK, "PJ2", "Wandelen"));
        PUBLISHER.publish(OURS, Plan.programme(GP, WALK));
        PUBLISHER.publish(OURS, Plan.moment("LEEG", LocalDate.of(2020, 1, 1), at(9)));
        PUBLISHER.publish(
                OURS,
                Plan.yearOpened(),
                line("A", "10600.00"),
                line("B", "10600.00"),
                line("C", "10600.40"),
                line("D", Budget.PRO_MEMORIE),
                booked(MARCH, booking("1", "A", "400.00", MARCH), booking("2", "C", "1499.99", MARCH)),
                Plan.savingsPlan(in(2020, "94000.00"), in(2021, "375400.00")));
        var position = PUBLISHER.publish(OURS, Plan.moment("EERSTE", MARCH, at(16)));
        earlier = SERVICE.json(OURS, PATH + "/budget-table", "Grip-Position", Long.toString(position));
        PUBLISHER.publish(
                OURS,
                Plan.stated(MARCH, "EERSTE", WALK, in(2020, "94000.00"), in(2021, "94300.00")),
                Plan.reversed(JUNE, booking("1", "A", "400.00", MARCH)),
                Plan.merged(JUNE, "A", share("B", "10600.00", "0.00")),
                Plan.split(JUNE, "C", part("C1", "600.40", "0.00"), part("C2", "10000.00", "1499.99")),
                Plan.moved(JUNE, "A", "C1", "1200.00"),
                booked(SEPTEMBER, booking("3", "C2", "-500.00", SEPTEMBER)),
                Plan.moment("TWEEDE", SEPTEMBER, Instant.parse("2020-12-01T00:00:00Z")));
        last = Long.toString(PUBLISHER.publish(
                OURS,
                Plan.stated(SEPTEMBER, "TWEEDE", WALK, in(2020, "94000.00"), in(2021, "90300.00")),
                Plan.stated(SEPTEMBER, "TWEEDE", GP, in(2021, "1000.00")),
                new SavingsStatementWithdrawn(
                        Plan.SAVINGS, SEPTEMBER, new Code("TWEEDE"), GP, "Over een ander jaar geteld"),
                new AssumptionBroken(ID, JUNE, new Code("KOSTPRIJS"), "De tarieven zijn herzien")));
    }

    @AfterAll
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    /** The moment at which the fact of that position is recorded in these tests. */
    private static Instant at(long position) {
        return Facts.fact(OURS, Plan.yearOpened(), 0, position).recordedAt();
    }

    @Test
    void aLineShowsWhatMayBeSpentWhatWasAndWhatIsLeft() {
        var table = json("/budget-table");

        assertThat(row(table, "A").path("budget").decimalValue()).isEqualByComparingTo("20000.00");
        assertThat(row(table, "A").path("actual").decimalValue()).isEqualByComparingTo("0.00");
        assertThat(row(table, "C2").path("balance").decimalValue()).isEqualByComparingTo("9000.01");
        assertThat(table.at("/years/0/budget").decimalValue()).isEqualByComparingTo("31800.40");
        assertThat(table.at("/years/0/actual").decimalValue()).isEqualByComparingTo("999.99");
        assertThat(table.at("/years/0/balance").decimalValue()).isEqualByComparingTo("30800.41");
    }

    @Test
    void anAmountThatIsNotKnownIsNoZeroAndNotInTheTotals() {
        var table = json("/budget-table");

        assertThat(row(table, "D").has("budget")).isFalse();
        assertThat(row(table, "D").has("balance")).isFalse();
        assertThat(row(table, "D").path("proMemorie").asBoolean()).isTrue();
        assertThat(table.at("/years/0/proMemorie").toString()).isEqualTo("[\"D\"]");
    }

    @Test
    void theMoneyOfALineThatIsGoneCanBeFoundInTheNewOne() {
        var table = json("/budget-table");

        assertThat(row(table, "B").path("open").asBoolean()).isFalse();
        assertThat(row(table, "B").path("budget").decimalValue()).isEqualByComparingTo("0");
        assertThat(row(table, "B").at("/transfers/0/line").asString()).isEqualTo("A");
        assertThat(row(table, "A").at("/transfers/0/line").asString()).isEqualTo("B");
        assertThat(row(table, "A").at("/transfers/0/budget").decimalValue()).isEqualByComparingTo("10600.00");
        assertThat(row(table, "C2").at("/transfers/0/actual").decimalValue()).isEqualByComparingTo("1499.99");
        assertThat(row(table, "C1").at("/transfers/1/reason").asString()).isEqualTo("MOVED");
    }

    @Test
    void everyFigureIsRoundedOnItsOwnAndTheDifferencesAreListed() {
        var table = json("/budget-table?unit=thousand&effectiveOn=" + MARCH);

        assertThat(Stream.of("A", "B", "C")
                        .map(code -> row(table, code).path("budget").asInt()))
                .containsExactly(11, 11, 11);
        assertThat(table.at("/years/0/budget").asInt()).isEqualTo(32);
        var difference = table.path("roundingDifferences")
                .valueStream()
                .filter(one -> one.path("figure").asString().equals("2020/total/budget"))
                .findFirst()
                .orElseThrow();
        assertThat(difference.path("shown").asInt()).isEqualTo(32);
        assertThat(difference.path("added").asInt()).isEqualTo(33);
        assertThat(difference.path("difference").asInt()).isEqualTo(-1);
        assertThat(json("/budget-table").path("roundingDifferences").isEmpty()).isTrue();
    }

    @Test
    void aReportingMomentShowsForEverWhatWasShownThen() {
        var again = json("/budget-table?moment=EERSTE");

        assertThat(again.path("lines")).isEqualTo(earlier.path("lines"));
        assertThat(again.path("years")).isEqualTo(earlier.path("years"));
        assertThat(again.at("/shows/moment").asString()).isEqualTo("EERSTE");
    }

    @Test
    void theTwoClocksCanBeAskedApart() {
        var asItHeldInMarch = json("/budget-table?effectiveOn=" + MARCH);
        assertThat(row(asItHeldInMarch, "A").path("actual").decimalValue()).isEqualByComparingTo("400.00");

        var asItWasKnown = json("/budget-table?knownAt=" + at(13));
        assertThat(row(asItWasKnown, "A").path("actual").decimalValue()).isEqualByComparingTo("0.00");

        assertThat(get("/budget-table?knownAt=" + at(1))).isEqualTo(404);
        assertThat(get("/budget-table?moment=EERSTE&effectiveOn=2020-01-01")).isEqualTo(400);
        assertThat(get("/budget-table?moment=ONBEKEND")).isEqualTo(404);
    }

    @Test
    void everyFigureIsTheSumOfItsSharesAndEveryShareLeadsToAFact() {
        for (var name : List.of("budget", "savings")) {
            for (var figure : figures(name)) {
                var explanation = json("/" + name + "-table/explanation?figure=" + encode(figure, UTF_8));
                var shares = explanation
                        .path("events")
                        .valueStream()
                        .map(event -> event.path("share").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(shares)
                        .as(figure)
                        .isEqualByComparingTo(explanation.at("/value/amount").decimalValue());
                var event = explanation.at("/events/0");
                var fact = SERVICE.json(
                        OURS,
                        "/journal/" + event.path("stream").asString() + "/"
                                + event.path("sequence").asLong());
                assertThat(fact.path("id")).isEqualTo(event.path("id"));
            }
        }
        assertThat(get("/budget-table/explanation?figure=2020/NERGENS/budget")).isEqualTo(404);
    }

    @Test
    void twoMomentsAreComparedFigureByFigure() {
        var changes = json("/budget-table/changes?from=EERSTE&to=TWEEDE").path("differences");

        var actual = changes.valueStream()
                .filter(one -> one.path("figure").asString().equals("2020/A/actual"))
                .findFirst()
                .orElseThrow();
        assertThat(actual.at("/was/amount").decimalValue()).isEqualByComparingTo("400.00");
        assertThat(actual.at("/is/amount").decimalValue()).isEqualByComparingTo("0.00");
        assertThat(actual.at("/events/0/event").asString()).isEqualTo("ActualReversed");
        assertThat(actual.at("/events/0/actor").asString()).isEqualTo("user-1");
        assertThat(changes.valueStream().map(one -> one.path("figure").asString()))
                .doesNotContain("2020/D/budget")
                .contains("2020/C1/budget", "2020/total/actual");
    }

    @Test
    void whatWasBookedIsListedAndWhatWasReversedSaysWhy() {
        var actuals = SERVICE.json(OURS, "/budget-years/" + Plan.YEAR.id() + "/actuals", "Grip-Position", last);
        assertThat(actuals.path("total").asInt()).isEqualTo(3);
        assertThat(actuals.path("actuals")
                        .valueStream()
                        .map(one -> one.path("reference").asString()))
                .containsExactly("1", "2", "3");
        assertThat(actuals.at("/actuals/0/reversal/reason").asString()).isEqualTo("Verkeerd geboekt");
        assertThat(actuals.at("/actuals/1/amount").decimalValue()).isEqualByComparingTo("1499.99");
        var ofC = SERVICE.json(OURS, "/budget-years/" + Plan.YEAR.id() + "/actuals?line=C&pageSize=1");
        assertThat(ofC.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void savingsAreStatedPerMomentAndRestatedWithTheEarlierVersionInSight() {
        var table = json("/savings-table");

        assertThat(amounts(table.at("/intended/amounts"))).containsExactly("94000.00", "375400.00");
        assertThat(amounts(table.at("/moments/0/realised/0/amounts"))).containsExactly("94000.00", "94300.00");
        assertThat(amounts(table.at("/moments/0/remaining"))).containsExactly("0.00", "281100.00");
        assertThat(table.at("/moments/1/realised").size()).isEqualTo(1);
        assertThat(table.at("/moments/1/realised/0/restated").asBoolean()).isTrue();
        assertThat(amounts(table.at("/moments/1/realised/0/amounts"))).containsExactly("0.00", "-4000.00");
        assertThat(amounts(table.at("/moments/1/realised/0/stated"))).containsExactly("94000.00", "90300.00");
        assertThat(amounts(table.path("remaining"))).containsExactly("0.00", "285100.00");
        var plan = SERVICE.json(OURS, "/savings-plans/" + Plan.SAVINGS.id());
        assertThat(plan.path("statements")
                        .valueStream()
                        .map(one -> one.path("withdrawnBecause").asString("")))
                .containsExactly("", "", "Over een ander jaar geteld");
    }

    @Test
    void whatRestsOnABrokenAssumptionIsFlaggedFromItsDay() {
        assertThat(json("/savings-table?effectiveOn=" + MARCH)
                        .at("/intended/doubts")
                        .isEmpty())
                .isTrue();
        var doubt = json("/savings-table").at("/moments/0/realised/0/doubts/0");
        assertThat(doubt.path("assumption").asString()).isEqualTo("KOSTPRIJS");
        assertThat(doubt.path("since").asString()).isEqualTo(JUNE.toString());
        assertThat(doubt.path("reason").asString()).isEqualTo("De tarieven zijn herzien");
    }

    @Test
    void thePlanTellsPerAmbitionWhatIsToBeReachedAndWhatIsDone() {
        var ambition = json("/plan-table?year=2021").at("/ambitions/0");
        assertThat(ambition.at("/goals/0/text").asString()).isEqualTo("Meer mensen zijn tevreden.");
        assertThat(ambition.path("interventions")
                        .valueStream()
                        .map(one -> one.path("title").asString()))
                .containsExactly("Huisarts", "Wandelen");
        assertThat(json("/plan-table?year=2022")
                        .at("/ambitions/0/interventions")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void rebuiltTheyShowTheSame() {
        var database = new JdbcTemplate(
                new DriverManagerDataSource(INSTALLATION.database(), "grip_query_owner", "grip_query_owner"));
        var tables = List.of("/budget-table", "/savings-table", "/plan-table");
        var live = tables.stream().map(ProgrammeTablesTest::json).toList();
        for (var view : List.of("programme", "budget-year", "budget-line", "savings-plan", "actual")) {
            var build = SERVICE.manage("POST", "/views/" + view + "/rebuild").body().replaceAll("\\D", "");
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> "serving"
                            .equals(database.queryForObject(
                                    "select status from view_build where build = ?",
                                    String.class,
                                    Long.parseLong(build))));
        }
        assertThat(tables.stream().map(ProgrammeTablesTest::json).toList()).isEqualTo(live);
    }

    private static JsonNode json(String path) {
        return SERVICE.json(OURS, PATH + path, "Grip-Position", last);
    }

    private static int get(String path) {
        return SERVICE.get(OURS, PATH + path, "Grip-Position", last).statusCode();
    }

    private static List<String> figures(String name) {
        return json("/" + name + "-table/changes?from=LEEG")
                .path("differences")
                .valueStream()
                .map(one -> one.path("figure").asString())
                .filter(figure -> !figure.contains("/D/"))
                .toList();
    }

    private static JsonNode row(JsonNode table, String code) {
        return table.path("lines")
                .valueStream()
                .filter(line -> line.path("line").asString().equals(code))
                .map(line -> line.at("/years/0"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> amounts(JsonNode years) {
        return years.valueStream()
                .map(year -> year.path("amount").decimalValue().setScale(2).toPlainString())
                .toList();
    }
}
