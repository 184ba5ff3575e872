package nl.grip.events;

/** What must be arranged before an intervention can be made permanent (borgingsvoorwaarde). */
public enum EmbeddingCondition {
    SIGNED_AGREEMENT,
    WORKING_ARRANGEMENTS,
    MONITORING,
    EMPLOYER,
    FUNDING
}
