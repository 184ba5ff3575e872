package nl.grip.command;

import static nl.grip.command.MoneyRule.AMOUNT_BELOW_A_CENT;
import static nl.grip.command.MoneyRule.AMOUNT_TOO_LARGE;
import static nl.grip.command.MoneyRule.NEGATIVE_AMOUNT;

import java.math.BigDecimal;
import nl.grip.events.Money;

/** How a number that someone sent becomes money, or is refused by the name of what is wrong with it. */
public final class Amounts {

    /** In euros. No municipality has as much: an amount this large is a mistake. */
    private static final BigDecimal TRILLION = new BigDecimal("1000000000000");

    private static final int CENTS = 2;

    private Amounts() {}

    /**
     * An amount that may be below zero.
     *
     * @throws Refusal where it has parts of a cent, or comes to a trillion euros in either direction
     */
    public static Money any(BigDecimal euros) {
        if (euros.abs().compareTo(TRILLION) >= 0) {
            throw Refusal.because(AMOUNT_TOO_LARGE, euros.toPlainString());
        }
        if (euros.stripTrailingZeros().scale() > CENTS) {
            throw Refusal.because(AMOUNT_BELOW_A_CENT, euros.toPlainString());
        }
        return new Money(euros);
    }

    /**
     * An amount of nothing or more.
     *
     * @throws Refusal as {@link #any} does, and where it is below zero
     */
    public static Money notNegative(BigDecimal euros) {
        var amount = any(euros);
        if (amount.isNegative()) {
            throw Refusal.because(NEGATIVE_AMOUNT, amount);
        }
        return amount;
    }
}
