package nl.grip.command.budgets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.grip.command.MoneyRule.AMOUNT_BELOW_A_CENT;
import static nl.grip.command.MoneyRule.AMOUNT_TOO_LARGE;
import static nl.grip.command.budgets.BudgetRule.AMOUNT_NOTATION_MIXED;
import static nl.grip.command.budgets.BudgetRule.AMOUNT_UNREADABLE;
import static nl.grip.command.budgets.BudgetRule.LINE_UNREADABLE;
import static nl.grip.command.budgets.BudgetRule.PERIOD_UNREADABLE;
import static nl.grip.command.budgets.BudgetRule.REFERENCE_UNREADABLE;
import static nl.grip.command.budgets.Examples.period;
import static nl.grip.command.csv.CsvRule.CSV_COLUMN_TWICE;
import static nl.grip.command.csv.CsvRule.CSV_EMPTY;
import static nl.grip.command.csv.CsvRule.CSV_HEADER_UNKNOWN;
import static nl.grip.command.csv.CsvRule.CSV_TOO_MANY_ROWS;
import static nl.grip.command.csv.CsvRule.CSV_UNREADABLE;
import static nl.grip.command.csv.CsvRule.CSV_WITHOUT_ROWS;
import static nl.grip.command.csv.CsvRule.VALUE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import nl.grip.command.InputRule;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;
import nl.grip.command.csv.ImportWatch;
import nl.grip.events.Booking;
import nl.grip.events.Code;
import nl.grip.events.Money;
import nl.grip.events.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActualsReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER = "Budgetregel;Bedrag;Boekstuk;Periode\n";
    private static final Period SEPTEMBER = period("2020-09-01", "2020-09-30");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Budgetregel;Bedrag;Boekstuk;Periode\nGGD;12,50;B-1;2020-09\n",
                "\ufeffPOST;REFERENTIE;BEDRAG;PERIODE\r\nGGD;B-1;12,50;2020-09\r\n",
                "line,amount,reference,from,until\nGGD,12.50,B-1,2020-09-01,2020-09-30",
                "Line\tAmount\tReference\tPeriod\nGGD\t12,50\tB-1\t2020-09\n",
                "regel|bedrag|documentnummer|van|tot en met\nGGD|12,50|B-1|1-9-2020|30-09-2020\n",
                "sep=;\nregel;bedrag;boekstuknummer;omschrijving;periode\n\"GGD\";\"12,50\";\"B-1\";\"a;\nb\";2020-09\n"
            })
    void readsWhatMunicipalitiesExport(String file) {
        assertThat(read(file).bookings()).containsExactly(booking("B-1", "12.50"));
    }

    @Test
    void readsUtf8AndWhatWindowsWrites() {
        var file = HEADER + "GGD;€ 12,50;Café;2020-09\n";
        assertThat(read(file.getBytes(UTF_8)).bookings()).containsExactly(booking("Café", "12.50"));
        assertThat(read(file.getBytes(WINDOWS)).bookings()).containsExactly(booking("Café", "12.50"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-01, 2020-12-31",
        "2020-Q3, 2020-07-01, 2020-09-30",
        "2020K3, 2020-07-01, 2020-09-30",
        "2020-2, 2020-02-01, 2020-02-29"
    })
    void readsPeriods(String text, String from, String until) {
        assertThat(read(HEADER + "GGD;1;B-1;" + text).bookings())
                .extracting(Booking::period)
                .containsExactly(period(from, until));
    }

    @Test
    void whatAPointMeansIsToldByAnyAmountThatGivesItAway() {
        assertThat(read(HEADER + "GGD;1.230;B-1;2020-09\nGGD;0,50;B-2;2020-09").bookings())
                .containsExactly(booking("B-1", "1230"), booking("B-2", "0.50"));
        assertThat(read(HEADER + "GGD;1.230;B-1;2020-09\nGGD;0.50;B-2;2020-09").bookings())
                .containsExactly(booking("B-1", "1.23"), booking("B-2", "0.50"));
        assertThat(read(HEADER + "GGD;0.50;B-1;2020-09\nGGD;1,230;B-2;2020-09").bookings())
                .containsExactly(booking("B-1", "0.50"), booking("B-2", "1230"));
    }

    @Test
    void whatAPointMeansFollowsTheDelimiterWhereNoAmountTells() {
        assertThat(read(HEADER + "GGD;1.230;B-1;2020-09").bookings()).containsExactly(booking("B-1", "1230"));
        assertThat(read("line,amount,reference,period\nGGD,1.230,B-1,2020-09").bookings())
                .containsExactly(booking("B-1", "1.23"));
    }

    @Test
    void tellsAllMistakesAtOnceWithRowAndColumnAsASpreadsheetShowsThem() {
        var file = read(HEADER + """
            GGD;12,50;B-1;2020-09

            ggd;twaalf;;2020-13
            GGD;0,001;B-2;2020-09
            GGD;1.000.000.000.000,00;B-3;2020-09
            GGD;1.50;B-4
            """ + "GGD;1,50;B" + "x".repeat(200) + ";2020-09\n");
        assertThat(refusalOf(file).mistakes())
                .extracting(mistake -> mistake.row() + " " + mistake.column() + " " + mistake.rule())
                .containsExactly(
                        told(4, "Boekstuk", VALUE_MISSING),
                        told(4, "Budgetregel", LINE_UNREADABLE),
                        told(4, "Bedrag", AMOUNT_UNREADABLE),
                        told(4, "Periode", PERIOD_UNREADABLE),
                        told(5, "Bedrag", AMOUNT_BELOW_A_CENT),
                        told(6, "Bedrag", AMOUNT_TOO_LARGE),
                        told(7, "Bedrag", AMOUNT_NOTATION_MIXED),
                        told(7, "Periode", VALUE_MISSING),
                        told(8, "Boekstuk", REFERENCE_UNREADABLE));
        assertThat(refusalOf(file).arguments()).first().isEqualTo(9);
        assertThat(file.rows()).hasSize(6);
    }

    @Test
    void aDoubtfulAmountThatTurnsOutWrongIsToldInItsPlace() {
        var file = read(HEADER + "GGD;1.234;B-1;2020-09\nGGD;0.50;B-2;2020-09\nGGD;x;B-3;2020-09\n");
        assertThat(refusalOf(file).mistakes())
                .extracting(mistake -> mistake.row() + " " + mistake.column() + " " + mistake.rule())
                .containsExactly(told(2, "Bedrag", AMOUNT_BELOW_A_CENT), told(4, "Bedrag", AMOUNT_UNREADABLE));
    }

    @Test
    void daysComeInOrder() {
        var file = read("regel;bedrag;boekstuk;van;tot en met\nGGD;1;B-1;2020-09-30;2020-09-01\n");
        assertThat(refusalOf(file).mistakes())
                .extracting(mistake -> mistake.row() + " " + mistake.column() + " " + mistake.rule())
                .containsExactly(told(2, "tot en met", InputRule.PERIOD_REVERSED));
    }

    @Test
    void listsAThousandMistakesAndCountsAll() {
        var file = read(HEADER + "GGD;x;;2020-09\n".repeat(2000));
        assertThat(refusalOf(file).mistakes()).hasSize(1000);
        assertThat(refusalOf(file).arguments()).containsExactly(4000, 1000);
    }

    @Test
    void refusesWhatIsNoTableOfActuals() {
        assertRefused("", CSV_EMPTY);
        assertRefused("\n\n", CSV_EMPTY);
        assertRefused(HEADER, CSV_WITHOUT_ROWS);
        assertRefused(HEADER + "\n;;;\n", CSV_WITHOUT_ROWS);
        assertRefused("GGD;12,50;B-1;2020-09\n", CSV_HEADER_UNKNOWN);
        assertRefused("regel;bedrag;boekstuk\nGGD;1;B-1\n", CSV_HEADER_UNKNOWN);
        assertRefused("regel;bedrag;boekstuk;van\nGGD;1;B-1;2020\n", CSV_HEADER_UNKNOWN);
        assertRefused("regel;bedrag;amount;boekstuk;periode\nGGD;1;1;B-1;2020\n", CSV_COLUMN_TWICE);
        assertRefused(HEADER + "GGD;1;\"B-1;2020-09\nGGD;1;B-2;2020-09\n", CSV_UNREADABLE);
        assertRefused(HEADER + "GGD;1;\"" + "B".repeat(2_000_000) + "\";2020-09\n", CSV_UNREADABLE);
        assertRefused(HEADER + "GGD;1;B;2020\n".repeat(200_001), CSV_TOO_MANY_ROWS);
    }

    private static Refusal refusalOf(ActualsFile file) {
        return file.refusal(List.of());
    }

    private static String told(int row, String column, Rule rule) {
        return row + " " + column + " " + rule;
    }

    private static Booking booking(String reference, String euros) {
        return new Booking(reference, new Code("GGD"), Money.of(euros), SEPTEMBER);
    }

    private static void assertRefused(String file, Rule rule) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static ActualsFile read(String file) {
        return read(file.getBytes(UTF_8));
    }

    private static ActualsFile read(byte[] file) {
        try {
            return ActualsReader.read(new ByteArrayInputStream(file), ImportWatch.NONE);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
