package nl.grip.bench.report;

import java.util.ArrayList;
import java.util.List;
import nl.grip.bench.report.Chart.Line;
import nl.grip.bench.report.Chart.Point;
import nl.grip.bench.report.Figure.Aim;

/** Whether what was measured stays what it is as the store grows: every figure beside itself in the smallest store. */
public final class Sizes {

    private static final String MEASURE = "sizes";
    private static final double FLAT = 1.3;

    private Sizes() {}

    /** Adds what it finds, of figures that have an aim, to the findings. */
    public static void compare(Findings findings) {
        var aimed = findings.figures().stream()
                .filter(figure -> figure.aim() != null)
                .toList();
        var smallest = aimed.stream().mapToLong(Figure::events).min().orElse(0);
        var lines = new ArrayList<Line>();
        for (var first : aimed) {
            if (first.events() != smallest) {
                continue;
            }
            var points = new ArrayList<Point>(List.of(new Point(Math.max(1, smallest), 1)));
            for (var later : aimed) {
                if (later.events() > smallest && later.isSameAs(first)) {
                    var cost = cost(first, later);
                    points.add(new Point(later.events(), cost));
                    findings.in(later.events());
                    findings.against(
                            MEASURE,
                            first.measure() + ": " + Words.named(first),
                            cost,
                            "times the cost",
                            Aim.atMost(FLAT));
                }
            }
            if (points.size() > 1) {
                lines.add(new Line(first.measure() + ": " + Words.named(first), points));
            }
        }
        if (!lines.isEmpty()) {
            findings.draw(
                    new Chart("Cost against size", "events in the store", true, "times that of the smallest", lines));
        }
    }

    /** More than one is worse, whichever way the figure is to be read. */
    private static double cost(Figure first, Figure later) {
        var aim = first.aim();
        var grown = later.comparable() / first.comparable();
        return aim != null && aim.atLeast() ? 1 / grown : grown;
    }
}
