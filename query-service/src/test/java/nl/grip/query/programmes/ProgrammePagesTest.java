package nl.grip.query.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.grip.query.Browser;
import nl.grip.query.FactPublisher;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammePagesTest {

    private static final String PROGRAMME = "/programmes/" + SomeProgramme.ID.id();

    private static RunningService service;
    private static FactPublisher facts;
    private static Browser browser;
    private static long last;

    @BeforeAll
    static void start() {
        var installation = Installation.fresh();
        facts = installation.publisher();
        service = installation.start().ready();
        browser = Browser.signedIn(service, "GM0183", "viewer");
        last = facts.publish("GM0183", SomeProgramme.facts());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get(PROGRAMME + "/budget-table", "Grip-Position", Long.toString(last))
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
    void aListOfOneIsStillAList() {
        assertThat(browser.read("/programmes"))
                .contains("href=\"" + PROGRAMME + "\"", "Uitvoeringsplan sociaal domein")
                .contains("1 januari 2019 tot en met 31 december 2022")
                .doesNotContain("??");
    }

    @Test
    void everyPageLeadsToTheProgrammes() {
        assertThat(browser.read("/")).contains("href=\"/programmes\"");
    }

    @Test
    void aProgrammeTellsWhatItIsForAndWhatItRestsOn() {
        assertThat(browser.read(PROGRAMME))
                .contains("Projectleiding", "Team Samenleving", "Meer inwoners kunnen meedoen.")
                .contains("Wandelen &lt;samen&gt;", "href=\"/interventions/" + SomeProgramme.WALK.id())
                .contains("De kostprijs van 2019", "geldt niet meer sinds 6 april 2020", "De tarieven stegen")
                .contains("Jaarstukken 2020", "Stand van 6 april 2020", "budget-table?moment=JAARSTUKKEN-2020")
                .contains("Vaststelling van het plan", "Besluit van het college", "kenmerk 2020-001")
                .doesNotContain("??");
    }

    @Test
    void theBudgetTableIsExactOrInThousands() {
        assertThat(browser.read(PROGRAMME + "/budget-table"))
                .contains(
                        ">336.512,34<", ">-1.176.068,39<", "Bedragen in euro’s", "pm: pro memorie.", "=Pilot Wijk GGD")
                .doesNotContain("??");
        assertThat(browser.read(PROGRAMME + "/budget-table?unit=thousand"))
                .contains(">337<", ">-1.176<", "Bedragen × € 1.000", "selected=\"selected\">afgerond")
                .doesNotContain("??");
    }

    @Test
    void theSavingsTableTellsWhatRemainsAndWhatIsInDoubt() {
        assertThat(browser.read(PROGRAMME + "/savings-table?unit=thousand&moment=JAARSTUKKEN-2020"))
                .contains(">-235<", ">140<", "Jaarstukken 2020", "De tarieven stegen")
                .doesNotContain("??");
    }

    @Test
    void thePlanTableHasNoUnitToChoose() {
        assertThat(browser.read(PROGRAMME + "/plan-table?year=2021"))
                .contains("Samen redzaam, gezond meedoen", "Een route kiezen.")
                .doesNotContain("name=\"unit\"")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget", "savings", "plan"})
    void aTableIsDownloadedAsItIsShown(String table) {
        var page = browser.read(PROGRAMME + "/" + table + "-table?unit=thousand");
        assertThat(page).contains("href=\"" + PROGRAMME + "/" + table + "-table.csv?unit=thousand\"");

        var csv = browser.get(PROGRAMME + "/" + table + "-table.csv?unit=thousand");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"sd-");
        assertThat(csv.body()).startsWith("\uFEFF");

        var sheet = browser.get(PROGRAMME + "/" + table + "-table.xlsx");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).endsWith("spreadsheetml.sheet");
        assertThat(sheet.body()).startsWith("PK");
    }

    @Test
    void whoReadsEnglishGetsEnglish() {
        for (var page :
                new String[] {"/programmes", PROGRAMME, PROGRAMME + "/budget-table", PROGRAMME + "/plan-table"}) {
            assertThat(browser.read(page, "Accept-Language", "en"))
                    .contains("<html lang=\"en\"")
                    .doesNotContain("??");
        }
        assertThat(browser.read(PROGRAMME + "/budget-table.csv", "Accept-Language", "en"))
                .contains(",1234567.89,-1176068.39");
    }

    @ParameterizedTest
    @CsvSource({
        "/budget-table?unit=million, 400",
        "/budget-table?moment=no%20code, 400",
        "/budget-table?moment=UNKNOWN, 404",
        "/budget-table?unit=&moment=, 200",
        "/plan-table?year=, 200",
        "/plan-table?year=soon, 400",
    })
    void whatCannotBeIsAnsweredInWords(String path, int status) {
        assertThat(browser.get(PROGRAMME + path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/budget-table", "/savings-table", "/plan-table", "/budget-table.csv", "/plan-table.xlsx"})
    void anotherMunicipalitysProgrammeIsNotThere(String page) {
        try (var stranger = Browser.signedIn(service, "GM1774", "viewer")) {
            var answer = stranger.get(PROGRAMME + page);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Uitvoeringsplan");
            assertThat(stranger.read("/programmes")).doesNotContain("Uitvoeringsplan");
        }
    }

    @Test
    void whoIsNotSignedInIsSentToSignInAlsoForAFile() {
        try (var stranger = Browser.at(service)) {
            assertThat(stranger.get(PROGRAMME + "/budget-table.csv").statusCode())
                    .isEqualTo(302);
        }
    }
}
