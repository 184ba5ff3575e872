package nl.grip.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pays for it (dekking).
 *
 * @param source the budget or fund that it comes from
 * @param until the last day it is covered; absent where no end is known
 * @param lines the budget lines that it stands on; absent where it stands on none
 */
public record Funding(
        Kind kind,
        String source,
        @Nullable LocalDate until,
        @Nullable List<BudgetLineRef> lines) {

    public Funding {
        lines = lines == null ? null : List.copyOf(lines);
    }

    /** One-off, or for good. */
    public enum Kind {
        INCIDENTAL,
        STRUCTURAL
    }
}
