package nl.grip.command.http;

import static nl.grip.command.http.Client.Bodies.DECISION;
import static nl.grip.command.http.Client.Bodies.PROGRAMME;
import static nl.grip.command.http.Client.CONTROLLER;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgrammeHttpTest {

    private static final String AMBITION =
            "{\"effectiveOn\": \"2019-01-01\", \"ambition\": \"NABIJ\", \"title\": \"Zorg meer nabij\"}";

    @Test
    void aProgrammeIsAnsweredWithItsPlace() {
        var answer = PROJECT_LEAD.postTo("/programmes", PROGRAMME);
        var id = answer.body().path("programmeId").asString();
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("http://localhost:8082/v1/programmes/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.header("Grip-Position")).matches("[1-9]\\d*");
    }

    @Test
    void aProgrammeIsPlannedFromAmbitionToReportingMoment() {
        var programme = PROJECT_LEAD.establish();
        var intervention = PROJECT_LEAD.propose().substring(1);
        recorded(programme + "/ambitions", AMBITION);
        recorded(programme + "/goals", """
            {"effectiveOn": "2019-01-01", "goal": "MINDER", "ambition": "NABIJ", "text": "Minder verwijzingen"}
            """);
        recorded(programme + "/planned-interventions", """
            {"effectiveOn": "2019-04-01", "interventionId": "%s", "ambition": "NABIJ", "years": [2020, 2019]}
            """.formatted(intervention));
        recorded(programme + "/responsibles", """
            {"effectiveOn": "2019-01-01", "responsibility": "Financiën", "holder": "Controller"}
            """);
        recorded(programme + "/policy-frameworks", """
            {"effectiveOn": "2019-01-01", "framework": "KADER-2018", "title": "Beleidskader",
             "consultedOn": "2020-11-30", "decision": %s}
            """.formatted(DECISION));
        recorded(programme + "/decisions", """
            {"effectiveOn": "2020-12-14", "subject": "Herijking", "decision": %s}
            """.formatted(DECISION));
        recorded(programme + "/assumptions", """
            {"effectiveOn": "2019-01-01", "assumption": "ZELFDE-CLIENTEN", "text": "Evenveel cliënten"}
            """);
        recorded(programme + "/broken-assumptions", """
            {"effectiveOn": "2020-03-15", "assumption": "ZELFDE-CLIENTEN", "reason": "Meer aanmeldingen"}
            """);
        recorded(programme + "/restored-assumptions", """
            {"effectiveOn": "2020-09-01", "assumption": "ZELFDE-CLIENTEN", "reason": "Weer als toen"}
            """);
        recorded(programme + "/reporting-moments", """
            {"effectiveOn": "2020-09-30", "moment": "NAJAAR-2020", "title": "Voortgang",
             "knownAt": "2020-11-01T12:00:00+01:00"}
            """);
        recorded(programme + "/periods", """
            {"effectiveOn": "2020-12-14", "period": {"from": "2019-01-01", "until": "2023-12-31"}, "decision": %s}
            """.formatted(DECISION));
        recorded(programme + "/intervention-removals", """
            {"effectiveOn": "2021-01-01", "interventionId": "%s", "reason": "Structureel ingebed"}
            """.formatted(intervention));
        var last = recorded(programme + "/goal-removals", """
            {"effectiveOn": "2021-01-01", "goal": "MINDER", "reason": "Gehaald"}
            """);
        assertThat(last.header("ETag")).isEqualTo("\"13\"");
    }

    @Test
    void whatHoldsAlreadyIsAnsweredWithoutANewVersion() {
        var programme = PROJECT_LEAD.establish();
        var moment = """
            {"effectiveOn": "2020-09-30", "moment": "NAJAAR-2020", "title": "Voortgang"}
            """;
        recorded(programme + "/reporting-moments", moment);
        var again = CONTROLLER.postTo(programme + "/reporting-moments", moment);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aRepeatGetsTheFirstAnswerAgain() {
        var client = PROJECT_LEAD.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = client.postTo("/programmes", PROGRAMME);
        assertThat(client.postTo("/programmes", PROGRAMME).body()).isEqualTo(first.body());
        assertThat(client.postTo("/programmes", PROGRAMME.replace("SD-2019", "SD-2020"))
                        .rule())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aMomentLeftOpenIsTheFirstOneWhenAskedAgain() {
        var programme = PROJECT_LEAD.establish();
        var client = PROJECT_LEAD.with("Idempotency-Key", UUID.randomUUID().toString());
        var moment = """
            {"effectiveOn": "2020-09-30", "moment": "NAJAAR-2020", "title": "Voortgang"}
            """;
        var first = client.postTo(programme + "/reporting-moments", moment);
        var again = client.postTo(programme + "/reporting-moments", moment);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var nothing = PROJECT_LEAD.postTo("/programmes/" + UUID.randomUUID() + "/ambitions", AMBITION);
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.rule()).isEqualTo("unknown-programme");
    }

    @Test
    void whatIsAnotherMunicipalitysIsNotThere() {
        var programme = PROJECT_LEAD.establish();
        var intervention = PROJECT_LEAD.propose().substring(1);
        var other = Client.of("GM1774", "project-lead");
        var plan = """
            {"effectiveOn": "2019-04-01", "interventionId": "%s", "ambition": "NABIJ", "years": [2020]}
            """.formatted(intervention);
        assertThat(other.postTo(programme + "/ambitions", AMBITION).rule()).isEqualTo("unknown-programme");
        assertThat(other.postTo(other.establish() + "/planned-interventions", plan)
                        .rule())
                .isEqualTo("planned-intervention-unknown");
    }

    @Test
    void aChangeBasedOnAnOldVersionIsRefused() {
        var programme = PROJECT_LEAD.establish();
        var intervention = PROJECT_LEAD.propose().substring(1);
        recorded(programme + "/ambitions", AMBITION);
        var plan = """
            {"effectiveOn": "2019-04-01", "interventionId": "%s", "ambition": "NABIJ", "years": [2020]}
            """.formatted(intervention);
        assertThat(PROJECT_LEAD
                        .with("If-Match", "\"0\"")
                        .postTo(programme + "/planned-interventions", plan)
                        .rule())
                .isEqualTo("stale-version");
        assertThat(PROJECT_LEAD
                        .with("If-Match", "\"1\"")
                        .postTo(programme + "/planned-interventions", plan)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatTheInputAloneContradictsIsABadRequest() {
        var reversed = PROJECT_LEAD.postTo("/programmes", PROGRAMME.replace("2022-12-31", "2018-12-31"));
        var programme = PROJECT_LEAD.establish();
        var future = PROJECT_LEAD.postTo(programme + "/reporting-moments", """
            {"effectiveOn": "2020-09-30", "moment": "NAJAAR-2020", "title": "Voortgang",
             "knownAt": "2099-01-01T00:00:00Z"}
            """);
        var lowerCase = PROJECT_LEAD.postTo(programme + "/ambitions", AMBITION.replace("NABIJ", "nabij"));
        assertThat(reversed.status()).isEqualTo(400);
        assertThat(reversed.rule()).isEqualTo("period-reversed");
        assertThat(future.status()).isEqualTo(400);
        assertThat(future.rule()).isEqualTo("known-in-the-future");
        assertThat(lowerCase.rule()).isEqualTo("invalid-request");
        assertThat(lowerCase.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("#/ambition");
    }

    private static Client.Answer recorded(String path, String body) {
        var answer = CONTROLLER.postTo(path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }
}
