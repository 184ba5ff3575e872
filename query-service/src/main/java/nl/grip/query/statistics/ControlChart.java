package nl.grip.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A series as a control chart, with limits per phase. The limits of a phase are fixed by its first twelve points that have a value,
 * and later ones are judged by them. Source: Shewhart's two stages, of which the first draws the lines and the second watches;
 * Montgomery (2013), chapter 6.
 */
public record ControlChart(ChartKind kind, List<Phase> phases) {

    public ControlChart {
        phases = List.copyOf(phases);
    }

    /**
     * Draws and judges a series. A phase begins at each of the given dates and nowhere else: nothing in the figures ever begins
     * one, and neither limits nor runs reach over its edge.
     *
     * @param decided the dates from which it was decided that new limits hold
     */
    public static ControlChart of(
            ChartKind kind, List<Observation> observations, Collection<LocalDate> decided, Aim aim) {
        var rows = Observation.inOrder(observations);
        var starts = new TreeSet<>(decided);
        if (!rows.isEmpty()) {
            var first = rows.getFirst().on();
            if (starts.floor(first) == null) {
                starts.add(first);
            }
        }
        var phases = new ArrayList<Phase>();
        for (var from : starts) {
            var until = starts.higher(from);
            phases.add(phase(
                    kind,
                    from,
                    rows.stream()
                            .filter(row -> !row.on().isBefore(from)
                                    && (until == null || row.on().isBefore(until)))
                            .toList(),
                    aim));
        }
        return new ControlChart(kind, phases);
    }

    private static Phase phase(ChartKind kind, LocalDate from, List<Observation> rows, Aim aim) {
        var present = Observation.present(rows);
        var absent = rows.size() - present.size();
        if (present.size() < RuleSet.FEWEST_POINTS) {
            var centre =
                    present.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(ControlLimits.centre(kind, present));
            return new Phase.TooFew(from, absent, present, centre);
        }
        var resting = present.subList(0, RuleSet.FEWEST_POINTS);
        var lines = ControlLimits.of(kind, resting);
        var limits = present.stream().map(lines::at).toList();
        var values = present.stream().map(Observation::value).toList();
        var signals = RuleSet.signals(values, limits);
        var points = IntStream.range(0, present.size())
                .mapToObj(i -> new ChartPoint(
                        present.get(i).on(),
                        values.get(i),
                        limits.get(i),
                        signals.get(i),
                        aim.direction().meaning(signals.get(i), values.get(i))))
                .toList();
        var newest = points.getLast();
        var assurance = aim.direction().assurance(newest.limits(), aim.target());
        return new Phase.Charted(
                from,
                absent,
                Basis.of(resting, lines.sigmaZ()),
                points,
                new Verdict(RuleSet.MAKING_DATA_COUNT, newest.meaning(), assurance));
    }
}
