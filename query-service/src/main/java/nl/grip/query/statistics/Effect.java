package nl.grip.query.statistics;

import java.util.Optional;

/**
 * How far a series lies from where it would have been.
 *
 * @param difference in the unit of the series; by the delta method where the model is one of logarithms
 * @param logRatio the logarithm of how many times as much it is; only for counts and rates
 */
public record Effect(Estimate difference, Optional<Estimate> logRatio) {

    /** The effect on one series beyond that on another, the two being independent of each other. */
    Effect minus(Effect other) {
        return new Effect(
                difference.minus(other.difference), logRatio.flatMap(mine -> other.logRatio.map(mine::minus)));
    }
}
