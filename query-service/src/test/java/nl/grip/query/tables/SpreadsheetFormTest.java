package nl.grip.query.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.grip.sample.SampleTable;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

class SpreadsheetFormTest {

    private static final SpreadsheetForm XLSX = new SpreadsheetForm();

    /** Title, perhaps the unit, an empty row, headings. */
    private static final int BEFORE_THE_ROWS = 3;

    @Property(tries = 100)
    void whatIsReadBackIsWhatWasWritten(@ForAll("tables") Table table) throws IOException {
        var rows = read(table, Wording.DUTCH);
        var first = BEFORE_THE_ROWS + Surroundings.above(table, Wording.DUTCH).size();

        for (var column = 0; column < AnyTable.WIDTH; column++) {
            assertThat(text(rows, first - 1, column))
                    .isEqualTo(table.columns().get(column).heading());
            for (var row = 0; row < table.rows().size(); row++) {
                assertThatItIs(table.rows().get(row).cells().get(column), rows, first + row, column, table.unit());
            }
        }
    }

    private static void assertThatItIs(Cell cell, List<Row> rows, int row, int column, Unit unit) {
        switch (cell) {
            case Cell.Text text -> assertThat(text(rows, row, column)).isEqualTo(text.text());
            case Cell.Lines lines -> assertThat(text(rows, row, column)).isEqualTo(AnyTable.plain(lines));
            case Cell.ProMemorie() -> assertThat(text(rows, row, column)).isEqualTo("pm");
            case Cell.Empty() -> assertThat(text(rows, row, column)).isEmpty();
            case Cell.Quantity quantity -> assertThat(number(rows, row, column)).isEqualByComparingTo(quantity.value());
            case Cell.Number number ->
                assertThat(number(rows, row, column)).isEqualByComparingTo(BigDecimal.valueOf(number.value()));
            case Cell.Amount amount ->
                assertThat(number(rows, row, column))
                        .isEqualByComparingTo(
                                unit == Unit.EURO
                                        ? amount.amount().euros()
                                        : BigDecimal.valueOf(amount.amount().inThousands()));
        }
    }

    @Example
    void amountsHaveAFormatAndNoTextIsAFormula() throws IOException {
        var rows = read(SampleTable.in(Unit.EURO).table(Wording.DUTCH), Wording.DUTCH);

        assertThat(text(rows, 0, 0)).isEqualTo("Begroting: <sociaal> domein");
        assertThat(text(rows, 2, 0)).isEqualTo("Bedragen in euro’s");
        assertThat(at(rows, 6).getCell(1).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(at(rows, 7).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(at(rows, 7).getCell(0).getText()).isEqualTo("=1+1");
        assertThat(text(rows, 11, 0)).startsWith("pm: pro memorie.");
        assertThat(text(rows, 12, 0)).startsWith("De som van de cellen");
    }

    @Example
    void inThousandsTheNumberItselfIsTheRoundedOne() throws IOException {
        var rows = read(SampleTable.in(Unit.THOUSAND).table(Wording.ENGLISH), Wording.ENGLISH);

        assertThat(text(rows, 2, 0)).isEqualTo("Amounts × € 1,000");
        assertThat(number(rows, 7, 1)).isEqualByComparingTo("-94");
        assertThat(at(rows, 7).getCell(1).getDataFormatString()).isEqualTo("#,##0");
    }

    @Example
    void aTextLongerThanACellHoldsIsCutVisibly() throws IOException {
        var table = new Table(
                "x",
                "?",
                List.of(),
                Unit.EURO,
                List.of(new Column("", false)),
                List.of(new nl.grip.query.tables.Row(
                        nl.grip.query.tables.Row.Kind.BODY, List.of(new Cell.Text("a".repeat(40_000))))),
                List.of());
        assertThat(text(read(table, Wording.DUTCH), BEFORE_THE_ROWS, 0))
                .hasSize(32_767)
                .endsWith("a…");
    }

    /** Texts as the contract lets them in: whole characters, and of the control characters only line ends and tabs. */
    @Provide
    Arbitrary<Table> tables() {
        var texts = Arbitraries.strings()
                .withChars("=+-@\t\n \"'<>&;,aé€ß_x0041")
                .withCharRange('\u0100', '\u04FF')
                .ofMaxLength(12);
        return AnyTable.of(texts, Arbitraries.of(Unit.values())).map(SpreadsheetFormTest::withinADouble);
    }

    /** A spreadsheet's numbers have fifteen digits. */
    private static Table withinADouble(Table table) {
        var rows = table.rows().stream()
                .map(row -> new nl.grip.query.tables.Row(
                        row.kind(),
                        row.cells().stream()
                                .map(cell -> cell instanceof Cell.Number number
                                        ? new Cell.Number(number.value() % 1_000_000_000_000_000L)
                                        : cell)
                                .toList()))
                .toList();
        return new Table(
                table.name(), table.title(), table.subtitles(), table.unit(), table.columns(), rows, table.notes());
    }

    private static List<Row> read(Table table, TableWords words) throws IOException {
        var bytes = XLSX.write(table, words);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String text(List<Row> rows, int row, int column) {
        return at(rows, row).getCellText(column);
    }

    private static BigDecimal number(List<Row> rows, int row, int column) {
        return at(rows, row).getCellAsNumber(column).orElseThrow();
    }

    /** A row in which nothing stands is not in the file. */
    private static Row at(List<Row> rows, int row) {
        return rows.stream()
                .filter(one -> one.getRowNum() == row + 1)
                .findFirst()
                .orElseThrow();
    }
}
