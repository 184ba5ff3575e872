package nl.grip.query.statistics;

/**
 * The lines of a chart at one point.
 *
 * @param centre what the points vary around
 * @param lower below which a point is unlikely to be chance
 * @param lowerWarning two thirds of the way to the lower limit
 * @param upperWarning two thirds of the way to the upper limit
 * @param upper above which a point is unlikely to be chance
 */
public record Limits(double centre, double lower, double lowerWarning, double upperWarning, double upper) {

    private static final double WARNING = 2.0 / 3;

    /** Lines at equal distance on both sides of the centre. */
    static Limits around(double centre, double distance) {
        return around(centre, distance, centre);
    }

    /** Lines at equal distance on both sides of a mean, where the centre is drawn elsewhere. */
    static Limits around(double mean, double distance, double centre) {
        return new Limits(
                centre, mean - distance, mean - WARNING * distance, mean + WARNING * distance, mean + distance);
    }

    /** No line lies where no value can be. */
    Limits within(double lowest, double highest) {
        return new Limits(
                centre,
                Math.clamp(lower, lowest, highest),
                Math.clamp(lowerWarning, lowest, highest),
                Math.clamp(upperWarning, lowest, highest),
                Math.clamp(upper, lowest, highest));
    }
}
