package nl.grip.events;

/** How long the periods are that an indicator is measured over. */
public enum Frequency {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
