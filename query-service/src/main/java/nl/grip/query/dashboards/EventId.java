package nl.grip.query.dashboards;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the order in which notices are told: that of the transactions that wrote them, and within one that of writing.
 * It means the same on every instance.
 */
record EventId(long transaction, long ordinal) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** @return empty where this service cannot have given out that text */
    static Optional<EventId> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new EventId(Long.parseLong(match.group(1)), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    /** Before everything that the transaction may write. */
    static EventId before(long transaction) {
        return new EventId(transaction, 0);
    }

    @Override
    public String toString() {
        return transaction + "-" + ordinal;
    }
}
