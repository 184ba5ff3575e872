package nl.grip.query.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The rules under which a verdict was given, by name and version: what is judged otherwise one day, gets another version. */
public record RuleSet(String name, int version) {

    /**
     * The four rules of {@link Rule}, run separately in each phase, by limits that its first twelve points fix. Absent points are
     * left out: they neither break a run nor count in it. In version 1 limits were those of all points of a phase, and knew no
     * {@link Overdispersion}.
     */
    public static final RuleSet MAKING_DATA_COUNT = new RuleSet("making-data-count", 2);

    /** Fewer points than this in a phase bear no verdict, and this many fix its limits. Source: NHS England, Making Data Count. */
    public static final int FEWEST_POINTS = 12;

    private static final int RUN = 7;
    private static final int WINDOW = 3;
    private static final int NEAR = 2;

    /** @return for each point, the rules that it takes part in */
    static List<Set<Signal>> signals(List<Double> values, List<Limits> limits) {
        var signals = new ArrayList<Set<Signal>>();
        values.forEach(_ -> signals.add(new HashSet<>()));
        var rounding = Rounding.of(values.stream().mapToDouble(Double::doubleValue));
        for (var side : Side.values()) {
            IntPredicate outside = i -> side.isPast(values.get(i), side.limit(limits.get(i)), rounding);
            IntPredicate onSide = i -> side.isPast(values.get(i), limits.get(i).centre(), rounding);
            IntPredicate near = i -> side.isPast(values.get(i), side.warning(limits.get(i)), rounding);
            IntPredicate further = i -> side.isPast(values.get(i), values.get(i - 1), rounding);
            windows(values, 1)
                    .filter(outside)
                    .forEach(start -> signals.get(start).add(new Signal(Rule.OUTSIDE_LIMIT, side)));
            windows(values, RUN)
                    .filter(start -> points(start, RUN).allMatch(onSide))
                    .forEach(start -> mark(signals, points(start, RUN), new Signal(Rule.ONE_SIDE, side)));
            windows(values, RUN)
                    .filter(start -> points(start, RUN).skip(1).allMatch(further))
                    .forEach(start -> mark(signals, points(start, RUN), new Signal(Rule.TREND, side)));
            windows(values, WINDOW)
                    .filter(start -> points(start, WINDOW).allMatch(onSide))
                    .filter(start -> points(start, WINDOW).filter(near).count() >= NEAR)
                    .forEach(start ->
                            mark(signals, points(start, WINDOW).filter(near), new Signal(Rule.NEAR_LIMIT, side)));
        }
        return signals.stream().map(Set::copyOf).toList();
    }

    private static IntStream windows(List<Double> values, int length) {
        return IntStream.rangeClosed(0, values.size() - length);
    }

    private static IntStream points(int start, int length) {
        return IntStream.range(start, start + length);
    }

    private static void mark(List<Set<Signal>> signals, IntStream points, Signal signal) {
        points.forEach(point -> signals.get(point).add(signal));
    }
}
