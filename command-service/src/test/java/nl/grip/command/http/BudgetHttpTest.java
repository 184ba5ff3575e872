package nl.grip.command.http;

import static nl.grip.command.http.BudgetOverHttp.booking;
import static nl.grip.command.http.Client.Bodies.DECISION;
import static nl.grip.command.http.Client.CONTROLLER;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.grip.command.http.Client.Answer;
import nl.grip.events.Code;
import nl.grip.events.Money;
import org.junit.jupiter.api.Test;

class BudgetHttpTest {

    private static final BudgetOverHttp OPEN = BudgetOverHttp.open();

    @Test
    void aYearBelongsToAProgrammeThatIsThere() {
        var nowhere = "/programmes/" + UUID.randomUUID();
        var year = "{\"effectiveOn\": \"2020-01-01\", \"year\": %d}";
        var programme = OPEN.address().replace("/budget-years/2020", "");
        assertRefused(CONTROLLER.postTo(nowhere + "/budget-years", year.formatted(2020)), 404, "unknown-programme");
        assertRefused(
                CONTROLLER.postTo(nowhere + "/budget-years/2020/closings", closing()), 404, "unknown-budget-year");
        assertRefused(
                CONTROLLER.postTo(OPEN.address().replace("2020", "1789") + "/closings", closing()), 404, "not-found");
        assertRefused(
                CONTROLLER.postTo(programme + "/budget-years", year.formatted(2035)), 409, "year-outside-programme");
        assertThat(CONTROLLER
                        .postTo(programme + "/budget-years", year.formatted(2020))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyAControllerChangesABudget() {
        var before = OPEN.facts();
        assertThat(OPEN.move(PROJECT_LEAD, "GGD", "PLAN", "1", "RV-1").status()).isEqualTo(403);
        assertThat(OPEN.move(Client.of("GM0183", "auditor", "viewer"), "GGD", "PLAN", "1", "RV-1")
                        .status())
                .isEqualTo(403);
        assertRefused(
                OPEN.move(Client.of("GM1774", "controller"), "GGD", "PLAN", "1", "RV-1"), 404, "unknown-budget-year");
        assertThat(OPEN.facts()).isEqualTo(before);
    }

    @Test
    void anAmountIsNotNegativeNotATrillionAndNoPartOfACent() {
        var before = OPEN.facts();
        assertRefused(OPEN.line("X", "INCIDENTAL", "{\"amount\": -0.01}"), 400, "negative-amount");
        assertRefused(OPEN.line("X", "INCIDENTAL", "{\"amount\": 1000000000000}"), 400, "amount-too-large");
        assertRefused(OPEN.line("X", "INCIDENTAL", "{\"amount\": 0.001}"), 400, "amount-below-a-cent");
        assertRefused(OPEN.line("X", "INCIDENTAL", "{}"), 400, "budget-of-one-form");
        assertRefused(OPEN.line("X", "INCIDENTAL", "{\"amount\": 1, \"proMemorie\": true}"), 400, "budget-of-one-form");
        assertRefused(
                OPEN.line(
                        "X",
                        "INCIDENTAL",
                        "{\"perInhabitant\": {\"rate\": 1e30, \"inhabitants\": 21284,"
                                + " \"countedOn\": \"2020-01-01\"}}"),
                400,
                "amount-too-large");
        assertRefused(OPEN.book("B-9", "GGD", "1000000000000"), 400, "amount-too-large");
        assertRefused(OPEN.book("B-9", "GGD", "0.005"), 400, "amount-below-a-cent");
        assertRefused(OPEN.book("B-9", "GGD", "0"), 400, "amount-zero");
        assertRefused(OPEN.move("GGD", "PLAN", "-1"), 400, "move-not-above-zero");
        assertRefused(OPEN.move("GGD", "PLAN", "100.01"), 409, "budget-would-be-negative");
        assertThat(OPEN.facts()).isEqualTo(before);
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        var reversed = booking("B-9", "GGD", "1").replace("2020-03-31", "2019-12-31");
        assertRefused(OPEN.post("/actuals", reversed), 400, "period-reversed");
    }

    @Test
    void aLineThatWasMergedSaysWhereItsMoneyIs() {
        var budget = BudgetOverHttp.open();
        budget.book("B-1", "GGD", "30.25");
        assertThat(budget.merge("GGD", "PLAN").status()).isEqualTo(201);
        var before = budget.facts();
        assertThat(budget.merge("GGD", "PLAN").status()).isEqualTo(200);
        var other = budget.merge("GGD", "CARE");
        assertRefused(other, 409, "line-merged");
        assertThat(other.body().path("detail").asString()).contains("PLAN");
        assertRefused(budget.book("B-2", "GGD", "1"), 409, "line-merged");
        assertThat(budget.facts()).isEqualTo(before);
        assertThat(budget.post("/reversals", reversal("B-1")).status()).isEqualTo(201);
    }

    @Test
    void aClosedYearTakesCorrectionsByDecisionOnly() {
        var budget = BudgetOverHttp.open();
        budget.book("B-1", "GGD", "30.25");
        assertThat(budget.close().status()).isEqualTo(201);
        var before = budget.facts();
        assertRefused(budget.book("B-2", "GGD", "1"), 409, "budget-year-closed");
        assertRefused(budget.move("GGD", "PLAN", "1"), 409, "budget-year-closed");
        assertRefused(budget.post("/reversals", reversal("B-1")), 409, "budget-year-closed");
        assertThat(budget.facts()).isEqualTo(before);
        var correction = """
            {"effectiveOn": "2021-06-01", "reference": "B-1", "reason": "Verkeerd bedrag", "booking": %s,
             "decision": %s}
            """.formatted(booking("B-2", "PLAN", "3.50"), DECISION);
        assertThat(budget.post("/corrections", correction).status()).isEqualTo(201);
        assertThat(budget.facts()).isEqualTo(before + 2);
    }

    @Test
    void ofThoseWhoMoveTheSameMoneyAtOnceOneSucceeds() throws Exception {
        var budget = BudgetOverHttp.open();
        var before = budget.facts();
        var answers = atOnce(8, number -> budget.move(CONTROLLER, "GGD", "PLAN", "60", "RV-" + number));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.rule()).isIn("budget-would-be-negative", "changed-meanwhile"));
        assertThat(budget.facts()).isEqualTo(before + 1);
        assertThat(budget.budgets())
                .containsEntry(new Code("GGD"), Money.of("40"))
                .containsEntry(new Code("PLAN"), Money.of("160"));
    }

    @Test
    void ofThoseWhoSawTheSameVersionOneSucceeds() throws Exception {
        var budget = BudgetOverHttp.open();
        var before = budget.facts();
        var informed = CONTROLLER.with("If-Match", "\"" + (before - 1) + "\"");
        var answers = atOnce(8, number -> budget.move(informed, "GGD", "PLAN", "1", "RV-" + number));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(409, 412));
        assertThat(budget.facts()).isEqualTo(before + 1);
        assertThat(budget.budgets())
                .containsEntry(new Code("GGD"), Money.of("99"))
                .containsEntry(new Code("PLAN"), Money.of("101"));
    }

    private interface Asked {
        Answer of(int number);
    }

    private static List<Answer> atOnce(int howMany, Asked asked) throws Exception {
        var start = new CyclicBarrier(howMany);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, howMany)
                    .mapToObj(number -> (Callable<Answer>) () -> {
                        start.await();
                        return asked.of(number);
                    })
                    .toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private static void assertRefused(Answer answer, int status, String rule) {
        assertThat(answer.rule()).as(answer.response().body()).isEqualTo(rule);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("title").asString()).isNotBlank();
    }

    private static String closing() {
        return "{\"effectiveOn\": \"2021-05-01\", \"decision\": %s}".formatted(DECISION);
    }

    private static String reversal(String reference) {
        return """
            {"effectiveOn": "2020-10-01", "reference": "%s", "reason": "Dubbel"}
            """.formatted(reference);
    }
}
