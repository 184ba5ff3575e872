package nl.grip.query.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** So many out of so many, kept as they were counted, so that groups can be taken together. */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    private static final Ratio NONE = new Ratio(BigDecimal.ZERO, BigDecimal.ZERO);

    public Ratio {
        if (denominator.signum() < 0) {
            throw new IllegalArgumentException("out of less than nothing: " + denominator);
        }
    }

    /**
     * Several groups as one: the sum of the numerators over the sum of the denominators, and never a mean of percentages, which
     * would count small groups as much as large ones (Simpson's paradox). A group that is absent stays out of both sums.
     */
    public static Pooled pooled(List<Optional<Ratio>> groups) {
        var known = groups.stream().flatMap(Optional::stream).toList();
        return new Pooled(known.stream().reduce(NONE, Ratio::plus), groups.size() - known.size());
    }

    /** So many out of a hundred, a thousand, or ten thousand; absent where there is nothing to be out of. */
    public Optional<BigDecimal> per(BigDecimal many) {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(numerator.multiply(many).divide(denominator, MathContext.DECIMAL64));
    }

    private Ratio plus(Ratio other) {
        return new Ratio(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    /**
     * Groups as one.
     *
     * @param absent how many groups are unknown or secret, and stayed out
     */
    public record Pooled(Ratio ratio, int absent) {}
}
