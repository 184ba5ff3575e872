package nl.grip.command.interventions;

import static nl.grip.command.interventions.InterventionRule.FUNDING_LINE_NOT_OPEN;
import static nl.grip.command.interventions.InterventionRule.FUNDING_LINE_OF_OTHER_KIND;
import static nl.grip.command.interventions.InterventionRule.FUNDING_LINE_UNKNOWN;

import java.util.List;
import java.util.Optional;
import nl.grip.command.Refusal;
import nl.grip.events.BudgetLineRef;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import org.jspecify.annotations.Nullable;

/** The budget lines of the municipality at hand, as far as an intervention rests on them. */
@FunctionalInterface
interface FundingLines {

    /** @param isOpen whether it has not gone up in other lines */
    record FundingLine(BudgetLineRef reference, String title, Funding.Kind kind, boolean isOpen) {

        /** What pays for an intervention that this line covers. */
        Funding funding() {
            return new Funding(kind, title, null, List.of(reference));
        }
    }

    Optional<FundingLine> find(BudgetYearId year, Code line);

    /** @throws Refusal where the funding names a line that is not there, is no longer, or is of another kind */
    default void mustBear(@Nullable Funding funding) {
        if (funding == null || funding.lines() == null) {
            return;
        }
        for (var reference : funding.lines()) {
            var line = find(BudgetYearId.of(reference.programmeId(), reference.year()), reference.line())
                    .orElseThrow(() -> Refusal.because(FUNDING_LINE_UNKNOWN, reference.line()));
            if (!line.isOpen()) {
                throw Refusal.because(FUNDING_LINE_NOT_OPEN, reference.line());
            }
            if (line.kind() != funding.kind()) {
                throw Refusal.because(FUNDING_LINE_OF_OTHER_KIND, reference.line());
            }
        }
    }
}
