package nl.grip.query.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.events.Period;
import nl.grip.query.indicators.MeasurementRow.Cell;
import nl.grip.query.indicators.Series.Mark;
import nl.grip.query.indicators.Series.Variation;
import nl.grip.query.indicators.Series.Verdict;
import nl.grip.query.statistics.Observation;
import nl.grip.query.statistics.Phase;
import org.jspecify.annotations.Nullable;

/** Tells of each phase what it is judged by and what that rests on, so that no limit ever moves unseen. */
final class Phases {

    private final List<Spot> spots;
    private final ReadAs readAs;
    private final Judgement judgement;
    private final List<Mark> marks;

    /** @param marks what happened in the days of the series */
    Phases(List<Spot> spots, ReadAs readAs, Judgement judgement, List<Mark> marks) {
        this.spots = spots;
        this.readAs = readAs;
        this.judgement = judgement;
        this.marks = marks;
    }

    List<Series.Phase> of(List<Phase> phases) {
        return IntStream.range(0, phases.size())
                .mapToObj(at -> of(
                        phases.get(at),
                        at + 1 < phases.size()
                                ? phases.get(at + 1).from().minusDays(1)
                                : spots.getLast().until()))
                .toList();
    }

    private Series.Phase of(Phase phase, LocalDate until) {
        var reservations = reservations(new Period(phase.from(), until));
        return switch (phase) {
            case Phase.TooFew few ->
                new Series.Phase(
                        few.from(),
                        few.points().size(),
                        few.absent(),
                        few.centre().isPresent() ? judgement.told(few.centre().getAsDouble()) : null,
                        provisional(few.points()),
                        new Verdict(Variation.TOO_FEW_MEASUREMENTS, null, reservations));
            case Phase.Charted whole ->
                new Series.Phase(
                        whole.from(),
                        whole.points().size(),
                        whole.absent(),
                        judgement.told(whole.points().getFirst().limits().centre()),
                        basis(
                                whole.basis().from(),
                                whole.basis().until(),
                                whole.basis().points(),
                                true,
                                whole.basis().sigmaZ()),
                        new Verdict(
                                Variation.valueOf(whole.verdict().variation().name()),
                                whole.verdict().assurance(),
                                reservations));
        };
    }

    /** What may have moved the figures of these days, beside what they are judged for. */
    private List<Mark.Kind> reservations(Period days) {
        return marks.stream()
                .filter(mark -> mark.touches(days))
                .map(Mark::kind)
                .filter(kind -> kind != Mark.Kind.DECISION)
                .distinct()
                .sorted()
                .toList();
    }

    private Series.@Nullable Basis provisional(List<Observation> points) {
        return points.isEmpty()
                ? null
                : basis(points.getFirst().on(), points.getLast().on(), points.size(), false, OptionalDouble.empty());
    }

    private Series.Basis basis(LocalDate from, LocalDate last, int points, boolean fixed, OptionalDouble sigmaZ) {
        var resting = spots(from, last).toList();
        return new Series.Basis(
                from,
                resting.getLast().until(),
                points,
                fixed,
                knownAt(from, last),
                resting.stream()
                        .filter(spot -> spot.corrected() != null)
                        .map(Spot::period)
                        .toList(),
                sigmaZ.isPresent() ? Digits.of(sigmaZ.getAsDouble()) : null);
    }

    /** What is read otherwise than it was delivered, rests on its year from the beginning. */
    private Instant knownAt(LocalDate from, LocalDate last) {
        return spots(readAs == ReadAs.AS_DELIVERED ? from : from.withDayOfYear(1), last)
                .flatMap(spot -> spot.cells().stream())
                .map(Cell::said)
                .map(Said::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<Spot> spots(LocalDate from, LocalDate last) {
        return spots.stream()
                .filter(spot -> !spot.from().isBefore(from) && !spot.from().isAfter(last));
    }
}
