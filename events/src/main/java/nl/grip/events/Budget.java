package nl.grip.events;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent on a line. An amount that is absent is not known yet (pro memorie, pm), which is something else than
 * nothing.
 *
 * @param amount not below zero
 * @param basis what the amount was computed from, where that is a rate per inhabitant
 */
public record Budget(@Nullable Money amount, @Nullable PerInhabitant basis) {

    /** The amount is there but not known yet. */
    public static final Budget PRO_MEMORIE = new Budget(null, null);

    /** @throws IllegalArgumentException where the amount is below zero, or is not what its basis comes to */
    public Budget {
        if (amount != null && amount.isNegative()) {
            throw new IllegalArgumentException("a budget is not below zero, as " + amount + " is");
        }
        if (basis != null && !basis.amount().equals(amount)) {
            throw new IllegalArgumentException("the basis comes to " + basis.amount() + " and not to " + amount);
        }
    }

    public static Budget of(Money amount) {
        return new Budget(amount, null);
    }

    public static Budget of(PerInhabitant basis) {
        return new Budget(basis.amount(), basis);
    }

    /**
     * A rate times the inhabitants on a day.
     *
     * @param rate euros per inhabitant, perhaps with parts of a cent
     * @param inhabitants how many there were
     * @param countedOn on this day
     */
    public record PerInhabitant(BigDecimal rate, long inhabitants, LocalDate countedOn) {

        /** To the cent; half a cent goes up. */
        public Money amount() {
            return new Money(rate.multiply(BigDecimal.valueOf(inhabitants)).setScale(2, RoundingMode.HALF_UP));
        }
    }
}
