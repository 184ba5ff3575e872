package nl.grip.command.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                1234         | 1234      |
                1234,56      | 1234.56   | ,
                1234.56      | 1234.56   | .
                1.234,56     | 1234.56   | ,
                1,234.56     | 1234.56   | .
                1.234.567    | 1234567   | ,
                1,234,567.8  | 1234567.8 | .
                1 234 567,89 | 1234567.89| ,
                -12,50       | -12.50    | ,
                12,50-       | -12.50    | ,
                € 12,50      | 12.50     | ,
                -€ 12,50     | -12.50    | ,
                € -12,50     | -12.50    | ,
                12,-         | 12        |
                ,5           | 0.5       | ,
                0.125        | 0.125     | .
                1234,567     | 1234.567  | ,
                """)
    void isReadAsItIsWritten(String text, BigDecimal euros, Character decimal) {
        var amount = CsvNumber.of(text).orElseThrow();
        assertThat(amount.number()).isEqualByComparingTo(euros);
        assertThat(amount.decimal()).isEqualTo(decimal);
        assertThat(amount.doubtful()).isNull();
    }

    @Test
    void canBeDoubtful() {
        var amount = CsvNumber.of("-1.234").orElseThrow();
        assertThat(amount.doubtful()).isEqualTo('.');
        assertThat(amount.number(',')).isEqualByComparingTo("-1234");
        assertThat(amount.number('.')).isEqualByComparingTo("-1.234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "x", "1,2,3", "1.23.456", "12.34,56.78", "1.234,", "--1", "-1-", "1e5", "1 2", "€"})
    void isNotGuessed(String text) {
        assertThat(CsvNumber.of(text)).isEmpty();
    }

    @Test
    void isOfALengthThatAnAmountHas() {
        assertThat(CsvNumber.of("1".repeat(1000))).isEmpty();
    }
}
