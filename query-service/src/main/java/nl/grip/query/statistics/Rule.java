package nl.grip.query.statistics;

/** What tells a change from chance. Source: NHS England, Making Data Count, Strengthening your decisions (2019). */
public enum Rule {
    /** One point lies outside a limit. */
    OUTSIDE_LIMIT,
    /** Seven or more points in a row lie on one side of the centre. */
    ONE_SIDE,
    /** Seven or more points in a row each lie higher, or each lower, than the one before. */
    TREND,
    /** Two of three points in a row lie beyond two thirds of the way to a limit, and all three on that side of the centre. */
    NEAR_LIMIT
}
