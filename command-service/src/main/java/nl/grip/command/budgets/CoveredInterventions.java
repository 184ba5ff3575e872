package nl.grip.command.budgets;

import static nl.grip.command.budgets.BudgetRule.COVERED_INTERVENTION_UNKNOWN;

import nl.grip.command.Refusal;
import nl.grip.command.budgets.BudgetCommand.CoverIntervention;
import nl.grip.events.InterventionId;

/** The interventions of the municipality that a command is for, of which a line pays for one that is there. */
@FunctionalInterface
interface CoveredInterventions {

    boolean contains(InterventionId id);

    /** @throws Refusal where there is no such intervention */
    default void mustKnow(CoverIntervention cover) {
        if (!contains(cover.interventionId())) {
            throw Refusal.because(COVERED_INTERVENTION_UNKNOWN);
        }
    }
}
