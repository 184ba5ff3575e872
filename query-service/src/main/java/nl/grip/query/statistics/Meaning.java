package nl.grip.query.statistics;

/** What the signals of a point mean for the one who wants something of the indicator. */
public enum Meaning {
    /** No rule says that it is more than chance. */
    COMMON_CAUSE,
    /** More than chance, to the side that is wanted. */
    IMPROVEMENT,
    /** More than chance, to the side that is not wanted. */
    CONCERN,
    /** More than chance, where neither side is wanted more than the other. */
    CHANGE,
    /** Rules that point both ways at once, such as a fall among points that still lie high. */
    MIXED
}
