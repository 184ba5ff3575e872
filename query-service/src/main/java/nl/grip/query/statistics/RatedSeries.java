package nl.grip.query.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are given per so many, in one unit all along.
 *
 * @param per the unit, such as 10,000 inhabitants
 */
public record RatedSeries(BigDecimal per, List<Rescaled> figures) {

    public RatedSeries {
        figures = List.copyOf(figures);
    }

    /** The unit of the newest figure, in which all others are rewritten where theirs was another. */
    public static RatedSeries inTheNewestUnit(List<Rated> figures) {
        var newest = figures.stream().max(Comparator.comparing(Rated::on)).orElseThrow();
        return of(figures, newest.per());
    }

    /** In a unit of choice. */
    public static RatedSeries of(List<Rated> figures, BigDecimal per) {
        return new RatedSeries(
                per,
                figures.stream()
                        .sorted(Comparator.comparing(Rated::on))
                        .map(figure -> figure.in(per))
                        .toList());
    }

    /** Whether the unit changed over the years, which a reader has to be told. */
    public boolean wasRescaled() {
        return figures.stream().anyMatch(figure -> figure.from().isPresent());
    }

    /**
     * A figure as it was given.
     *
     * @param value absent where it is unknown or secret
     */
    public record Rated(LocalDate on, @Nullable BigDecimal value, BigDecimal per) {

        public Rated {
            if (per.signum() <= 0) {
                throw new IllegalArgumentException("per " + per);
            }
        }

        private Rescaled in(BigDecimal unit) {
            if (per.compareTo(unit) == 0) {
                return new Rescaled(on, value, Optional.empty());
            }
            var rescaled = value == null ? null : value.multiply(unit).divide(per, MathContext.DECIMAL64);
            return new Rescaled(on, rescaled, Optional.of(per));
        }
    }

    /**
     * A figure in the unit of the series.
     *
     * @param value absent where it is unknown or secret
     * @param from the unit that it was given in; absent where that is the series' own
     */
    public record Rescaled(LocalDate on, @Nullable BigDecimal value, Optional<BigDecimal> from) {}
}
