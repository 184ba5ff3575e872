package nl.grip.query.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.grip.events.BudgetLineRef;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionEvent.PredecessorNamed;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.query.Browser;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterventionPagesTest {

    private static final InterventionId WALK = Facts.id(1);
    private static final InterventionId GARDEN = Facts.id(2);
    private static final InterventionId ELSEWHERE = Facts.id(3);
    private static final InterventionId CYCLE = Facts.id(4);

    private static final BudgetLineRef WIJK_GGD =
            new BudgetLineRef(new ProgrammeId(new UUID(0, 1)), 2020, new Code("WIJK-GGD"));

    private static RunningService service;
    private static FactPublisher facts;
    private static Browser browser;

    @BeforeAll
    static void start() {
        var installation = Installation.fresh();
        facts = installation.publisher();
        service = installation.start().ready();
        browser = Browser.signedIn(service, "GM0183", "viewer");
        facts.publish("GM1774", Facts.proposed(ELSEWHERE, "X1", "Zwemmen"));
        var last = facts.publish(
                "GM0183",
                Facts.proposed(WALK, "W1", "Wandelen <samen>"),
                new PilotStarted(WALK, Facts.DAY.plusDays(1), Facts.DAY.plusMonths(6), Facts.scope("WK018300"), 12),
                new FundingNamed(
                        WALK,
                        Facts.DAY.plusDays(2),
                        new Funding(Funding.Kind.INCIDENTAL, "Reserve", null, List.of(WIJK_GGD))),
                Facts.proposed(GARDEN, "T1", "Tuinieren"),
                Facts.proposed(CYCLE, "F1", "Fietsen"),
                new InterventionStopped(GARDEN, Facts.DAY.plusDays(9), Facts.DECISION, "Te weinig animo", CYCLE),
                new PredecessorNamed(CYCLE, Facts.DAY.plusDays(9), GARDEN));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get("/interventions/" + CYCLE.id(), "Grip-Position", Long.toString(last))
                                .statusCode()
                        == 200);
    }

    @AfterAll
    static void stop() {
        browser.close();
        facts.close();
        service.close();
    }

    @Test
    void aLifeLeadsToHowItCameAbout() {
        var path = "/interventions/" + GARDEN.id();
        assertThat(browser.read(path)).contains(path + "/explanation?figure=phase", "Fase: hoe kwam dit?");
        assertThat(browser.read(path + "/explanation?figure=phase"))
                .contains("Hoe dit tot stand kwam", "Gestopt", "gestopt", "voorgesteld", Facts.DECISION.reference());
    }

    @Test
    void theRegisterShowsTheInterventionsOfOnesOwnMunicipality() {
        assertThat(browser.read("/"))
                .contains("Wandelen &lt;samen&gt;", "Tuinieren", "Fietsen", "3 interventies")
                .contains("in pilot", "sinds 7 januari 2020", "incidentele dekking", "te laat sinds 6 juli 2020")
                .doesNotContain("Zwemmen")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "/?q=wandel, Wandelen, Tuinieren",
        "/?phase=STOPPED, Tuinieren, Wandelen",
        "/?q=&phase=&ambition=Preventie, Fietsen, Zwemmen",
        "/?flagged=true, Wandelen, Fietsen",
        "/?overdue=true&flagged=true, Wandelen, Tuinieren",
    })
    void theFormNarrowsTheRegisterWithoutAScript(String question, String shown, String left) {
        assertThat(browser.read(question)).contains(shown).doesNotContain("\">" + left);
    }

    @Test
    void aLifeIsToldInOrder() {
        assertThat(browser.read("/interventions/" + GARDEN.id()))
                .containsSubsequence("<h1", "Tuinieren", "Hoe het ervoor staat", "gestopt sinds 15 januari 2020")
                .containsSubsequence(
                        "<ol",
                        "6 januari 2020",
                        "Voorgesteld",
                        "Jeugdwet",
                        "15 januari 2020",
                        "Gestopt",
                        "Besluit van het college van burgemeester en wethouders op 6 januari 2020, kenmerk 2020-001",
                        "Te weinig animo",
                        "F1 Fietsen",
                        "Vastgelegd op 1 februari 2020",
                        "door user-1")
                .doesNotContain("??");
    }

    @Test
    void fundingNamesTheBudgetLinesThatItStandsOn() {
        assertThat(browser.read("/interventions/" + WALK.id()))
                .containsSubsequence("Dekking bepaald", "Budgetregels", "WIJK-GGD (2020)")
                .doesNotContain("??");
    }

    @Test
    void whoAsksForEnglishGetsEnglish() {
        assertThat(browser.read("/", "Accept-Language", "en-GB,en;q=0.9,nl;q=0.8"))
                .contains("<html lang=\"en\"", "since 7 January 2020", "incidental funding")
                .doesNotContain("??");
        assertThat(browser.read("/interventions/" + GARDEN.id(), "Accept-Language", "en"))
                .contains("Decision of the municipal executive on 6 January 2020")
                .doesNotContain("??");
        assertThat(browser.read("/", "Accept-Language", "fr")).contains("<html lang=\"nl\"");
    }

    @Test
    void theLinkToAnotherLanguageKeepsTheQuestionAndIsRemembered() {
        try (var reader = Browser.signedIn(service, "GM0183", "viewer")) {
            assertThat(reader.read("/?phase=STOPPED")).contains("href=\"/?phase=STOPPED&amp;language=en\"");

            assertThat(reader.read("/?language=en")).contains("<html lang=\"en\"");
            assertThat(reader.read("/", "Accept-Language", "nl")).contains("<html lang=\"en\"");
            assertThat(reader.read("/?language=nl")).contains("<html lang=\"nl\"");
        }
    }

    @Test
    void anInterventionOfAnotherMunicipalityIsNotThere() {
        var answer = browser.get("/interventions/" + ELSEWHERE.id());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Niet gevonden").doesNotContain("Zwemmen");
    }

    @ParameterizedTest
    @CsvSource({
        "/?phase=DREAMING, 400",
        "/?page=many, 400",
        "/?ambition=%00, 400",
        "/?flagged=perhaps, 400",
        "/interventions/PJ1, 404",
        "/?page=0, 200",
        "/?page=2147483647, 200",
        "/?q=%25%27%00%3A*, 200",
        "/?language=xx, 200",
    })
    void whatCannotBeIsAnsweredAsAPage(String path, int status) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<html lang=\"nl\"").doesNotContain("??");
    }

    @Test
    void aPageThatWasToldOfAChangeGetsItByAskingForThePosition() {
        var position = facts.publish("GM0148", Facts.proposed(Facts.id(5), "S1", "Schaatsen"));

        try (var reader = Browser.signedIn(service, "GM0148", "viewer")) {
            assertThat(reader.read("/", "Grip-Position", Long.toString(position)))
                    .contains("Schaatsen");
        }
    }

    @Test
    void theFirstRequestAfterSigningInIsTakenAsItComes() {
        try (var reader = Browser.signedIn(service, "GM0148", "viewer")) {
            assertThat(reader.get("/", "Grip-Position", "1000000").statusCode()).isEqualTo(409);
        }
    }
}
