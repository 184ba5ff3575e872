package nl.grip.query.programmes;

import java.time.LocalDate;
import nl.grip.events.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * One budget year of a programme.
 *
 * @param closedOn the day from which its accounts are adopted; absent while it is open
 * @param sequence of its last fact, by which a change can say what it was based on
 */
record BudgetYearRow(
        ProgrammeId programmeId,
        int year,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        long sequence) {}
