package nl.grip.journey;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.local.demo.Demo;
import nl.grip.testing.TestIssuer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The demo goes in at one door, and at the other the tables come out that a municipality printed, cell for cell, and what may be
 * concluded from figures that were made up to be concluded from.
 */
@Tag("long")
class DemoIT {

    private static BothServices services;
    private static Client reader;
    private static String programme;

    @BeforeAll
    static void loadTheDemo() {
        services = BothServices.start();
        reader = new Client(TestIssuer.running().token("GM0183", "viewer"));
        try (var identity = DemoIdentity.start()) {
            for (var file : List.of(DemoPlan.FILE, DemoPlan.MADE_UP)) {
                Demo.load(file, services.commandService().uri(""), identity.uri(), System.out);
            }
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
                .containsExactlyElementsOf(PrintedTables.budget()));
    }

    @Test
    void theSavingsTableIsTheOneThatWasPrinted() {
        eventually(() -> assertThat(csv("savings-table?unit=thousand"))
                .extracting(row -> row.subList(1, row.size()))
                .containsExactlyElementsOf(PrintedTables.savings()));
    }

    @Test
    void thePlanTableSaysWhatTheDemoFileSays() {
        eventually(() -> assertThat(csv("plan-table?year=2021")).containsExactlyElementsOf(new DemoPlan().rows(2021)));
    }

    @Test
    void aDocumentShowsTheSameForEver() {
        eventually(() -> {
            assertThat(csv("budget-table?years=2019,2020&unit=thousand&moment=BEGROTING-2021"))
                    .containsExactlyElementsOf(PrintedTables.budget());
            assertThat(csv("savings-table?unit=thousand&moment=BEGROTING-2021"))
                    .extracting(row -> row.subList(1, row.size()))
                    .containsExactlyElementsOf(PrintedTables.savings());
            assertThat(csv("budget-table?years=2019&unit=thousand&moment=JAARSTUKKEN-2019"))
                    .containsExactlyElementsOf(PrintedTables.budget().stream()
                            .map(row -> row.subList(0, 4))
                            .toList());
            assertThat(csv("savings-table?unit=thousand&moment=JAARSTUKKEN-2019"))
                    .extracting(row -> row.subList(1, row.size()))
                    .containsExactlyElementsOf(PrintedTables.savings().subList(0, 3));
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

    @Test
    void everyIndicatorSaysThatItIsMadeUp() {
        eventually(() -> {
            var indicators = json("/v1/indicators?pageSize=100").path("indicators");
            assertThat(indicators)
                    .hasSize(39)
                    .allSatisfy(
                            one -> assertThat(one.path("title").asString("")).endsWith("(verzonnen)"));
        });
    }

    /**
     * One effect that is there, one that is not, one that only seems to be because of the season, and a change of which nobody can
     * tell whose it is.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "JGGZ-VIA-HUISARTS,          POH-JAAR-1,             IMPROVEMENT,  true,  -,                     -",
                "VERWARD-GEDRAG,             WIJK-GGD-JAAR-1,        COMMON_CAUSE, false, -,                     -",
                "OPVOEDVRAAG-NAAR-JEUGDHULP, PGJ-JAAR-1,             IMPROVEMENT,  false, -,                     GEWONE-OMGANG",
                "BETALINGSACHTERSTANDEN,     VROEG-ER-OP-AF-JAAR-1,  COMMON_CAUSE, true,  NO_OTHER_INTERVENTION, GEWONE-OMGANG",
            })
    void anEffectIsToldFromWhatOnlySeemsToBeOne(
            String indicator,
            String plan,
            String variation,
            boolean isBeyondChance,
            @Nullable String brokenCheck,
            @Nullable String brokenAssumption) {
        eventually(() -> {
            var path = "/v1/indicators/" + indicator(indicator);
            assertThat(text(json(path + "/series").path("verdict"), "variation"))
                    .isEqualTo(variation);

            var evaluation = json(path + "/evaluations/" + plan);
            var estimated = evaluation.path("estimated");
            assertThat(beyondChance(estimated, "levelChange", "mean")).containsOnly(isBeyondChance);
            assertThat(estimated
                            .path("assumptions")
                            .valueStream()
                            .filter(one -> text(one, "standing").equals("BROKEN"))
                            .map(one -> text(one, "assumption")))
                    .containsExactlyElementsOf(Stream.ofNullable(brokenCheck).toList());
            assertThat(evaluation.path("broken").valueStream().map(one -> text(one, "code")))
                    .containsExactlyElementsOf(
                            Stream.ofNullable(brokenAssumption).toList());
        });
    }

    @Test
    void aSeriesSaysWhatWasCorrectedRescaledProvisionalOrWithheld() {
        eventually(() -> {
            assertThat(points("JGGZ-VIA-HUISARTS", "corrected")).hasSize(1);
            assertThat(points("BIJSTAND", "rescaledFrom")).hasSize(24).containsOnly("1000");
            assertThat(points("BIJSTAND", "standing")).endsWith("FINAL", "REVISED", "PROVISIONAL", "PROVISIONAL");
            assertThat(points("JEUGDRECLASSERING", "told")).contains("SECRET");
            assertThat(points("SCHOOLVERZUIM", "told")).contains("UNKNOWN");
            assertThat(points("MAAS-RITTEN", "value")).hasSize(12);
        });
    }

    @Test
    void thePrintedTableFollowsFromWhatWasSigned() {
        var laptop = new AuditorsLaptop(services);
        eventually(() -> {
            var bundle = laptop.fetch(1, "");
            assertThat(laptop.verify(bundle).exit()).isZero();
            assertThat(Client.json(AuditorsLaptop.table(bundle, programme, "budget-table")))
                    .isEqualTo(json(table("budget-table")));
        });
    }

    private static List<String> points(String indicator, String field) throws Exception {
        return json("/v1/indicators/" + indicator(indicator) + "/series")
                .path("points")
                .valueStream()
                .filter(point -> point.has(field))
                .map(point -> text(point, field))
                .toList();
    }

    private static List<Boolean> beyondChance(JsonNode estimated, String... intervals) {
        return Stream.of(intervals)
                .map(interval -> estimated.path(interval).path("beyondChance").asBoolean())
                .toList();
    }

    private static String indicator(String code) throws Exception {
        return json("/v1/indicators?pageSize=100")
                .path("indicators")
                .valueStream()
                .filter(one -> text(one, "code").equals(code))
                .map(one -> text(one, "id"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no indicator " + code));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
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
