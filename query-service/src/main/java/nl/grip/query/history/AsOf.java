package nl.grip.query.history;

import java.time.Instant;
import java.time.LocalDate;
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

    boolean covers(Fact fact) {
        return (effectiveOn == null || !fact.event().effectiveOn().isAfter(effectiveOn))
                && (knownAt == null || !fact.recordedAt().isAfter(knownAt));
    }
}
