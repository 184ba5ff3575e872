package nl.grip.command.budgets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a spreadsheet writes it.
 *
 * @param euros where a single point or comma before three digits divides thousands
 * @param decimal the sign before the cents that the amount gives away; absent where it does not
 * @param doubtful the single point or comma that could divide thousands or cents; absent where there is none
 */
record CsvAmount(
        BigDecimal euros,
        @Nullable Character decimal,
        @Nullable Character doubtful) {

    private static final int LONGEST = 40;

    private static final Pattern WHOLE = Pattern.compile("[0-9]+|[0-9]{1,3}( [0-9]{3})+");

    /** Thousands divided by one sign, and perhaps cents behind the other. */
    private static final Pattern GROUPED =
            Pattern.compile("[1-9][0-9]{0,2}(([.,])[0-9]{3}(\\2[0-9]{3})*)([.,][0-9]*)?");

    private static final Pattern DIVIDED_ONCE = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern WITH_CENTS = Pattern.compile("([0-9]*|[0-9]{1,3}( [0-9]{3})+)[.,][0-9]+");

    /** @return empty where it is no amount */
    static Optional<CsvAmount> of(String text) {
        var plain = text.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2212', '-')
                .replace("\u20ac", "")
                .strip();
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        // Whole euros are also written with a dash for the cents that are not there.
        plain = plain.replaceFirst("[,.](-{1,2}|\u2013|\u2014)$", "");
        var isNegative = plain.startsWith("-") != plain.endsWith("-");
        if (plain.startsWith("-") && plain.endsWith("-")) {
            return Optional.empty();
        }
        return ofPlain(plain.replaceFirst("^-|-$", "").strip()).map(amount -> isNegative ? amount.negated() : amount);
    }

    private static Optional<CsvAmount> ofPlain(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(new CsvAmount(new BigDecimal(text.replace(" ", "")), null, null));
        }
        if (DIVIDED_ONCE.matcher(text).matches()) {
            var sign = text.charAt(text.length() - 4);
            return Optional.of(new CsvAmount(new BigDecimal(without(text, sign)), null, sign));
        }
        var grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            return grouped(text, grouped.group(2).charAt(0), grouped.group(4));
        }
        if (WITH_CENTS.matcher(text).matches()) {
            var decimal = text.indexOf(',') < 0 ? '.' : ',';
            return Optional.of(
                    new CsvAmount(new BigDecimal(text.replace(" ", "").replace(decimal, '.')), decimal, null));
        }
        return Optional.empty();
    }

    private static Optional<CsvAmount> grouped(String text, char thousands, @Nullable String cents) {
        var decimal = thousands == ',' ? '.' : ',';
        if (cents != null && (cents.charAt(0) != decimal || cents.length() == 1)) {
            return Optional.empty();
        }
        return Optional.of(
                new CsvAmount(new BigDecimal(without(text, thousands).replace(decimal, '.')), decimal, null));
    }

    private static String without(String text, char sign) {
        return text.replace(String.valueOf(sign), "");
    }

    private CsvAmount negated() {
        return new CsvAmount(euros.negate(), decimal, doubtful);
    }

    /** @param decimal the sign that the whole file writes before the cents */
    BigDecimal euros(char decimal) {
        return doubtful != null && doubtful == decimal ? euros.movePointLeft(3) : euros;
    }
}
