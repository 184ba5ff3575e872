package nl.grip.query.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is asked of a series: whether it goes otherwise since a day than it went before.
 *
 * @param series the window: a row for every period, also where its value is absent, all periods of the same length
 * @param startedOn the day on which the intervention began; a period that begins before it counts as before
 * @param periodsPerYear how many rows make a year; one where there can be no season
 * @param otherStarts the days on which other interventions began that may have moved the same series
 */
public record Interruption(
        DataKind kind, List<Observation> series, LocalDate startedOn, int periodsPerYear, Set<LocalDate> otherStarts) {

    public Interruption {
        series = Observation.inOrder(series);
        otherStarts = Set.copyOf(otherStarts);
        if (periodsPerYear < 1) {
            throw new IllegalArgumentException("%d periods in a year".formatted(periodsPerYear));
        }
    }

    /** The same question, put to another series. */
    public Interruption putTo(List<Observation> other) {
        return new Interruption(kind, other, startedOn, periodsPerYear, otherStarts);
    }

    boolean isAfter(Observation observation) {
        return !observation.on().isBefore(startedOn);
    }

    /** How many observations there are before, or after. */
    int present(boolean after) {
        return (int) series.stream()
                .filter(Observation::isPresent)
                .filter(observation -> isAfter(observation) == after)
                .count();
    }

    boolean anotherBeganInTheWindow() {
        return !series.isEmpty()
                && otherStarts.stream()
                        .anyMatch(start -> !start.isBefore(series.getFirst().on())
                                && !start.isAfter(series.getLast().on()));
    }
}
