package nl.grip.events;

import java.util.UUID;

/** Names one history. */
public sealed interface StreamId permits InterventionId, ProgrammeId, BudgetYearId, SavingsPlanId, IndicatorId {

    UUID id();

    StreamKind kind();

    /** Its text in the store, on Kafka and as a CloudEvents subject, for example {@code intervention-5f1c…}. */
    default String value() {
        return kind().singular() + "-" + id();
    }

    /**
     * Reads what {@link #value()} wrote.
     *
     * @throws IllegalArgumentException where the text names no kind of stream or holds no UUID
     */
    static StreamId parse(String value) {
        for (var kind : StreamKind.values()) {
            if (value.startsWith(kind.singular() + "-")) {
                return kind.stream(
                        UUID.fromString(value.substring(kind.singular().length() + 1)));
            }
        }
        throw new IllegalArgumentException("no kind of stream is called as in " + value);
    }
}
