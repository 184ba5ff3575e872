package nl.grip.query.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.grip.events.Code;
import nl.grip.query.history.AsOf;
import org.jspecify.annotations.Nullable;

/** What a programme rests on, was in doubt, and reported on. */
record GroundsRow(Code code, String title, List<Assumption> assumptions, List<ReportingMoment> moments) {

    /** @param breaks every time that it did not hold, in the order in which that was recorded */
    record Assumption(Code code, String text, List<Break> breaks) {}

    /** @param restoredOn the day from which it holds again; absent while it does not */
    record Break(
            LocalDate brokenOn, String reason, @Nullable LocalDate restoredOn) {}

    /** A document shows what held on a day, as it was known at a moment. */
    record ReportingMoment(Code code, LocalDate effectiveOn, Instant knownAt) {}

    Optional<AsOf> moment(Code named) {
        return moments.stream()
                .filter(moment -> moment.code().equals(named))
                .map(moment -> new AsOf(moment.effectiveOn(), moment.knownAt()))
                .findFirst();
    }
}
