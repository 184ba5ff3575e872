package nl.grip.command.savings;

import nl.grip.events.ProgrammeId;

/** The programmes of the municipality that a command is for, as far as savings stand on them. */
@FunctionalInterface
interface Footings {

    /** @throws nl.grip.command.UnknownStreamException where there is no such programme */
    Footing of(ProgrammeId programme);
}
