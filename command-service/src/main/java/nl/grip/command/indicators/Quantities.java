package nl.grip.command.indicators;

import static nl.grip.command.indicators.IndicatorRule.QUANTITY_TOO_LARGE;
import static nl.grip.command.indicators.IndicatorRule.QUANTITY_TOO_PRECISE;

import java.math.BigDecimal;
import nl.grip.command.Refusal;
import nl.grip.events.Quantity;
import org.jspecify.annotations.Nullable;

/** How a number that someone sent becomes a quantity, or is refused by the name of what is wrong with it. */
final class Quantities {

    /** Nothing that a municipality counts comes to as much: a number this large is a mistake. */
    private static final BigDecimal QUADRILLION = new BigDecimal("1000000000000000");

    private static final int DECIMALS = 10;

    private Quantities() {}

    /** @throws Refusal where it comes to a quadrillion in either direction, or has more than ten decimals */
    static Quantity of(BigDecimal number) {
        if (number.abs().compareTo(QUADRILLION) >= 0) {
            throw Refusal.because(QUANTITY_TOO_LARGE);
        }
        if (number.stripTrailingZeros().scale() > DECIMALS) {
            throw Refusal.because(QUANTITY_TOO_PRECISE);
        }
        return new Quantity(number);
    }

    static @Nullable Quantity orNone(@Nullable BigDecimal number) {
        return number == null ? null : of(number);
    }
}
