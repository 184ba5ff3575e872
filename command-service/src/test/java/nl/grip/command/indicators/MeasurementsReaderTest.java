package nl.grip.command.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static nl.grip.command.csv.CsvRule.CSV_COLUMN_TWICE;
import static nl.grip.command.csv.CsvRule.CSV_EMPTY;
import static nl.grip.command.csv.CsvRule.CSV_HEADER_UNKNOWN;
import static nl.grip.command.csv.CsvRule.CSV_UNREADABLE;
import static nl.grip.command.csv.CsvRule.CSV_WITHOUT_ROWS;
import static nl.grip.command.csv.CsvRule.VALUE_MISSING;
import static nl.grip.command.indicators.Examples.CODE;
import static nl.grip.command.indicators.Examples.FIRST;
import static nl.grip.command.indicators.Examples.district;
import static nl.grip.command.indicators.Examples.figure;
import static nl.grip.command.indicators.Examples.measurement;
import static nl.grip.command.indicators.Examples.withheld;
import static nl.grip.command.indicators.IndicatorRule.CATEGORY_UNREADABLE;
import static nl.grip.command.indicators.IndicatorRule.CSV_COLUMN_UNKNOWN;
import static nl.grip.command.indicators.IndicatorRule.CSV_TOO_MANY_OF_ONE;
import static nl.grip.command.indicators.IndicatorRule.FIGURE_NOTATION_MIXED;
import static nl.grip.command.indicators.IndicatorRule.FIGURE_OF_NO_KIND;
import static nl.grip.command.indicators.IndicatorRule.FIGURE_UNREADABLE;
import static nl.grip.command.indicators.IndicatorRule.INDICATOR_UNREADABLE;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_PERIOD_UNREADABLE;
import static nl.grip.command.indicators.IndicatorRule.STANDING_UNREADABLE;
import static nl.grip.command.indicators.IndicatorRule.VERSION_UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;
import nl.grip.command.csv.ImportWatch;
import nl.grip.events.Category;
import nl.grip.events.Code;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorCode;
import nl.grip.events.Quantity;
import nl.grip.events.Standing;

class MeasurementsReaderTest {

    private static final String HEADER = "indicator;periode;status;waarde\n";
    private static final String ROW = "JEUGDHULP;2020-Q1;definitief;";

    @Example
    void readsWhatSourcesExport() {
        var told = measurement(FIRST, Standing.FINAL, figure("12.5"));
        assertThat(read(HEADER + ROW + "12,5\n")).containsExactly(told);
        assertThat(read("\ufeffIndicator,Period,Standing,Value\r\nJEUGDHULP,2020K1,FINAL,12.50\r\n"))
                .containsExactly(told);
        assertThat(read("sep=;\nversie;" + HEADER + "2;" + ROW + "12,5\n"))
                .containsExactly(measurement(FIRST, 2, Standing.FINAL, figure("12.5")));
    }

    @Example
    void readsRatiosAndBreakdowns() {
        var header = "indicator;periode;status;teller;noemer;uitsplitsing WIJK;breakdown: LEEFTIJD-OP-1-1\n";
        var ratio = new Figure.Ratio(Quantity.of("412"), Quantity.of("4630"));
        assertThat(read(header + ROW + "412;4.630;WK018300;0-18\n" + ROW + "412;4.630;;\n"))
                .containsExactly(
                        measurement(
                                FIRST,
                                Standing.FINAL,
                                new Figure(
                                        List.of(
                                                new Category(new Code("LEEFTIJD-OP-1-1"), "0-18"),
                                                district("WK018300")),
                                        Figure.Kind.KNOWN,
                                        null,
                                        ratio)),
                        measurement(FIRST, Standing.FINAL, new Figure(List.of(), Figure.Kind.KNOWN, null, ratio)));
    }

    @Example
    void aPointIsUnknownAnXIsSecretAndNothingIsAMistake() {
        assertThat(read(HEADER + ROW + ".\n"))
                .containsExactly(measurement(FIRST, Standing.FINAL, withheld(Figure.Kind.UNKNOWN)));
        assertThat(read(HEADER + ROW + "X\n"))
                .containsExactly(measurement(FIRST, Standing.FINAL, withheld(Figure.Kind.SECRET)));
        assertThat(mistakes(HEADER + ROW + "\n")).containsExactly("2 waarde " + VALUE_MISSING);
    }

    @Example
    void whatAPointMeansIsToldByAnyNumberThatGivesItAway() {
        assertThat(read(HEADER + ROW + "1.230\n" + "JEUGDHULP;2020-Q2;definitief;0,5\n")
                        .getFirst())
                .isEqualTo(measurement(FIRST, Standing.FINAL, figure("1230")));
        assertThat(read(HEADER + ROW + "1.230\n" + "JEUGDHULP;2020-Q2;definitief;0.5\n")
                        .getFirst())
                .isEqualTo(measurement(FIRST, Standing.FINAL, figure("1.23")));
    }

    @Example
    void tellsAllMistakesAtOnceWithRowAndColumn() {
        var header = "indicator;periode;status;waarde;teller;noemer;versie;uitsplitsing WIJK\n";
        assertThat(mistakes(header + """
            jeugd;2020-Q5;ooit;twaalf;;;0;%s
            ;;;;;;;
            JEUGDHULP;2020-Q1;definitief;1,5;3;;;
            JEUGDHULP;2020-Q1;definitief;1.5;;;;
            JEUGDHULP;2020-Q1;definitief;x;3;4;;
            """.formatted("w".repeat(61))))
                .containsExactlyInAnyOrder(
                        "2 indicator " + INDICATOR_UNREADABLE,
                        "2 periode " + MEASURED_PERIOD_UNREADABLE,
                        "2 status " + STANDING_UNREADABLE,
                        "2 waarde " + FIGURE_UNREADABLE,
                        "2 versie " + VERSION_UNREADABLE,
                        "2 uitsplitsing WIJK " + CATEGORY_UNREADABLE,
                        "4 noemer " + VALUE_MISSING,
                        "5 waarde " + FIGURE_NOTATION_MIXED,
                        "6 waarde " + FIGURE_OF_NO_KIND);
    }

    @Example
    void refusesWhatIsNoTableOfMeasurements() {
        assertRefused("", CSV_EMPTY);
        assertRefused(HEADER, CSV_WITHOUT_ROWS);
        assertRefused("indicator;periode;waarde\n", CSV_HEADER_UNKNOWN);
        assertRefused("indicator;periode;status;teller\n", CSV_HEADER_UNKNOWN);
        assertRefused("indicator;periode;status;waarde;value\n", CSV_COLUMN_TWICE);
        assertRefused("indicator;periode;status;waarde;wijk\n", CSV_COLUMN_UNKNOWN);
        assertRefused(HEADER + ROW + "\"1\n", CSV_UNREADABLE);
        assertRefused(HEADER + (ROW + "1\n").repeat(MeasurementsReader.MOST_OF_ONE + 1), CSV_TOO_MANY_OF_ONE);
    }

    @Example
    void aMillionRowsAreReadAndDividedOverTheirIndicators() throws IOException {
        var blocks = IntStream.range(0, 20)
                .mapToObj(MeasurementsReaderTest::fiftyThousandRows)
                .iterator();
        var bytes = new SequenceInputStream(new Enumeration<InputStream>() {
            private boolean isBegun;

            @Override
            public boolean hasMoreElements() {
                return !isBegun || blocks.hasNext();
            }

            @Override
            public InputStream nextElement() {
                var text = isBegun ? blocks.next() : "indicator;periode;status;waarde;uitsplitsing WIJK\n";
                isBegun = true;
                return new ByteArrayInputStream(text.getBytes(UTF_8));
            }
        });
        var file = MeasurementsReader.read(bytes, ImportWatch.NONE);
        assertThat(file.size()).isEqualTo(1_000_000);
        assertThat(file.mistakes().isEmpty()).isTrue();
        assertThat(file.indicators()).hasSize(20);
        assertThat(file.rows(new IndicatorCode("I-19")))
                .hasSize(50_000)
                .last()
                .extracting(MeasurementsFile.Row::number)
                .isEqualTo(1_000_001);
    }

    private static String fiftyThousandRows(int indicator) {
        return IntStream.range(0, 50_000)
                .mapToObj(row -> "I-%d;2020-Q%d;definitief;%d,5;BU%08d\n".formatted(indicator, 1 + row % 4, row, row))
                .collect(joining());
    }

    /** @param rows in which cells are spoiled, by their number in the row */
    @Property(tries = 200)
    void asManyMistakesAreToldAsThereAre(@ForAll("spoiled") List<Set<Integer>> rows) {
        var file = new StringBuilder(HEADER);
        var expected = new HashSet<String>();
        var names = List.of("indicator", "periode", "status", "waarde");
        for (var index = 0; index < rows.size(); index++) {
            var cells = new String[] {"JEUGDHULP", "2020-Q1", "definitief", "12"};
            for (var cell : rows.get(index)) {
                cells[cell] = "%";
                expected.add((index + 2) + " " + names.get(cell));
            }
            file.append(String.join(";", cells)).append('\n');
        }
        var told = mistakes(file.toString()).stream()
                .map(mistake -> mistake.substring(0, mistake.lastIndexOf(' ')))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 200)
    void whatIsWithheldIsNeverReadAsANumber(@ForAll("cells") List<String> cells) {
        var file = new StringBuilder(HEADER);
        cells.forEach(cell -> file.append(ROW).append(cell).append('\n'));
        var figures = read(file.toString()).stream().map(Measurement::figure).toList();
        assertThat(figures).hasSameSizeAs(cells);
        for (var index = 0; index < cells.size(); index++) {
            var isNumber = cells.get(index).matches("[0-9]+");
            assertThat(figures.get(index).kind() == Figure.Kind.KNOWN).isEqualTo(isNumber);
            assertThat(figures.get(index).value() != null).isEqualTo(isNumber);
        }
    }

    @Provide
    Arbitrary<List<Set<Integer>>> spoiled() {
        return Arbitraries.integers().between(0, 3).set().list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.of("0", "12", ".", "?", "x", "X", "geheim", "onbekend", "secret", "unknown")
                .list()
                .ofMinSize(1);
    }

    private static List<Measurement> read(String file) {
        var read = file(file);
        assertThat(read.mistakes().isEmpty()).isTrue();
        return read.rows(new IndicatorCode(CODE.code())).stream()
                .map(MeasurementsFile.Row::measurement)
                .toList();
    }

    private static List<String> mistakes(String file) {
        var mistakes = file(file).mistakes();
        var told = mistakes.isEmpty() ? Stream.<String>empty() : told(mistakes.refusal());
        return told.toList();
    }

    private static Stream<String> told(Refusal refusal) {
        return refusal.mistakes().stream()
                .map(mistake -> mistake.row() + " " + mistake.column() + " " + mistake.rule());
    }

    private static void assertRefused(String file, Rule rule) {
        assertThatThrownBy(() -> file(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static MeasurementsFile file(String file) {
        try {
            return MeasurementsReader.read(new ByteArrayInputStream(file.getBytes(UTF_8)), ImportWatch.NONE);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
