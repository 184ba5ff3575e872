package nl.grip.command;

/** What contradicts itself or the calendar, whatever it is said of. */
public enum InputRule implements Rule {
    PERIOD_REVERSED,
    DECISION_IN_THE_FUTURE;

    @Override
    public boolean concernsInputAlone() {
        return true;
    }
}
