package nl.grip.query.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.grip.events.wire.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A moment on two clocks.
 *
 * @param effectiveOn what held on this day, the day included; absent for whatever was said to hold, on any day
 * @param knownAt what was recorded by then; absent for all that is known
 */
public record AsOf(
        @Nullable LocalDate effectiveOn, @Nullable Instant knownAt) {

    /** All that is known, and whenever it holds. */
    public static final AsOf NOW = new AsOf(null, null);

    public boolean isNow() {
        return equals(NOW);
    }

    /** The day that days are held against: the one that is asked about, or today. */
    public LocalDate day(Clock clock) {
        return effectiveOn == null ? LocalDate.now(clock) : effectiveOn;
    }

    /**
     * What the moment covers, in the order in which it counts. What was known counts as it was recorded, so that it stays what was
     * shown then. What held on a day counts in the order in which it held: what was entered late is folded where it belongs.
     *
     * @param recorded in the order in which they were recorded
     */
    List<Fact> of(List<Fact> recorded) {
        var known = recorded.stream().filter(this::isKnown);
        return effectiveOn == null
                ? known.toList()
                : Chronology.of(known.filter(new Coverage(effectiveOn)::covers).toList());
    }

    private boolean isKnown(Fact fact) {
        return knownAt == null || !fact.recordedAt().isAfter(knownAt);
    }
}
