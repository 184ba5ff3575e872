package nl.grip.local.demo;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The reconstructed amounts come to what the source prints: each cell and each total, rounded on its own. */
class TubbergenFiguresTest {

    /** Budget, actual and balance of 2019, then of 2020, in thousands of euros, as the source prints them. */
    private static final String BUDGET_TABLE = """
            Belang en behoud van cultureel erfgoed            :  11  0  11  11  0  11
            Meer aandacht, om deel te nemen ad samenleving    :  52  0  52   0  0   0
            Ondersteuning voorz, verenigingen en activiteiten :  61  3  57   0  0   0
            Uitvoeringsplan sociaal domein                    : 258  8 249 337 17 320
            Samenwerking in zorg en welzijn                   :  10 10   0   0  0   0
            Structureel plaatsen PW doelgroep bij Soweco      :  11  0  11   0  0   0
            Uitwerken doorlopende leerlijn                    :  38  0  38   0  0   0
            Pilot Wijk GGD                                    :  18 15   3  58 30  28
            Pilot Praktijkondersteuner huisartsen             :  75 41  34  64 30  35
            Totaal                                            : 532 77 455 469 76 394
            """;

    /** 2019 to 2022, in thousands of euros, as the source prints them. */
    private static final String SAVINGS_TABLE = """
            Beoogd    :  94  375 520 545
            PJ2       : -94  -94 -94 -94
            Resterend :   0  281 426 451
            PJ1       :   0 -235 -90 -90
            Resterend :   0   46 336 360
            """;

    private static final DemoFile TUBBERGEN = DemoFile.read(Path.of("../demo/tubbergen.yaml"));

    /** What one line holds in one year. */
    private record Held(BigDecimal budget, BigDecimal actual) {

        Held plus(Held other) {
            return new Held(budget.add(other.budget), actual.add(other.actual));
        }

        Stream<BigDecimal> cells() {
            return Stream.of(budget, actual, budget.subtract(actual));
        }
    }

    private static final Held NOTHING = new Held(ZERO, ZERO);

    @Test
    void theBudgetTableIsTheOneThatWasPrinted() throws IOException {
        var table = new ArrayList<String>();
        var years = List.of(held("2019"), held("2020"));
        titles().forEach((line, title) -> table.add(row(
                title,
                years.stream().flatMap(year -> year.getOrDefault(line, NOTHING).cells()))));
        table.add(row(
                "Totaal",
                years.stream()
                        .flatMap(year -> year.values().stream()
                                .reduce(NOTHING, Held::plus)
                                .cells())));

        assertThat(table).containsExactlyElementsOf(printed(BUDGET_TABLE));
    }

    @Test
    void theSavingsTableIsTheOneThatWasPrinted() {
        var intended = amounts(said("savings-plan").getFirst(), "intended");
        var table = new ArrayList<String>();
        table.add(row("Beoogd", intended.stream()));
        var remaining = intended;
        for (var statement : said("savings-plan/statements")) {
            var realised = amounts(statement, "realised");
            remaining = minus(remaining, realised);
            table.add(row(
                    statement.path("interventionId").asString(""),
                    realised.stream().map(BigDecimal::negate)));
            table.add(row("Resterend", remaining.stream()));
        }

        assertThat(table).containsExactlyElementsOf(printed(SAVINGS_TABLE));
    }

    /** By line, in the order in which the year's budget has them, after its merges. */
    private static Map<String, Held> held(String year) throws IOException {
        var held = new LinkedHashMap<String, Held>();
        var under = "budget-years/" + year + "/";
        said(under + "lines").forEach(line -> held.put(line(line), new Held(amount(line.path("budget")), ZERO)));
        said(under + "actuals").forEach(booking -> book(held, line(booking), amount(booking)));
        for (var merge : said(under + "merges")) {
            for (var line : merge.path("lines")) {
                held.merge(merge.path("into").asString(""), held.put(line.asString(""), NOTHING), Held::plus);
            }
        }
        for (var imported : said(under + "actuals-imports")) {
            bookings(imported).forEach(cells -> book(held, cells[1], dutch(cells[2])));
        }
        return held;
    }

    private static void book(Map<String, Held> held, String line, BigDecimal amount) {
        assertThat(held).containsKey(line);
        held.merge(line, new Held(ZERO, amount), Held::plus);
    }

    private static List<String[]> bookings(ObjectNode imported) throws IOException {
        var file = Path.of("../demo").resolve(imported.path("file").asString(""));
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(row -> row.split(";", -1))
                .toList();
    }

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        said("budget-years/2019/lines")
                .forEach(line -> titles.put(line(line), line.path("title").asString("")));
        return titles;
    }

    private static List<ObjectNode> said(String noun) {
        return TUBBERGEN.steps().stream()
                .filter(step -> step.noun().equals(noun))
                .map(Step::body)
                .toList();
    }

    private static List<BigDecimal> amounts(ObjectNode body, String field) {
        var byYear = new LinkedHashMap<Integer, BigDecimal>();
        body.path(field).forEach(each -> byYear.put(each.path("year").asInt(), amount(each)));
        return IntStream.rangeClosed(2019, 2022)
                .mapToObj(year -> byYear.getOrDefault(year, ZERO))
                .toList();
    }

    private static List<BigDecimal> minus(List<BigDecimal> amounts, List<BigDecimal> others) {
        return IntStream.range(0, amounts.size())
                .mapToObj(index -> amounts.get(index).subtract(others.get(index)))
                .toList();
    }

    private static String line(ObjectNode body) {
        return body.path("line").asString("");
    }

    private static BigDecimal amount(JsonNode body) {
        return body.path("amount").asDecimal();
    }

    private static BigDecimal dutch(String amount) {
        return new BigDecimal(amount.replace(".", "").replace(',', '.'));
    }

    private static String row(String title, Stream<BigDecimal> cells) {
        Function<BigDecimal, String> inThousands =
                cell -> cell.movePointLeft(3).setScale(0, RoundingMode.HALF_UP).toPlainString();
        return title + ": " + String.join(" ", cells.map(inThousands).toList());
    }

    private static List<String> printed(String table) {
        return table.lines()
                .map(row -> row.replaceAll(" +", " ").replace(" :", ":"))
                .toList();
    }
}
