package nl.grip.query.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.grip.events.Quantity;

/** How many digits of a reckoned number are told: more than anyone reads, and fewer than the machine makes up. */
final class Digits {

    private static final MathContext TOLD = new MathContext(10, RoundingMode.HALF_EVEN);

    private Digits() {}

    static Quantity of(BigDecimal reckoned) {
        return new Quantity(reckoned.round(TOLD));
    }

    static Quantity of(double reckoned) {
        return of(BigDecimal.valueOf(reckoned));
    }
}
