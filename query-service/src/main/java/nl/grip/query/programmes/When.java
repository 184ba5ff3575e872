package nl.grip.query.programmes;

import java.time.Instant;
import java.time.LocalDate;
import nl.grip.events.Code;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Of which moment a table is asked; now where nothing is said.
 *
 * @param moment code of the reporting moment that says both
 */
record When(
        @Nullable LocalDate effectiveOn,
        @Nullable Instant knownAt,
        @Nullable String moment) {

    static final String CODE = "^[A-Z0-9]+(-[A-Z0-9]+)*$";
    static final int CODE_LENGTH = 60;

    Asked in(Unit unit, @Nullable Long position) {
        return new Asked(unit, effectiveOn, knownAt, moment == null ? null : new Code(moment), position);
    }
}
