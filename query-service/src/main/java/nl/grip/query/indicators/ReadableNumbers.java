package nl.grip.query.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import nl.grip.events.Quantity;
import nl.grip.query.indicators.PrintedSeries.Written;
import nl.grip.query.tables.Figures;
import nl.grip.query.tables.Unit;

/**
 * Writes the numbers of one series alike: four digits that count are enough to read it by, all figures have the same decimals so
 * that they stand under each other, and what was reckoned from them has one more.
 */
final class ReadableNumbers {

    private static final int DIGITS = 4;

    private final Figures figures;
    private final int decimals;

    private ReadableNumbers(Locale locale, int decimals) {
        figures = Figures.toRead(locale, Unit.EURO);
        this.decimals = decimals;
    }

    static ReadableNumbers of(List<Quantity> measured, Locale locale) {
        var decimals = measured.stream()
                .mapToInt(value -> decimals(value.number()))
                .max()
                .orElse(0);
        return new ReadableNumbers(locale, decimals);
    }

    Written figure(Quantity quantity) {
        return written(quantity, Math.max(decimals, 0));
    }

    Written reckoned(Quantity quantity) {
        return written(quantity, decimals + 1);
    }

    private Written written(Quantity quantity, int scale) {
        return new Written(
                figures.quantity(quantity.number().setScale(scale, RoundingMode.HALF_EVEN)), quantity.number());
    }

    /** How many of them are within the digits that count; none where the whole part has them all. */
    private static int decimals(BigDecimal value) {
        var wholes = Math.max(0, value.precision() - value.scale());
        var rounded = value.round(new MathContext(Math.max(DIGITS, wholes), RoundingMode.HALF_EVEN));
        return Math.max(0, rounded.stripTrailingZeros().scale());
    }
}
