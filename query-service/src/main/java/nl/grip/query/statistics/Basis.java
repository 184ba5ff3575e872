package nl.grip.query.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The points of a phase that its lines rest on: the first {@link RuleSet#FEWEST_POINTS} that have a value, whatever comes after
 * them.
 *
 * @param from the day of the first of them
 * @param until the day of the last of them
 * @param sigmaZ how many times as far as chance alone the lines lie from the centre, as {@link Overdispersion} says; absent
 *     where that was not called for
 */
public record Basis(LocalDate from, LocalDate until, int points, OptionalDouble sigmaZ) {

    static Basis of(List<Observation> points, OptionalDouble sigmaZ) {
        return new Basis(points.getFirst().on(), points.getLast().on(), points.size(), sigmaZ);
    }
}
