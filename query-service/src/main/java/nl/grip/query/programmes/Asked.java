package nl.grip.query.programmes;

import java.time.Instant;
import java.time.LocalDate;
import nl.grip.events.Code;
import nl.grip.query.history.When;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How a table is asked for.
 *
 * @param effectiveOn as it held on this day; absent for whenever
 * @param knownAt as it was known then; absent for now
 * @param moment the reporting moment that says both
 * @param position what the caller has to see
 */
record Asked(
        Unit unit,
        @Nullable LocalDate effectiveOn,
        @Nullable Instant knownAt,
        @Nullable Code moment,
        @Nullable Long position) {

    static Asked of(When when, Unit unit, @Nullable Long position) {
        return new Asked(unit, when.effectiveOn(), when.knownAt(), when.code(), position);
    }
}
