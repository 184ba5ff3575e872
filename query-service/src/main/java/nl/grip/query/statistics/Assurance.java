package nl.grip.query.statistics;

/**
 * Whether a target will be met when nothing changes. A target on a limit lies inside the limits. Source: NHS England, Making
 * Data Count, the icons of assurance.
 */
public enum Assurance {
    /** The target lies outside the limits, on the side where all values meet it. */
    CONSISTENTLY_MEETS,
    /** The target lies outside the limits, on the side where all values miss it. */
    CONSISTENTLY_MISSES,
    /** The target lies inside the limits. */
    MAY_OR_MAY_NOT,
    /** There is nothing to meet. */
    NO_TARGET
}
