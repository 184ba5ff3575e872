package nl.grip.query.interventions;

/** What asks for attention until something is done about it. */
enum Flag {
    /** It is paid for with one-off money. */
    INCIDENTAL_FUNDING
}
