package nl.grip.bench.peer;

import java.time.LocalDate;
import nl.grip.bench.peer.InterventionCommand.SetNextStep;
import nl.grip.events.InterventionId;

/** The body of the command service's {@code POST /v1/interventions/{id}/next-steps}. */
record NextStep(LocalDate effectiveOn, String nextStep) {

    SetNextStep of(InterventionId id) {
        return new SetNextStep(id, effectiveOn, nextStep);
    }
}
