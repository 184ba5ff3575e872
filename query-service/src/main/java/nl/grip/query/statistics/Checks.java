package nl.grip.query.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Looks at what a model has left over, and at what it was given, for what it assumes. */
final class Checks {

    private static final int ENOUGH = 8;
    private static final double SIGNIFICANT = 0.05;
    private static final int MOST_LAGS = 10;
    private static final int POINTS_PER_LAG = 5;

    private final Interruption interruption;
    private final Sample sample;
    private final Fit fit;

    Checks(Interruption interruption, Sample sample, Fit fit) {
        this.interruption = interruption;
        this.sample = sample;
        this.fit = fit;
    }

    List<Check> all() {
        var fewest = Math.min(interruption.present(false), interruption.present(true));
        var season = Season.allowedBy(interruption);
        return List.of(
                Check.broken(Assumption.ENOUGH_POINTS, fewest < ENOUGH, fewest),
                autocorrelation(),
                overdispersion(),
                Check.broken(Assumption.SEASON_MODELLED, season.isLeftOut(), season.waves()),
                Check.broken(Assumption.NO_OTHER_INTERVENTION, interruption.anotherBeganInTheWindow()));
    }

    /**
     * Q = n (n + 2) Σ r²(k) / (n − k), a chi-square with as many degrees of freedom as lags: a fifth of the points, at most ten.
     * Source: Ljung and Box (1978); the lags are those of Hyndman and Athanasopoulos, Forecasting (2021), section 5.4.
     */
    private Check autocorrelation() {
        var size = sample.size();
        var lags = Math.min(MOST_LAGS, size / POINTS_PER_LAG);
        var squares = fit.residuals().dotProduct(fit.residuals());
        var largest = Rounding.of(sample.observations().stream().mapToDouble(Observation::value));
        if (lags == 0 || Math.sqrt(squares) <= largest) {
            return Check.notTested(Assumption.NO_AUTOCORRELATION_LEFT);
        }
        var sum = 0.0;
        for (var lag = 1; lag <= lags; lag++) {
            var likeness = products(lag) / squares;
            sum += likeness * likeness / (size - lag);
        }
        var chance = ChiSquaredDistribution.of(lags).survivalProbability(size * (size + 2.0) * sum);
        return Check.broken(Assumption.NO_AUTOCORRELATION_LEFT, chance < SIGNIFICANT, chance);
    }

    private double products(int lag) {
        var products = 0.0;
        for (var i = 0; i < sample.size(); i++) {
            for (var j = 0; j < i; j++) {
                if (sample.times()[i] - sample.times()[j] == lag) {
                    products += fit.residuals().getEntry(i) * fit.residuals().getEntry(j);
                }
            }
        }
        return products;
    }

    private Check overdispersion() {
        return switch (fit.scale()) {
            case IDENTITY -> Check.notTested(Assumption.NO_OVERDISPERSION);
            case LOG -> {
                var chance = ChiSquaredDistribution.of(fit.degreesOfFreedom())
                        .survivalProbability(fit.dispersion() * fit.degreesOfFreedom());
                yield Check.broken(Assumption.NO_OVERDISPERSION, chance < SIGNIFICANT, fit.dispersion());
            }
        };
    }
}
