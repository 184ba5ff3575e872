package nl.grip.command.csv;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number or an amount as a spreadsheet writes it.
 *
 * @param number where a single point or comma before three digits divides thousands
 * @param decimal the sign before the decimals that it gives away; absent where it does not
 * @param doubtful the single point or comma that could divide thousands or decimals; absent where there is none
 */
public record CsvNumber(
        BigDecimal number,
        @Nullable Character decimal,
        @Nullable Character doubtful) {

    private static final int LONGEST = 40;

    private static final Pattern NO_CENTS = Pattern.compile("[,.](-{1,2}|\u2013|\u2014)$");
    private static final Pattern MINUS = Pattern.compile("^-|-$");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+|[0-9]{1,3}( [0-9]{3})+");

    /** Thousands divided by one sign, and perhaps decimals behind the other. */
    private static final Pattern GROUPED =
            Pattern.compile("[1-9][0-9]{0,2}(([.,])[0-9]{3}(\\2[0-9]{3})*)([.,][0-9]*)?");

    private static final Pattern DIVIDED_ONCE = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern WITH_CENTS = Pattern.compile("([0-9]*|[0-9]{1,3}( [0-9]{3})+)[.,][0-9]+");

    /** @return empty where it is none */
    public static Optional<CsvNumber> of(String text) {
        var plain = text.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2212', '-')
                .replace("\u20ac", "")
                .strip();
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        // Whole euros are also written with a dash for the cents that are not there.
        plain = NO_CENTS.matcher(plain).replaceFirst("");
        var isNegative = plain.startsWith("-") != plain.endsWith("-");
        if (plain.startsWith("-") && plain.endsWith("-")) {
            return Optional.empty();
        }
        return ofPlain(MINUS.matcher(plain).replaceFirst("").strip())
                .map(number -> isNegative ? number.negated() : number);
    }

    private static Optional<CsvNumber> ofPlain(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(new CsvNumber(new BigDecimal(text.replace(" ", "")), null, null));
        }
        if (DIVIDED_ONCE.matcher(text).matches()) {
            var sign = text.charAt(text.length() - 4);
            return Optional.of(new CsvNumber(new BigDecimal(without(text, sign)), null, sign));
        }
        var grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            return grouped(text, grouped.group(2).charAt(0), grouped.group(4));
        }
        if (WITH_CENTS.matcher(text).matches()) {
            var decimal = text.indexOf(',') < 0 ? '.' : ',';
            return Optional.of(
                    new CsvNumber(new BigDecimal(text.replace(" ", "").replace(decimal, '.')), decimal, null));
        }
        return Optional.empty();
    }

    private static Optional<CsvNumber> grouped(String text, char thousands, @Nullable String cents) {
        var decimal = thousands == ',' ? '.' : ',';
        if (cents != null && (cents.charAt(0) != decimal || cents.length() == 1)) {
            return Optional.empty();
        }
        return Optional.of(
                new CsvNumber(new BigDecimal(without(text, thousands).replace(decimal, '.')), decimal, null));
    }

    private static String without(String text, char sign) {
        return text.replace(String.valueOf(sign), "");
    }

    private CsvNumber negated() {
        return new CsvNumber(number.negate(), decimal, doubtful);
    }

    /** @param decimal the sign that the whole file writes before decimals */
    public BigDecimal number(char decimal) {
        return doubtful != null && doubtful == decimal ? number.movePointLeft(3) : number;
    }
}
