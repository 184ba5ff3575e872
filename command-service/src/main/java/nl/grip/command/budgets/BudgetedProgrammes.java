package nl.grip.command.budgets;

import static nl.grip.command.budgets.BudgetRule.YEAR_OUTSIDE_PROGRAMME;

import java.util.Optional;
import nl.grip.command.Refusal;
import nl.grip.command.UnknownStreamException;
import nl.grip.command.budgets.BudgetCommand.OpenBudgetYear;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;

/** The programmes of the municipality that a command is for: of each, the period that it is set up for by now. */
@FunctionalInterface
interface BudgetedProgrammes {

    Optional<Period> period(ProgrammeId id);

    /**
     * @throws UnknownStreamException where there is no such programme
     * @throws Refusal where the year is none of its years
     */
    default void mustSpan(OpenBudgetYear open) {
        var period = period(open.programmeId()).orElseThrow(() -> new UnknownStreamException(open.programmeId()));
        if (open.year() < period.from().getYear()
                || open.year() > period.until().getYear()) {
            throw Refusal.because(YEAR_OUTSIDE_PROGRAMME, String.valueOf(open.year()), period.from(), period.until());
        }
    }
}
