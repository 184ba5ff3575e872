package nl.grip.query.programmes;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.grip.query.programmes.ProgrammeTrial.MARCH;
import static nl.grip.query.programmes.ProgrammeTrial.SEPTEMBER;
import static nl.grip.query.programmes.ProgrammeTrial.at;
import static nl.grip.query.programmes.ProgrammeTrial.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TableHistoryTest {

    private static final ProgrammeTrial programme = new ProgrammeTrial();

    @AfterAll
    static void stop() {
        programme.close();
    }

    @Test
    void aReportingMomentShowsForEverWhatWasShownThen() {
        var again = programme.json("/budget-table?moment=EERSTE");

        assertThat(again.path("lines")).isEqualTo(programme.earlier().path("lines"));
        assertThat(again.path("years")).isEqualTo(programme.earlier().path("years"));
        assertThat(again.at("/shows/moment").asString()).isEqualTo("EERSTE");
    }

    @Test
    void theTwoClocksCanBeAskedApart() {
        var asItHeldInMarch = programme.json("/budget-table?effectiveOn=" + MARCH);
        assertThat(row(asItHeldInMarch, "A").path("actual").decimalValue()).isEqualByComparingTo("400.00");

        var asItWasKnown = programme.json("/budget-table?knownAt=" + at(13));
        assertThat(row(asItWasKnown, "A").path("actual").decimalValue()).isEqualByComparingTo("0.00");

        assertThat(programme.status("/budget-table?knownAt=" + at(1))).isEqualTo(404);
        assertThat(programme.status("/budget-table?moment=EERSTE&effectiveOn=2020-01-01"))
                .isEqualTo(400);
        assertThat(programme.status("/budget-table?moment=ONBEKEND")).isEqualTo(404);
    }

    @Test
    void everyFigureIsTheSumOfItsSharesAndEveryShareLeadsToAFact() {
        for (var name : List.of("budget", "savings")) {
            for (var figure : figures(name)) {
                var explanation = programme.json("/" + name + "-table/explanation?figure=" + encode(figure, UTF_8));
                var shares = explanation
                        .path("events")
                        .valueStream()
                        .map(event -> event.path("share").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(shares)
                        .as(figure)
                        .isEqualByComparingTo(explanation.at("/value/amount").decimalValue());
                var event = explanation.at("/events/0");
                var fact = programme.of("/journal/" + event.path("stream").asString() + "/"
                        + event.path("sequence").asLong());
                assertThat(fact.path("id")).isEqualTo(event.path("id"));
            }
        }
        assertThat(programme.status("/budget-table/explanation?figure=2020/NERGENS/budget"))
                .isEqualTo(404);
    }

    @Test
    void twoMomentsAreComparedFigureByFigure() {
        var changes =
                programme.json("/budget-table/changes?from=EERSTE&to=TWEEDE").path("differences");

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
    void anyTwoMomentsCanBeComparedAndNotOnlyThoseOfReports() {
        var since = programme.json("/budget-table/changes?from=" + MARCH + "&to=" + SEPTEMBER);
        assertThat(since.at("/from/effectiveOn").asString()).isEqualTo(MARCH.toString());
        assertThat(since.path("differences")
                        .valueStream()
                        .map(one -> one.path("figure").asString()))
                .contains("2020/A/actual");

        var learned = programme.json("/budget-table/changes?from=" + at(13));
        assertThat(learned.at("/from/knownAt").asString()).isEqualTo(at(13).toString());
        assertThat(learned.path("differences").size()).isPositive();
        assertThat(programme.status("/budget-table/changes?from=2020-13-01")).isEqualTo(400);
        assertThat(programme.status("/budget-table/changes?from=ONBEKEND")).isEqualTo(404);
    }

    @Test
    void rebuiltTheyShowTheSame() {
        var database = programme.database();
        var tables = List.of("/budget-table", "/savings-table", "/plan-table");
        var live = tables.stream().map(programme::json).toList();
        for (var view : List.of("programme", "budget-year", "budget-line", "savings-plan", "actual")) {
            var build = programme
                    .service()
                    .manage("POST", "/views/" + view + "/rebuild")
                    .body()
                    .replaceAll("\\D", "");
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> "serving"
                            .equals(database.queryForObject(
                                    "select status from view_build where build = ?",
                                    String.class,
                                    Long.parseLong(build))));
        }
        assertThat(tables.stream().map(programme::json).toList()).isEqualTo(live);
    }

    private static List<String> figures(String name) {
        return programme
                .json("/" + name + "-table/changes?from=LEEG")
                .path("differences")
                .valueStream()
                .map(one -> one.path("figure").asString())
                .filter(figure -> !figure.contains("/D/"))
                .toList();
    }
}
