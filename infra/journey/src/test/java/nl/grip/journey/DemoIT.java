package nl.grip.journey;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.grip.local.demo.Demo;
import nl.grip.testing.TestIssuer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The demo goes in at one door, and at the other the tables come out that a municipality printed: cell for cell. */
class PrintedTablesIT {

    /** Budget, actual and balance of 2019, then of 2020, in thousands of euros, as Tubbergen's programme budget 2021 prints them. */
    private static final String BUDGET_TABLE = """
            Belang en behoud van cultureel erfgoed            ;  11;  0;  11;  11;  0;  11
            Meer aandacht, om deel te nemen ad samenleving    ;  52;  0;  52;   0;  0;   0
            Ondersteuning voorz, verenigingen en activiteiten ;  61;  3;  57;   0;  0;   0
            Uitvoeringsplan sociaal domein                    ; 258;  8; 249; 337; 17; 320
            Samenwerking in zorg en welzijn                   ;  10; 10;   0;   0;  0;   0
            Structureel plaatsen PW doelgroep bij Soweco      ;  11;  0;  11;   0;  0;   0
            Uitwerken doorlopende leerlijn                    ;  38;  0;  38;   0;  0;   0
            Pilot Wijk GGD                                    ;  18; 15;   3;  58; 30;  28
            Pilot Praktijkondersteuner huisartsen             ;  75; 41;  34;  64; 30;  35
            Totaal Samen redzaam, gezond meedoen              ; 532; 77; 455; 469; 76; 394
            """;

    /** 2019 to 2022, in thousands of euros, likewise: intended, PJ2, remaining, PJ1, remaining. */
    private static final String SAVINGS_TABLE = """
             94;  375; 520; 545
            -94;  -94; -94; -94
              0;  281; 426; 451
              0; -235; -90; -90
              0;   46; 336; 360
            """;

    private static BothServices services;
    private static Client reader;
    private static String programme;

    @BeforeAll
    static void loadTheDemo() {
        services = BothServices.start();
        reader = new Client(TestIssuer.running().token("GM0183", "viewer"));
        try (var identity = DemoIdentity.start()) {
            Demo.load(DemoPlan.FILE, services.commandService().uri(""), identity.uri(), System.out);
        }
        programme = Awaitility.await("the programme is shown")
                .atMost(Duration.ofSeconds(30))
                .until(() -> json("/v1/programmes").findValuesAsString("id"), ids -> ids.size() == 1)
                .getFirst();
    }

    @AfterAll
    static void stopBothServices() {
        services.close();
    }

    @Test
    void theBudgetTableIsTheOneThatWasPrinted() {
        eventually(() -> assertThat(csv("budget-table?years=2019,2020&unit=thousand"))
                .containsExactlyElementsOf(printed(BUDGET_TABLE)));
    }

    @Test
    void theSavingsTableIsTheOneThatWasPrinted() {
        eventually(() -> assertThat(csv("savings-table?unit=thousand"))
                .extracting(row -> row.subList(1, row.size()))
                .containsExactlyElementsOf(printed(SAVINGS_TABLE)));
    }

    @Test
    void thePlanTableSaysWhatTheDemoFileSays() {
        eventually(() -> assertThat(csv("plan-table?year=2021")).containsExactlyElementsOf(new DemoPlan().rows(2021)));
    }

    @Test
    void aDocumentShowsTheSameForEver() {
        eventually(() -> {
            assertThat(csv("budget-table?years=2019,2020&unit=thousand&moment=BEGROTING-2021"))
                    .containsExactlyElementsOf(printed(BUDGET_TABLE));
            assertThat(csv("savings-table?unit=thousand&moment=BEGROTING-2021"))
                    .extracting(row -> row.subList(1, row.size()))
                    .containsExactlyElementsOf(printed(SAVINGS_TABLE));
            assertThat(csv("budget-table?years=2019&unit=thousand&moment=JAARSTUKKEN-2019"))
                    .containsExactlyElementsOf(printed(BUDGET_TABLE).stream()
                            .map(row -> row.subList(0, 4))
                            .toList());
            assertThat(csv("savings-table?unit=thousand&moment=JAARSTUKKEN-2019"))
                    .extracting(row -> row.subList(1, row.size()))
                    .containsExactlyElementsOf(printed(SAVINGS_TABLE).subList(0, 3));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "budget-table, 2019/total/budget, 532, 534",
        "budget-table, 2019/VOORZIENINGEN/balance, 57, 58",
        "budget-table, 2019/UITVOERINGSPLAN/balance, 249, 250",
        "budget-table, 2020/total/budget, 469, 470",
        "budget-table, 2020/total/actual, 76, 77",
        "budget-table, 2020/POH/balance, 35, 34",
        "savings-table, remaining/STAND-2020/2022, 360, 361",
    })
    void whereRoundedFiguresDoNotAddUpIsListed(String table, String figure, int shown, int added) {
        eventually(() -> assertThat(json(table(table + "?unit=thousand"))
                        .path("roundingDifferences")
                        .valueStream()
                        .filter(one -> one.path("figure").asString("").equals(figure))
                        .map(one -> List.of(
                                one.path("shown").asInt(), one.path("added").asInt())))
                .containsExactly(List.of(shown, added)));
    }

    @Test
    void exactEurosAddUp() {
        eventually(() -> {
            var budget = amounts(csv("budget-table?years=2019,2020&unit=euro"));
            assertThat(budget.getLast()).isEqualTo(sum(budget.subList(0, budget.size() - 1)));
            assertThat(budget).allSatisfy(row -> {
                assertThat(row.get(2)).isEqualByComparingTo(row.get(0).subtract(row.get(1)));
                assertThat(row.get(5)).isEqualByComparingTo(row.get(3).subtract(row.get(4)));
            });
            var savings = amounts(csv("savings-table?unit=euro"));
            assertThat(savings.get(2)).isEqualTo(sum(savings.subList(0, 2)));
            assertThat(savings.get(4)).isEqualTo(sum(savings.subList(2, 4)));
            assertThat(json(table("budget-table?years=2019&unit=euro")).path("roundingDifferences"))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "budget-table, 2019/total/budget",
        "budget-table, 2020/UITVOERINGSPLAN/budget",
        "budget-table, 2020/POH/actual",
        "savings-table, remaining/STAND-2020/2022",
        "plan-table, intervention/SPORT/next-step",
    })
    void everyFigureSaysWhichEventsMadeIt(String table, String figure) {
        eventually(() -> hasEvents(json(table(table + "/explanation?figure=" + figure))));
    }

    @ParameterizedTest
    @CsvSource({"budget-table", "savings-table", "plan-table"})
    void twoDocumentsSayWhatChangedBetweenThem(String table) {
        eventually(() -> hasEvents(json(table(table + "/changes?from=JAARSTUKKEN-2019&to=BEGROTING-2021"))));
    }

    private static void hasEvents(JsonNode answer) {
        assertThat(answer.findValues("events"))
                .as(answer.toString())
                .anySatisfy(events -> assertThat(events).isNotEmpty());
    }

    /** What was recorded is shown, though not at once. */
    private static void eventually(Executable check) {
        Awaitility.await("what was entered is shown")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(check::run);
    }

    private interface Executable {
        void run() throws Exception;
    }

    private static String table(String path) {
        return "/v1/programmes/" + programme + "/" + path;
    }

    private static JsonNode json(String path) throws Exception {
        return Client.json(answered(reader.get(services.queryService().uri(path), null)));
    }

    /** The rows below the headings. */
    private static List<List<String>> csv(String path) throws Exception {
        var uri = services.queryService().uri(table(path));
        var rows = Csv.rows(answered(reader.get(uri, "text/csv", "nl")).body());
        return rows.subList(1, rows.size());
    }

    private static HttpResponse<String> answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<List<String>> printed(String table) {
        return table.lines().map(row -> List.of(row.strip().split("\\s*;\\s*"))).toList();
    }

    private static List<List<BigDecimal>> amounts(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .skip(1)
                        .map(cell -> new BigDecimal(cell.replace(',', '.')))
                        .toList())
                .toList();
    }

    private static List<BigDecimal> sum(List<List<BigDecimal>> rows) {
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).reduce(ZERO, BigDecimal::add))
                .toList();
    }
}
