package nl.grip.command.http;

import static nl.grip.command.http.Client.CONTROLLER;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.grip.command.http.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorHttpTest {

    private final IndicatorOverHttp indicator = IndicatorOverHttp.define();

    @Test
    void anIndicatorIsDefinedAndMeasured() {
        var first = recorded("/measurements", measured("2020-H1", "PROVISIONAL", "88.98"));
        assertThat(first.body().path("indicatorId").asString()).isEqualTo(indicator.id());
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        recorded("/measurements", measured("2020-H1", "FINAL", "89.2"));
        recorded("/measurements", measured("2020-H2", "FINAL", "87"));
        recorded("/certifications", """
            {"effectiveOn": "2021-04-15", "period": "2020", "grounds": "Controleverklaring"}
            """);
        assertThat(post("/measurements", measured("2020-H2", "FINAL", "0")).rule())
                .isEqualTo("period-certified");
        recorded("/measurement-corrections", corrected("2020-H2", "86.5"));
        assertThat(indicator.facts()).isEqualTo(6);
    }

    @Test
    void whatHoldsAlreadyIsAnsweredWithoutANewVersion() {
        recorded("/measurements", measured("2020-H1", "PROVISIONAL", "88.50"));
        assertThat(post("/measurements", measured("2020-H1", "PROVISIONAL", "88.5"))
                        .status())
                .isEqualTo(200);
        assertThat(indicator.defineAgain().status()).isEqualTo(200);
    }

    @Test
    void aCodeNamesOneIndicatorOfAMunicipality() {
        var other = indicator.body().replace("Jeugdigen met jeugdhulp", "Iets anders");
        assertThat(CONTROLLER.postTo("/indicators", other).rule()).isEqualTo("indicator-already-defined");
        var elsewhere = Client.of("GM1774", "controller").postTo("/indicators", other);
        assertThat(elsewhere.status()).isEqualTo(201);
        assertThat(elsewhere.body().path("indicatorId").asString()).isNotEqualTo(indicator.id());
    }

    @Test
    void theLifeOfAnIndicatorIsTold() {
        var programme = CONTROLLER.establish();
        CONTROLLER.postTo(programme + "/ambitions", """
            {"effectiveOn": "2019-01-01", "ambition": "NABIJ", "title": "Zorg meer nabij"}
            """);
        CONTROLLER.postTo(programme + "/goals", """
            {"effectiveOn": "2019-01-01", "goal": "NABIJ-1", "ambition": "NABIJ", "text": "Hulp dichtbij"}
            """);
        var goal = """
            {"effectiveOn": "2020-01-01", "programmeId": "%s", "goal": "NABIJ-1", "reason": "Anders"}
            """.formatted(programme.substring("/programmes/".length()));
        assertThat(post("/goals", goal.replace(", \"reason\": \"Anders\"", "").replace("NABIJ-1", "NABIJ-2"))
                        .rule())
                .isEqualTo("tied-goal-unknown");
        recorded("/goals", goal.replace(", \"reason\": \"Anders\"", ""));
        recorded("/goal-removals", goal);
        recorded("/baselines", """
            {"effectiveOn": "2020-01-01", "value": 92.4, "source": "CBS",
             "period": {"from": "2018-01-01", "until": "2018-12-31"}}
            """);
        recorded("/targets", target("85"));
        recorded("/targets", target("88.5"));
        recorded("/target-removals", """
            {"effectiveOn": "2021-01-01", "dueOn": "2022-12-31", "reason": "De wet verandert"}
            """);
        recorded("/directions", """
            {"effectiveOn": "2021-01-01", "reason": "Laag genoeg",
             "direction": {"aim": "WITHIN_BAND", "lower": 80, "upper": 95}}
            """);
        recorded("/definitions", indicator.redefinition());
        assertThat(indicator.facts()).isEqualTo(9);
    }

    @Test
    void anEvaluationIsPlannedForAnInterventionThatTheIndicatorIsTiedTo() {
        var intervention = PROJECT_LEAD.propose();
        var plan = """
            {"effectiveOn": "2020-01-01", "plan": "PJ1-JEUGDHULP", "interventionId": "%s", "aim": "DECREASE",
             "method": "SPC", "before": {"from": "2018-01-01", "until": "2019-12-31"},
             "window": {"from": "2020-01-01", "until": "2021-12-31"}, "stopRule": "Na acht punten aan één kant"}
            """;
        var ours = plan.formatted(intervention.substring(1));
        assertThat(post("/evaluation-plans", plan.formatted(UUID.randomUUID())).rule())
                .isEqualTo("plan-intervention-unknown");
        assertThat(post("/evaluation-plans", ours).rule()).isEqualTo("plan-indicator-not-tied");
        PROJECT_LEAD.post(intervention + "/indicators", """
            {"effectiveOn": "2020-01-01", "indicator": "%s"}
            """.formatted(indicator.code()));
        recorded("/evaluation-plans", ours);
        recorded("/plan-departures", """
            {"effectiveOn": "2021-09-01", "plan": "PJ1-JEUGDHULP", "departure": "2020 telt niet mee",
             "reason": "De toegang was gesloten"}
            """);
        recorded("/measurements", measured("2020-H1", "FINAL", "1"));
        assertThat(post("/evaluation-plans", ours.replace("PJ1-", "PJ2-")).rule())
                .isEqualTo("planned-after-data");
    }

    @ParameterizedTest
    @CsvSource({
        "1e20, quantity-too-large",
        "1000000000000000, quantity-too-large",
        "0.00000000001, quantity-too-precise",
    })
    void aNumberIsRefusedByTheNameOfWhatIsWrongWithIt(String number, String rule) {
        var refused = post("/measurements", measured("2020-H1", "FINAL", number));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.rule()).isEqualTo(rule);
    }

    @Test
    void aSecretFigureHasNoValueNotEvenZero() {
        var secret = measured("2020-H1", "FINAL", "0").replace("KNOWN", "SECRET");
        assertThat(post("/measurements", secret).rule()).isEqualTo("figure-of-no-kind");
        recorded("/measurements", secret.replace(", \"value\": 0", ""));
    }

    @Test
    void onlyWhoMayMeasuresAndOnlyAControllerCertifies() {
        var path = indicator.address();
        var figures = measured("2020-H1", "FINAL", "1");
        assertThat(Client.of("GM0183", "viewer")
                        .postTo(path + "/measurements", figures)
                        .status())
                .isEqualTo(403);
        assertThat(Client.of("GM1774", "controller")
                        .postTo(path + "/measurements", figures)
                        .rule())
                .isEqualTo("unknown-indicator");
        assertThat(PROJECT_LEAD.postTo(path + "/measurements", figures).status())
                .isEqualTo(201);
        var certification = "{\"effectiveOn\": \"2021-04-15\", \"period\": \"2020\", \"grounds\": \"Akkoord\"}";
        assertThat(PROJECT_LEAD.postTo(path + "/certifications", certification).status())
                .isEqualTo(403);
        recorded("/certifications", certification);
    }

    private static String measured(String period, String standing, String value) {
        return """
            {"period": "%s", "standing": "%s", "figures": [{"breakdown": [], "kind": "KNOWN", "value": %s}]}
            """.formatted(period, standing, value);
    }

    private static String corrected(String period, String value) {
        return measured(period, "FINAL", value).replace("{\"period\"", "{\"reason\": \"Dubbel geteld\", \"period\"");
    }

    private static String target(String value) {
        return """
            {"effectiveOn": "2020-01-01", "dueOn": "2022-12-31", "value": %s, "reason": "Uitvoeringsplan"}
            """.formatted(value);
    }

    private Answer post(String path, String body) {
        return CONTROLLER.postTo(indicator.address() + path, body);
    }

    private Answer recorded(String path, String body) {
        var answer = post(path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }
}
