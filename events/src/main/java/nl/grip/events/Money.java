package nl.grip.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact amount of euros, to the cent; below zero where it is owed or handed back. Sums are exact, whatever their size.
 *
 * @param euros with two decimals
 */
public record Money(@JsonValue BigDecimal euros) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final int CENTS = 2;
    private static final int THOUSANDS = -3;

    /** @throws IllegalArgumentException where there is less than a cent in it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Money {
        if (euros.stripTrailingZeros().scale() > CENTS) {
            throw new IllegalArgumentException("an amount of money has no parts of a cent, as " + euros + " has");
        }
        euros = euros.setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    /** @param euros such as {@code 1234.50} */
    public static Money of(String euros) {
        return new Money(new BigDecimal(euros));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(euros.add(other.euros));
    }

    public Money minus(Money other) {
        return new Money(euros.subtract(other.euros));
    }

    public Money negated() {
        return new Money(euros.negate());
    }

    public boolean isZero() {
        return euros.signum() == 0;
    }

    public boolean isNegative() {
        return euros.signum() < 0;
    }

    /** In whole thousands of euros; half a thousand goes away from zero, as budgets print it. */
    public long inThousands() {
        return euros.setScale(THOUSANDS, RoundingMode.HALF_UP)
                .movePointLeft(-THOUSANDS)
                .longValueExact();
    }

    @Override
    public int compareTo(Money other) {
        return euros.compareTo(other.euros);
    }

    @Override
    public String toString() {
        return euros.toPlainString();
    }
}
