package nl.grip.command.http;

import static nl.grip.command.http.Client.CONTROLLER;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.grip.command.http.Client.Answer;
import org.junit.jupiter.api.Test;

class ActualsImportTest {

    private static final String HEADER = "Budgetregel;Bedrag;Boekstuk;Periode\n";
    private static final String TWO = HEADER + "GGD;1.012,50;B-1;2020-09\nPLAN;-7;B-2;2020-Q3\n";
    private static final int MANY = 100_000;

    @Test
    void allRowsOfAFileAreBookedAndTheSameFileAgainBooksNothing() {
        var budget = BudgetOverHttp.open();
        var first = send(budget, TWO);
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        assertThat(first.body().path("booked").asInt()).isEqualTo(2);
        assertThat(first.header("ETag")).isEqualTo("\"" + (budget.facts() - 1) + "\"");
        var again = send(budget, TWO);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("booked").asInt()).isZero();
        assertThat(again.body().path("alreadyBooked").asInt()).isEqualTo(2);
        var more = send(budget, TWO + "GGD;1;B-3;2020-09\n");
        assertThat(more.body().path("booked").asInt()).isEqualTo(1);
        assertThat(budget.bookings()).isEqualTo(3);
    }

    @Test
    void allErrorsAreToldAtOnceAndNothingIsBooked() {
        var budget = BudgetOverHttp.open();
        send(budget, TWO);
        var before = budget.facts();
        var answer = send(budget, HEADER + """
            GGD;1,00;B-3;2020-09
            NIETS;1,00;B-4;2020-09
            NOOIT;x;B-5;2021-01
            GGD;1,00;B-1;2020-09
            GGD;1,00;B-3;2020-09
            GGD;0;B-6;2020-09
            """);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("csv-rows-refused");
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("column").asString() + " "
                                + error.path("rule").asString()))
                .containsExactlyInAnyOrder(
                        "3 Budgetregel line-unknown",
                        "4 Bedrag amount-unreadable",
                        "4 Budgetregel line-unknown",
                        "4 Periode period-outside-year",
                        "5 Boekstuk reference-booked-otherwise",
                        "6 Boekstuk reference-twice",
                        "7 Bedrag amount-zero");
        assertThat(answer.body().path("errors").get(0).path("detail").asString())
                .contains("NIETS");
        assertThat(budget.facts()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoTableIsRefusedByName() {
        var budget = BudgetOverHttp.open();
        var before = budget.facts();
        assertThat(send(budget, "").rule()).isEqualTo("csv-empty");
        assertThat(send(budget, HEADER).rule()).isEqualTo("csv-without-rows");
        assertThat(send(budget, "a;b;c\n1;2;3\n").rule()).isEqualTo("csv-header-unknown");
        assertThat(send(budget, HEADER + "GGD;1;\"B-1;2020-09\n").rule()).isEqualTo("csv-unreadable");
        assertThat(budget.facts()).isEqualTo(before);
    }

    @Test
    void aClosedYearTakesNoFile() {
        var budget = BudgetOverHttp.open();
        send(budget, TWO);
        budget.close();
        assertThat(send(budget, HEADER + "GGD;1;B-3;2020-09\n").rule()).isEqualTo("budget-year-closed");
        assertThat(send(budget, TWO).status()).isEqualTo(200);
    }

    @Test
    void onlyAControllerSendsAFileAndOnlyOfTheVersionThatWasSeen() {
        var budget = BudgetOverHttp.open();
        var path = budget.address() + "/actuals-imports";
        assertThat(PROJECT_LEAD.postTo(path, TWO).status()).isEqualTo(403);
        assertThat(Client.of("GM1774", "controller").postTo(path, TWO).rule()).isEqualTo("unknown-budget-year");
        assertThat(CONTROLLER.with("If-Match", "\"0\"").postTo(path, TWO).rule())
                .isEqualTo("stale-version");
        assertThat(budget.bookings()).isZero();
    }

    @Test
    void whoWantsAStreamIsToldHowFarItIs() {
        var budget = BudgetOverHttp.open();
        var watching = CONTROLLER.with("Accept", "text/event-stream");
        var told = watching.postTo(budget.address() + "/actuals-imports", TWO);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.header("Content-Type")).startsWith("text/event-stream");
        assertThat(told.response().body())
                .contains("event: progress\ndata: {\"rowsRead\":2,\"rowsChecked\":0,\"factsStored\":0}\n\n")
                .contains("event: progress\ndata: {\"rowsRead\":2,\"rowsChecked\":2,\"factsStored\":1}\n\n")
                .contains("event: result\ndata: {")
                .contains("\"booked\":2");
        var refused = watching.postTo(budget.address() + "/actuals-imports", HEADER + "GGD;x;B-3;2020-09\n");
        assertThat(refused.response().body())
                .contains("event: problem\ndata: {")
                .contains("\"rule\":\"csv-rows-refused\"")
                .contains("\"row\":2");
    }

    @Test
    void aHundredThousandRowsAreBookedInOneGo() {
        var budget = BudgetOverHttp.open();
        var before = budget.facts();
        var file = many(MANY);
        var first = send(budget, file);
        assertThat(first.status()).as(first.response().body()).isIn(201, 202);
        assertThat(first.body().path("booked").asInt()).isEqualTo(MANY);
        assertThat(budget.bookings()).isEqualTo(MANY);
        assertThat(budget.facts() - before).isBetween(MANY / 200, MANY / 200 + 12);
        assertThat(budget.largest()).isLessThan(64 * 1024);
        var again = send(budget, file);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("alreadyBooked").asInt()).isEqualTo(MANY);
        var wrong = send(budget, file + "NIETS;1;X;2020-09\n");
        assertThat(wrong.rule()).isEqualTo("csv-rows-refused");
        assertThat(budget.bookings()).isEqualTo(MANY);
    }

    private static String many(int rows) {
        var lines = List.of("GGD", "PLAN", "CARE");
        return IntStream.range(0, rows)
                .mapToObj(row -> "%s;%d,%02d;2020-%07d;2020-%02d\n"
                        .formatted(lines.get(row % 3), 1 + row % 9000, row % 100, row, 1 + row % 12))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static Answer send(BudgetOverHttp budget, String file) {
        return CONTROLLER.postTo(budget.address() + "/actuals-imports", file);
    }
}
