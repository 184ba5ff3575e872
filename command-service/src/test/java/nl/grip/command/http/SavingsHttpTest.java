package nl.grip.command.http;

import static nl.grip.command.http.Client.Bodies.DECISION;
import static nl.grip.command.http.Client.CONTROLLER;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.grip.command.http.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavingsHttpTest {

    private static final String PLAN = """
        {"effectiveOn": "2019-01-01", "restsOn": ["ZELFDE-CLIENTEN"], "decision": %s,
         "intended": [{"year": 2020, "amount": 250000.50}, {"year": 2019, "amount": 0}]}
        """.formatted(DECISION);

    private final String intervention = PROJECT_LEAD.propose().substring(1);
    private final String programme = programmeWith(intervention);

    @Test
    void aSavingsPlanIsStatedAgainAtEachMoment() {
        var adopted = recorded("", PLAN);
        recorded("/statements", statement("12000.25"));
        recorded("/withdrawals", """
            {"effectiveOn": "2020-10-01", "moment": "NAJAAR-2020", "interventionId": "%s", "reason": "Fout"}
            """.formatted(intervention));
        recorded("/statements", statement("-100"));
        var last = recorded("/intentions", PLAN.replace("250000.50", "200000"));
        assertThat(last.body().path("savingsPlanId")).isEqualTo(adopted.body().path("savingsPlanId"));
        assertThat(last.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void whatHoldsAlreadyIsAnsweredWithoutANewVersion() {
        recorded("", PLAN);
        assertThat(post("", PLAN.replace("250000.50", "250000.5")).status()).isEqualTo(200);
        recorded("/statements", statement("12000.25"));
        assertThat(post("/statements", statement("12000.250")).status()).isEqualTo(200);
        var otherwise = post("/statements", statement("12000.26"));
        assertThat(otherwise.status()).isEqualTo(409);
        assertThat(otherwise.rule()).isEqualTo("savings-already-stated");
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, negative-amount",
        "0.001, amount-below-a-cent",
        "1000000000000, amount-too-large",
        "1e12, amount-too-large",
        "1e39, amount-too-large"
    })
    void anAmountIsRefusedByTheNameOfWhatIsWrongWithIt(String amount, String rule) {
        var refused = post("", PLAN.replace("250000.50", amount));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.rule()).isEqualTo(rule);
    }

    @Test
    void anAmountKeepsItsCents() {
        recorded("", PLAN.replace("250000.50", "999999999999.99"));
        assertThat(post("", PLAN.replace("250000.50", "999999999999.98")).rule())
                .isEqualTo("savings-plan-already-adopted");
    }

    @Test
    void aSavingsPlanNeedsItsProgramme() {
        var nowhere = "/programmes/" + UUID.randomUUID() + "/savings-plan";
        var adopt = CONTROLLER.postTo(nowhere, PLAN);
        assertThat(adopt.status()).isEqualTo(404);
        assertThat(adopt.rule()).isEqualTo("unknown-programme");
        var ofOthers = Client.of("GM1774", "controller").postTo(programme + "/savings-plan", PLAN);
        assertThat(ofOthers.status()).isEqualTo(404);
        assertThat(ofOthers.rule()).isEqualTo("unknown-programme");
        var change = post("/intentions", PLAN);
        assertThat(change.status()).isEqualTo(404);
        assertThat(change.rule()).isEqualTo("unknown-savings-plan");
    }

    @Test
    void theVersionAskedForIsThatOfThePlanAndNotOfItsProgramme() {
        recorded("", PLAN);
        var current = CONTROLLER.with("If-Match", "\"0\"");
        var stale = CONTROLLER.with("If-Match", "\"4\"");
        var change = PLAN.replace("250000.50", "1");
        assertThat(stale.postTo(programme + "/savings-plan/intentions", change).rule())
                .isEqualTo("stale-version");
        assertThat(current.postTo(programme + "/savings-plan/intentions", change)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatTheProgrammeDoesNotHoldIsNoGround() {
        assertThat(post("", PLAN.replace("ZELFDE-CLIENTEN", "ZELFDE-BELEID")).rule())
                .isEqualTo("savings-rest-on-unknown");
        assertThat(post("", PLAN.replace("2020,", "2023,")).rule()).isEqualTo("savings-year-outside-period");
        recorded("", PLAN);
        assertThat(post("/statements", statement("1").replace("NAJAAR-2020", "NAJAAR-2021"))
                        .rule())
                .isEqualTo("savings-moment-not-named");
        assertThat(post(
                                "/statements",
                                statement("1")
                                        .replace(
                                                intervention,
                                                PROJECT_LEAD.propose().substring(1)))
                        .rule())
                .isEqualTo("savings-intervention-not-planned");
    }

    @Test
    void onlyAControllerChangesIt() {
        assertThat(PROJECT_LEAD.postTo(programme + "/savings-plan", PLAN).status())
                .isEqualTo(403);
    }

    private String statement(String amount) {
        return """
            {"effectiveOn": "2020-09-30", "moment": "NAJAAR-2020", "interventionId": "%s", "kind": "STRUCTURAL",
             "realised": [{"year": 2020, "amount": %s}], "restsOn": ["ZELFDE-CLIENTEN"], "grounds": "Minder hulp"}
            """.formatted(intervention, amount);
    }

    private Answer post(String path, String body) {
        return CONTROLLER.postTo(programme + "/savings-plan" + path, body);
    }

    private Answer recorded(String path, String body) {
        var answer = post(path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    private static String programmeWith(String intervention) {
        var programme = CONTROLLER.establish();
        CONTROLLER.postTo(programme + "/ambitions", """
            {"effectiveOn": "2019-01-01", "ambition": "NABIJ", "title": "Zorg meer nabij"}
            """);
        CONTROLLER.postTo(programme + "/assumptions", """
            {"effectiveOn": "2019-01-01", "assumption": "ZELFDE-CLIENTEN", "text": "Evenveel cliënten"}
            """);
        CONTROLLER.postTo(programme + "/planned-interventions", """
            {"effectiveOn": "2019-01-01", "interventionId": "%s", "ambition": "NABIJ", "years": [2019, 2020]}
            """.formatted(intervention));
        CONTROLLER.postTo(programme + "/reporting-moments", """
            {"effectiveOn": "2020-09-30", "moment": "NAJAAR-2020", "title": "Voortgang"}
            """);
        return programme;
    }
}
