package nl.grip.command.interventions;

import nl.grip.events.InterventionId;

/** The body of a request: it says which command is asked of the intervention in the address. */
@FunctionalInterface
interface Asked {

    /** @throws nl.grip.command.Refusal where the body contradicts itself */
    InterventionCommand of(InterventionId id);
}
