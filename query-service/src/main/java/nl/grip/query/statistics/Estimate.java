package nl.grip.query.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A number with its uncertainty.
 *
 * @param degreesOfFreedom of Student's distribution, which the interval follows
 */
public record Estimate(double value, double standardError, double degreesOfFreedom) {

    private static final double UPPER_TAIL = 0.975;

    /** The lower end of the 95 % interval. */
    public double low() {
        return value - margin();
    }

    /** The upper end of the 95 % interval. */
    public double high() {
        return value + margin();
    }

    /** Whether the 95 % interval lies wholly on one side of zero. */
    public boolean isBeyondChance() {
        return low() > 0 || high() < 0;
    }

    /**
     * What is left of it when another one is taken off that does not depend on it. Source of the degrees of freedom: Welch
     * (1947), Biometrika 34.
     */
    Estimate minus(Estimate other) {
        var mine = standardError * standardError;
        var others = other.standardError * other.standardError;
        var both = mine + others;
        var freedom = both == 0
                ? degreesOfFreedom
                : both * both / (mine * mine / degreesOfFreedom + others * others / other.degreesOfFreedom);
        return new Estimate(value - other.value, Math.sqrt(both), freedom);
    }

    private double margin() {
        return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(UPPER_TAIL) * standardError;
    }
}
