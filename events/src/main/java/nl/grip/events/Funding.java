package nl.grip.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What pays for it (dekking).
 *
 * @param source the budget or fund that it comes from
 * @param until the last day it is covered; absent where no end is known
 */
public record Funding(Kind kind, String source, @Nullable LocalDate until) {

    /** One-off, or for good. */
    public enum Kind {
        INCIDENTAL,
        STRUCTURAL
    }
}
