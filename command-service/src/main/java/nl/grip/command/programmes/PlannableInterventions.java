package nl.grip.command.programmes;

import static nl.grip.command.programmes.ProgrammeRule.PLANNED_INTERVENTION_UNKNOWN;

import nl.grip.command.Refusal;
import nl.grip.command.programmes.ProgrammeCommand.PlanIntervention;
import nl.grip.events.InterventionId;

/** The interventions of the municipality that a command is for. No stream can see another; this tells one that another exists. */
@FunctionalInterface
interface PlannableInterventions {

    boolean contains(InterventionId id);

    /** @throws Refusal where the one that is planned is not there */
    default void mustKnow(PlanIntervention plan) {
        if (!contains(plan.interventionId())) {
            throw Refusal.because(PLANNED_INTERVENTION_UNKNOWN);
        }
    }
}
