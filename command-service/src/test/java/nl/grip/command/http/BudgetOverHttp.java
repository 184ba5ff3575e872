package nl.grip.command.http;

import static nl.grip.command.http.Client.Bodies.DECISION;
import static nl.grip.command.http.Client.CONTROLLER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.grip.command.RunningCommandService;
import nl.grip.command.http.Client.Answer;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetMoved;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Money;
import nl.grip.events.wire.EventJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The budget of 2020 of a new programme, with two incidental lines of 100 euros and a structural one. */
record BudgetOverHttp(String address, BudgetYearId id) {

    private static final JdbcClient STORE = JdbcClient.create(
            new DriverManagerDataSource(RunningCommandService.database(), "grip_command_owner", "grip_command_owner"));

    static BudgetOverHttp open() {
        var programme = CONTROLLER.establish();
        var answer = CONTROLLER.postTo(programme + "/budget-years", """
            {"effectiveOn": "2020-01-01", "year": 2020}
            """);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        var budget = new BudgetOverHttp(
                programme + "/budget-years/2020",
                new BudgetYearId(
                        UUID.fromString(answer.body().path("budgetYearId").asString())));
        budget.opens("GGD", "INCIDENTAL", "{\"amount\": 100}");
        budget.opens("PLAN", "INCIDENTAL", "{\"amount\": 100.00}");
        budget.opens(
                "CARE",
                "STRUCTURAL",
                "{\"perInhabitant\":" + " {\"rate\": 1.255, \"inhabitants\": 21284, \"countedOn\": \"2020-01-01\"}}");
        return budget;
    }

    private void opens(String line, String kind, String budget) {
        var answer = line(line, kind, budget);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    Answer line(String line, String kind, String budget) {
        return post("/lines", """
            {"effectiveOn": "2020-01-01", "line": "%s", "title": "Regel %s", "kind": "%s",
             "fundingSource": "Begroting", "budget": %s}
            """.formatted(line, line, kind, budget));
    }

    Answer move(String from, String to, String amount) {
        return move(CONTROLLER, from, to, amount, "RV-1");
    }

    /** @param reference of the decision, which tells one move from another */
    Answer move(Client who, String from, String to, String amount, String reference) {
        return who.postTo(
                address + "/moves", """
            {"effectiveOn": "2020-07-01", "from": "%s", "to": "%s", "amount": %s, "decision": %s}
            """.formatted(from, to, amount, DECISION.replace("RV-2020-81", reference)));
    }

    Answer merge(String line, String into) {
        return post("/merges", """
            {"effectiveOn": "2020-07-01", "lines": ["%s"], "into": "%s", "decision": %s}
            """.formatted(line, into, DECISION));
    }

    Answer book(String reference, String line, String amount) {
        return post("/actuals", booking(reference, line, amount));
    }

    static String booking(String reference, String line, String amount) {
        return """
            {"reference": "%s", "line": "%s", "amount": %s,
             "period": {"from": "2020-01-01", "until": "2020-03-31"}}
            """.formatted(reference, line, amount);
    }

    Answer close() {
        return post("/closings", """
            {"effectiveOn": "2021-05-01", "decision": %s}
            """.formatted(DECISION));
    }

    Answer post(String path, String body) {
        return CONTROLLER.postTo(address + path, body);
    }

    /** @return how many facts there are */
    int facts() {
        return STORE.sql("select count(*) from domain_event where stream = :stream")
                .param("stream", id.value())
                .query(Integer.class)
                .single();
    }

    /** @return how many bookings there are in all facts */
    int bookings() {
        return STORE.sql("select coalesce(sum(json_array_length(payload::json -> 'bookings')), 0) from domain_event"
                        + " where stream = :stream and name = 'ActualsBooked'")
                .param("stream", id.value())
                .query(Integer.class)
                .single();
    }

    /** @return the largest fact, in bytes */
    int largest() {
        return STORE.sql("select max(octet_length(payload)) from domain_event where stream = :stream")
                .param("stream", id.value())
                .query(Integer.class)
                .single();
    }

    /** @return the budget of each line, as its facts tell */
    Map<Code, Money> budgets() {
        var budgets = new TreeMap<Code, Money>();
        for (var event : events()) {
            switch (event) {
                case BudgetLineOpened opened ->
                    budgets.put(opened.line(), opened.budget().amount());
                case BudgetMoved moved -> {
                    budgets.merge(moved.from(), moved.amount().negated(), Money::plus);
                    budgets.merge(moved.to(), moved.amount(), Money::plus);
                }
                default -> {}
            }
        }
        return budgets;
    }

    List<BudgetEvent> events() {
        return STORE.sql("select name, payload from domain_event where stream = :stream order by sequence")
                .param("stream", id.value())
                .query((row, _) -> (BudgetEvent) EventJson.read(row.getString("name"), row.getString("payload")))
                .list();
    }
}
