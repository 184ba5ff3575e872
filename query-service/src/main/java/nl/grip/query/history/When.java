package nl.grip.query.history;

import java.time.Instant;
import java.time.LocalDate;
import nl.grip.events.Code;
import org.jspecify.annotations.Nullable;

/**
 * Of which moment a table is asked; now where nothing is said.
 *
 * @param moment code of the reporting moment that says both
 */
public record When(
        @Nullable LocalDate effectiveOn,
        @Nullable Instant knownAt,
        @Nullable String moment) {

    public static final String CODE = "^[A-Z0-9]+(-[A-Z0-9]+)*$";
    public static final int CODE_LENGTH = 60;

    public boolean isNow() {
        return effectiveOn == null && knownAt == null && moment == null;
    }

    /** The reporting moment by its code; absent where none is named. */
    public @Nullable Code code() {
        return moment == null ? null : new Code(moment);
    }
}
