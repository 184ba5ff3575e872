package nl.grip.query.statistics;

/**
 * A rule that a point takes part in.
 *
 * @param side on which the point lies; for a trend, where it leads
 */
public record Signal(Rule rule, Side side) {}
