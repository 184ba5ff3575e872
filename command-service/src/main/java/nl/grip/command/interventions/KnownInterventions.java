package nl.grip.command.interventions;

import static nl.grip.command.interventions.InterventionRule.UNKNOWN_SUCCESSOR;

import nl.grip.command.Refusal;
import nl.grip.command.interventions.InterventionCommand.StopIntervention;
import nl.grip.events.InterventionId;

/** The interventions of the municipality that a command is for. No stream can see another; this tells one that another exists. */
@FunctionalInterface
interface KnownInterventions {

    boolean contains(InterventionId id);

    /** @throws Refusal where the one that is to take its place is not there */
    default void mustKnowSuccessor(StopIntervention stop) {
        if (stop.successor() != null && !contains(stop.successor())) {
            throw Refusal.because(UNKNOWN_SUCCESSOR);
        }
    }
}
