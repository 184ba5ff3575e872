package nl.grip.command.http;

import static nl.grip.command.http.Client.Bodies.DECISION;
import static nl.grip.command.http.Client.Bodies.PILOT;
import static nl.grip.command.http.Client.Bodies.PROPOSAL;
import static nl.grip.command.http.Client.Bodies.nextStep;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandHttpTest {

    @Test
    void aProposalIsAnsweredWithItsPlace() {
        var answer = PROJECT_LEAD.post("", PROPOSAL);
        var id = answer.body().path("interventionId").asString();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("http://localhost:8082/v1/interventions/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.header("Grip-Position"))
                .matches("[1-9]\\d*")
                .isEqualTo(answer.body().path("position").asString());
        assertThat(answer.body().path("sequence").asLong()).isZero();
    }

    @Test
    void everyChangeMovesTheVersionOn() {
        var intervention = PROJECT_LEAD.propose();
        var first = PROJECT_LEAD.post(intervention + "/pilots", PILOT);
        var second = PROJECT_LEAD.post(intervention + "/next-steps", nextStep("Beginnen"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.body().path("position").asLong())
                .isGreaterThan(first.body().path("position").asLong());
    }

    @Test
    void whatHoldsAlreadyIsAnsweredWithoutANewVersion() {
        var intervention = PROJECT_LEAD.propose();
        PROJECT_LEAD.post(intervention + "/pilots", PILOT);
        var again = PROJECT_LEAD.post(intervention + "/pilots", PILOT);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header("Grip-Position")).isNotEmpty();
    }

    @Test
    void aRefusalNamesItsRuleInTheLanguageOfTheCaller() {
        var intervention = PROJECT_LEAD.propose();
        PROJECT_LEAD.post(intervention + "/pilots", PILOT);
        var other = PILOT.replace("2020-12-31", "2021-12-31");
        var dutch = PROJECT_LEAD.post(intervention + "/pilots", other);
        var english = PROJECT_LEAD.with("Accept-Language", "en").post(intervention + "/pilots", other);
        assertThat(dutch.status()).isEqualTo(409);
        assertThat(dutch.header("Content-Type")).startsWith("application/problem+json");
        assertThat(dutch.body().path("type").asString()).isEqualTo("urn:problem-type:grip:pilot-already-started");
        assertThat(dutch.body().path("title").asString()).isEqualTo("De pilot is al gestart");
        assertThat(english.body().path("title").asString()).isEqualTo("The pilot has started already");
        assertThat(english.rule()).isEqualTo("pilot-already-started");
    }

    @Test
    void aRefusalSaysWhatItIsAbout() {
        var intervention = PROJECT_LEAD.propose();
        var tooEarly = nextStep("Beginnen").replace("2020-01-01", "2018-12-31");
        assertThat(PROJECT_LEAD
                        .post(intervention + "/next-steps", tooEarly)
                        .body()
                        .path("detail")
                        .asString())
                .contains("2018-12-31", "2019-01-15");
    }

    @Test
    void whatTheInputAloneContradictsIsABadRequest() {
        var intervention = PROJECT_LEAD.propose();
        var reversed = PROJECT_LEAD.post(intervention + "/pilots", PILOT.replace("2020-12-31", "2019-03-31"));
        var evaluation = PROJECT_LEAD.post(intervention + "/evaluations", """
            {"effectiveOn": "2020-10-15", "period": {"from": "2020-09-30", "until": "2019-04-01"},
             "findings": "Minder", "verdicts": [], "recommendation": "EMBED"}
            """);
        assertThat(reversed.status()).isEqualTo(400);
        assertThat(reversed.rule()).isEqualTo("pilot-ends-before-it-begins");
        assertThat(evaluation.status()).isEqualTo(400);
        assertThat(evaluation.rule()).isEqualTo("period-reversed");
    }

    @Test
    void aBlankTextIsNoText() {
        var answer =
                PROJECT_LEAD.post("", PROPOSAL.replace("Zorg meer nabij", "  ").replace("\"Jeugdigen\"", "\"\""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("invalid-request");
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder("#/ambition", "#/targetGroups/0");
    }

    @Test
    void aChangeBasedOnAnOldVersionIsRefused() {
        var intervention = PROJECT_LEAD.propose();
        PROJECT_LEAD.post(intervention + "/pilots", PILOT);
        var stale = PROJECT_LEAD.with("If-Match", "\"0\"").post(intervention + "/next-steps", nextStep("Beginnen"));
        var staleRepeat = PROJECT_LEAD.with("If-Match", "\"0\"").post(intervention + "/pilots", PILOT);
        var fresh = PROJECT_LEAD.with("If-Match", "\"1\"").post(intervention + "/next-steps", nextStep("Beginnen"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.rule()).isEqualTo("stale-version");
        assertThat(staleRepeat.status()).isEqualTo(412);
        assertThat(fresh.status()).isEqualTo(201);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var nothing = PROJECT_LEAD.post("/" + UUID.randomUUID() + "/pilots", PILOT);
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.rule()).isEqualTo("unknown-intervention");
    }

    @Test
    void whatIsAnotherMunicipalitysIsNotThere() {
        var intervention = PROJECT_LEAD.propose();
        var other = Client.of("GM1774", "project-lead");
        assertThat(other.post(intervention + "/pilots", PILOT).status()).isEqualTo(404);
        assertThat(other.post(intervention + "/pilots", PILOT).rule()).isEqualTo("unknown-intervention");
        var stop = Client.Bodies.stopFor(intervention);
        assertThat(other.post(other.propose() + "/stops", stop).rule()).isEqualTo("unknown-successor");
        assertThat(PROJECT_LEAD.post(intervention + "/pilots", PILOT).header("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void whoHasNoRoleForItChangesNothing() {
        var intervention = PROJECT_LEAD.propose();
        var viewer = Client.of("GM0183", "viewer", "auditor", "case-worker", "privacy-officer");
        assertThat(viewer.post("", PROPOSAL).status()).isEqualTo(403);
        assertThat(viewer.post(intervention + "/pilots", PILOT).status()).isEqualTo(403);
    }

    @Test
    void aControllerNamesFundingAndNothingElseOfThePilot() {
        var intervention = PROJECT_LEAD.propose();
        var controller = Client.of("GM0183", "controller");
        var funding =
                "{\"effectiveOn\": \"2020-01-01\", \"funding\": {\"kind\": \"STRUCTURAL\", \"source\": \"Begroting\"}}";
        assertThat(controller.post(intervention + "/fundings", funding).status())
                .isEqualTo(201);
        assertThat(controller.post(intervention + "/pilots", PILOT).status()).isEqualTo(403);
    }

    @Test
    void anInterventionLivesFromPilotToEmbedding() {
        var intervention = PROJECT_LEAD.propose();
        var condition = "{\"effectiveOn\": \"2020-10-15\", \"condition\": \"EMPLOYER\", \"%s\": \"Een werkgever\"}";
        var embedding = "{\"effectiveOn\": \"2021-01-01\", \"decision\": %s}".formatted(DECISION);
        var funding =
                "{\"effectiveOn\": \"2020-12-01\", \"funding\": {\"kind\": \"INCIDENTAL\", \"source\": \"Plan\"}}";
        assertThat(PROJECT_LEAD.post(intervention + "/indicators", indicator()).status())
                .isEqualTo(201);
        assertThat(PROJECT_LEAD.post(intervention + "/pilots", PILOT).status()).isEqualTo(201);
        assertThat(PROJECT_LEAD.post(intervention + "/embeddings", embedding).rule())
                .isEqualTo("not-evaluated");
        assertThat(PROJECT_LEAD
                        .post(intervention + "/evaluations", evaluation())
                        .status())
                .isEqualTo(201);
        assertThat(PROJECT_LEAD
                        .post(intervention + "/embedding-conditions", condition.formatted("requirement"))
                        .status())
                .isEqualTo(201);
        var open = PROJECT_LEAD.post(intervention + "/embeddings", embedding);
        assertThat(open.rule()).isEqualTo("embedding-conditions-open");
        assertThat(open.body().path("detail").asString()).contains("EMPLOYER");
        assertThat(PROJECT_LEAD
                        .post(intervention + "/met-conditions", condition.formatted("evidence"))
                        .status())
                .isEqualTo(201);
        assertThat(PROJECT_LEAD.post(intervention + "/fundings", funding).status())
                .isEqualTo(201);
        assertThat(PROJECT_LEAD.post(intervention + "/embeddings", embedding).status())
                .isEqualTo(201);
    }

    private static String indicator() {
        return "{\"effectiveOn\": \"2019-02-01\", \"indicator\": \"JGGZ-VIA-HUISARTS\"}";
    }

    private static String evaluation() {
        return """
            {"effectiveOn": "2020-10-15", "period": {"from": "2019-04-01", "until": "2020-09-30"},
             "findings": "Minder verwijzingen", "recommendation": "EMBED",
             "verdicts": [{"indicator": "JGGZ-VIA-HUISARTS", "verdict": "ACHIEVED"}]}
            """;
    }
}
