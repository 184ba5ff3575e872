package nl.grip.query.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.grip.sample.SampleTable;

class CsvFormTest {

    private static final CsvForm CSV = new CsvForm();

    @Property(tries = 500)
    void whatIsReadBackIsWhatWasWrittenAndNoTextIsAFormula(@ForAll("tables") Table table, @ForAll boolean inEnglish) {
        var words = inEnglish ? Wording.ENGLISH : Wording.DUTCH;
        var read = read(CSV.write(table, words), inEnglish ? ',' : ';');

        assertThat(read).hasSize(table.rows().size() + 1);
        for (var column = 0; column < AnyTable.WIDTH; column++) {
            assertThatItIs(
                    table.columns().get(column).heading(), read.getFirst().get(column));
            for (var row = 0; row < table.rows().size(); row++) {
                assertThatItIs(
                        table.rows().get(row).cells().get(column),
                        read.get(row + 1).get(column),
                        table.unit(),
                        inEnglish ? '.' : ',');
            }
        }
    }

    private static void assertThatItIs(Cell cell, String read, Unit unit, char decimal) {
        switch (cell) {
            case Cell.Text text -> assertThatItIs(text.text(), read);
            case Cell.Lines lines -> assertThatItIs(AnyTable.plain(lines), read);
            case Cell.Quantity quantity ->
                assertThat(new BigDecimal(read.replace(decimal, '.'))).isEqualTo(quantity.value());
            case Cell.Number number -> assertThat(read).isEqualTo(Long.toString(number.value()));
            case Cell.ProMemorie() -> assertThat(read).isEqualTo("pm");
            case Cell.Empty() -> assertThat(read).isEmpty();
            case Cell.Amount amount ->
                assertThat(new BigDecimal(read.replace(decimal, '.')))
                        .isEqualTo(
                                unit == Unit.EURO
                                        ? amount.amount().euros()
                                        : BigDecimal.valueOf(amount.amount().inThousands()));
        }
    }

    private static void assertThatItIs(String text, String read) {
        assertThat(read).isIn(text, "'" + text);
        assertThat(read).doesNotMatch("(?s)^[\\t\\r\\n].*");
        assertThat(read.strip()).doesNotMatch("(?s)^[=+\\-@].*");
    }

    @Example
    void dutchReadersGetASemicolonAndADecimalComma() {
        assertThat(text(SampleTable.in(Unit.EURO), Wording.DUTCH)).isEqualTo("""
                \uFEFF"Inspanning";"Begroting 2019";"Plaatsen"
                "Samen redzaam";;
                "Behoud van erfgoed; ""bijzonder""\";1234567,50;1200
                "'=1+1";-94000,05;
                "'- Eerst dit.\n- Dan dat.";"pm";
                "Totaal";1140567,45;
                """);
    }

    @Example
    void englishReadersGetACommaAndADecimalPoint() {
        assertThat(text(SampleTable.in(Unit.EURO), Wording.ENGLISH)).contains("\"'=1+1\",-94000.05,\n");
    }

    @Example
    void inThousandsEveryAmountIsRoundedOnItsOwn() {
        assertThat(text(SampleTable.in(Unit.THOUSAND), Wording.DUTCH))
                .contains(";1235;1200", "=1+1\";-94;", "\"Totaal\";1141;");
    }

    @Provide
    Arbitrary<Table> tables() {
        var nasty = Arbitraries.strings()
                .withChars("=+-@\t\r\n \"';,\u00A0\uFEFF\u0000#aé1")
                .ofMaxLength(6);
        var any = Arbitraries.strings().ofMaxLength(20).filter(CsvFormTest::isWhole);
        return AnyTable.of(Arbitraries.oneOf(nasty, any), Arbitraries.of(Unit.values()));
    }

    /** Half a character cannot be said in UTF-8. */
    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String text(SampleTable answer, TableWords words) {
        return new String(CSV.write(answer.table(words), words), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static List<List<String>> read(byte[] csv, char separator) {
        var text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .ofCsvRecord(text.substring(1));
        return reader.stream().map(record -> List.copyOf(record.getFields())).toList();
    }
}
