package nl.grip.query.interventions;

/** What asks for attention until something is done about it. */
public enum Flag {
    /** It is paid for with one-off money. */
    INCIDENTAL_FUNDING
}
