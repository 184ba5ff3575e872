package nl.grip.query.interventions;

/** How far an intervention is: the last milestone that it came to. */
public enum Phase {
    PROPOSED,
    IN_PILOT,
    EVALUATED,
    EXTENDED,
    STEERED,
    ACCELERATED,
    ROLLED_OUT,
    EMBEDDED,
    STOPPED
}
