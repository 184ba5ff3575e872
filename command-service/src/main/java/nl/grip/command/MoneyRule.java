package nl.grip.command;

/** What no amount of money may be, whoever it belongs to. */
public enum MoneyRule implements Rule {
    AMOUNT_BELOW_A_CENT,
    AMOUNT_TOO_LARGE,
    NEGATIVE_AMOUNT;

    @Override
    public boolean concernsInputAlone() {
        return true;
    }
}
