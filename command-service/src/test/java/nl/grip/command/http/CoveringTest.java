package nl.grip.command.http;

import static nl.grip.command.http.Client.Bodies.DECISION;
import static nl.grip.command.http.Client.Bodies.PILOT;
import static nl.grip.command.http.Client.CONTROLLER;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.grip.command.RunningCommandService;
import nl.grip.events.BudgetLineRef;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.ProgrammeId;
import nl.grip.events.wire.EventJson;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CoveringTest {

    private static final JdbcClient STORE = JdbcClient.create(
            new DriverManagerDataSource(RunningCommandService.database(), "grip_command_owner", "grip_command_owner"));

    @Test
    void whatWasEmbeddedOnIncidentalMoneyIsFundedByTheStructuralLineThatCoversIt() {
        var budget = BudgetOverHttp.open();
        var embedded = embedded();
        var covering = covering("CARE", embedded);
        assertThat(budget.post("/covered-interventions", covering).status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lastOf(embedded)).isInstanceOf(FundingNamed.class));
        var named = (FundingNamed) lastOf(embedded);
        assertThat(named.effectiveOn()).isEqualTo("2021-03-01");
        var programme = new ProgrammeId(
                UUID.fromString(budget.address().replace("/programmes/", "").replace("/budget-years/2020", "")));
        assertThat(named.funding())
                .isEqualTo(new Funding(
                        Funding.Kind.STRUCTURAL,
                        "Regel CARE",
                        null,
                        List.of(new BudgetLineRef(programme, 2020, new Code("CARE")))));
    }

    @Test
    void aLineCoversOnlyWhatIsThere() {
        var budget = BudgetOverHttp.open();
        var nothing = budget.post("/covered-interventions", covering("CARE", "/" + UUID.randomUUID()));
        assertThat(nothing.rule()).isEqualTo("covered-intervention-unknown");
    }

    @Test
    void aFundingNamesLinesOfItsKind() {
        var budget = BudgetOverHttp.open();
        var intervention = PROJECT_LEAD.propose();
        assertThat(fund(budget, intervention, "INCIDENTAL", "GGD").status()).isEqualTo(201);
        assertThat(fund(budget, intervention, "STRUCTURAL", "GGD").rule()).isEqualTo("funding-line-of-other-kind");
        assertThat(fund(budget, intervention, "STRUCTURAL", "NOWHERE").rule()).isEqualTo("funding-line-unknown");
        budget.merge("GGD", "PLAN");
        assertThat(fund(budget, intervention, "INCIDENTAL", "PLAN").status()).isEqualTo(201);
        assertThat(fund(budget, intervention, "INCIDENTAL", "GGD").rule()).isEqualTo("funding-line-not-open");
    }

    private static Client.Answer fund(BudgetOverHttp budget, String intervention, String kind, String line) {
        var programme = budget.address().replace("/programmes/", "").replace("/budget-years/2020", "");
        return CONTROLLER.post(intervention + "/fundings", """
            {"effectiveOn": "2020-01-01", "funding": {"kind": "%s", "source": "Begroting",
             "lines": [{"programmeId": "%s", "year": 2020, "line": "%s"}]}}
            """.formatted(kind, programme, line));
    }

    private static String covering(String line, String intervention) {
        return """
            {"effectiveOn": "2021-03-01", "line": "%s", "interventionId": "%s"}
            """.formatted(line, intervention.replace("/", ""));
    }

    /** On incidental money. */
    private static String embedded() {
        var intervention = PROJECT_LEAD.propose();
        PROJECT_LEAD.post(intervention + "/pilots", PILOT);
        PROJECT_LEAD.post(intervention + "/evaluations", """
            {"effectiveOn": "2020-10-15", "period": {"from": "2019-04-01", "until": "2020-09-30"},
             "findings": "Minder verwijzingen", "recommendation": "EMBED", "verdicts": []}
            """);
        var embedding = PROJECT_LEAD.post(intervention + "/embeddings", """
            {"effectiveOn": "2021-01-01", "decision": %s, "funding": {"kind": "INCIDENTAL", "source": "Plan"}}
            """.formatted(DECISION));
        assertThat(embedding.status()).as(embedding.response().body()).isEqualTo(201);
        return intervention;
    }

    private static Object lastOf(String intervention) {
        return STORE.sql("select name, payload from domain_event where stream like :stream"
                        + " order by sequence desc limit 1")
                .param("stream", "%" + intervention.replace("/", ""))
                .query((row, _) -> (Object) EventJson.read(row.getString("name"), row.getString("payload")))
                .single();
    }
}
