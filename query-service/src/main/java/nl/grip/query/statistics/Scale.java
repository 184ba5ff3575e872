package nl.grip.query.statistics;

/** On which scale a model is a straight line. */
public enum Scale {
    /** That of the series itself. */
    IDENTITY,
    /** That of its logarithm. */
    LOG;

    /** Back to the scale of the series. */
    double back(double linear) {
        return this == LOG ? Math.exp(linear) : linear;
    }

    /** How fast {@link #back} rises. */
    double slope(double linear) {
        return this == LOG ? Math.exp(linear) : 1;
    }
}
