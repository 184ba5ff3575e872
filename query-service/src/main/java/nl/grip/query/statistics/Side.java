package nl.grip.query.statistics;

/** Which way a chart points. */
public enum Side {
    HIGH(1),
    LOW(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** @param rounding what two numbers may differ by and still be the same one */
    boolean isPast(double value, double line, double rounding) {
        return sign * (value - line) > rounding;
    }

    double limit(Limits limits) {
        return this == HIGH ? limits.upper() : limits.lower();
    }

    double warning(Limits limits) {
        return this == HIGH ? limits.upperWarning() : limits.lowerWarning();
    }
}
