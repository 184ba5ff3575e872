package nl.grip.query.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.events.Quantity;
import nl.grip.query.indicators.PrintedSeries.Aimed;
import nl.grip.query.indicators.PrintedSeries.Baseline;
import nl.grip.query.indicators.PrintedSeries.Beside;
import nl.grip.query.indicators.PrintedSeries.Event;
import nl.grip.query.indicators.PrintedSeries.Line;
import nl.grip.query.indicators.PrintedSeries.Written;
import nl.grip.query.indicators.Series.Fired;
import nl.grip.query.indicators.Series.Mark;
import nl.grip.query.indicators.Series.Point;
import nl.grip.query.statistics.Rule;
import nl.grip.query.tables.TableWords;
import org.jspecify.annotations.Nullable;

/** Writes a series out for a page. */
final class SeriesPage {

    /** Five years of months: more is no glance, and stands in the series itself. */
    private static final int LINES = 60;

    private final Series series;
    private final PeriodWords periods;
    private final ReadableNumbers numbers;
    private final List<Point> points;
    private final List<Event> events;
    private final List<Mark> beside;

    SeriesPage(Series series, TableWords words) {
        this.series = series;
        periods = new PeriodWords(words);
        points = series.points()
                .subList(
                        Math.max(0, series.points().size() - LINES),
                        series.points().size());
        numbers = ReadableNumbers.of(
                points.stream()
                        .flatMap(point -> Stream.ofNullable(point.value()))
                        .toList(),
                words.locale());
        events = numbered(series.marks().stream()
                .filter(mark -> mark.kind() != Mark.Kind.OTHER_INTERVENTION)
                .toList());
        beside = series.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.OTHER_INTERVENTION)
                .toList();
    }

    PrintedSeries printed() {
        var lines = points.stream().map(this::line).toList().reversed();
        return new PrintedSeries(
                series.indicator().id(),
                series.indicator().code(),
                series.indicator().title(),
                series.indicator().unit(),
                series.indicator().direction().aim(),
                series.verdict(),
                rules(),
                series.phases().isEmpty() ? 0 : series.phases().getLast().points(),
                series.phases().isEmpty() ? null : series.phases().getLast().basis(),
                lines.stream().filter(line -> line.value() != null).findFirst().orElse(null),
                baseline(),
                target(),
                lines,
                points.size() == series.points().size(),
                events,
                beside.stream()
                        .map(mark -> new Beside(mark.code(), mark.title(), mark.on()))
                        .toList(),
                series.notes(),
                series.chart(),
                series.rules());
    }

    /** Of the point that the verdict is about: the newest that was judged. */
    private List<Rule> rules() {
        return points.reversed().stream()
                .filter(point -> point.variation() != null)
                .findFirst()
                .map(SeriesPage::rules)
                .orElse(List.of());
    }

    private static List<Rule> rules(Point point) {
        return point.fired().stream().map(Fired::rule).distinct().toList();
    }

    private @Nullable Baseline baseline() {
        var said = series.baseline();
        return said == null ? null : new Baseline(number(said.value()), said.period(), said.source());
    }

    /** The next that is due after the newest period, or the last there is. */
    private @Nullable Aimed target() {
        var reached = points.isEmpty() ? null : points.getLast().until();
        return series.targets().stream()
                .filter(goal -> reached != null && goal.dueOn().isAfter(reached))
                .findFirst()
                .or(() -> series.targets().stream().max(Comparator.comparing(Series.Goal::dueOn)))
                .map(goal -> new Aimed(number(goal.value()), goal.dueOn()))
                .orElse(null);
    }

    private Line line(Point point) {
        return new Line(
                point.period().value(),
                periods.of(point.period()),
                point.told(),
                point.standing(),
                point.corrected() != null,
                figure(point.value()),
                figure(point.target()),
                reckoned(point.centre()),
                reckoned(point.lower()),
                reckoned(point.upper()),
                point.variation(),
                rules(point),
                events.stream()
                        .filter(event -> isIn(event.mark(), point))
                        .map(Event::number)
                        .toList(),
                beside.stream().anyMatch(mark -> isIn(mark, point)),
                begins(point));
    }

    private boolean begins(Point point) {
        return series.phases().stream().skip(1).anyMatch(phase -> phase.from().equals(point.from()));
    }

    private static boolean isIn(Mark mark, Point point) {
        return !mark.on().isBefore(point.from()) && !mark.on().isAfter(point.until());
    }

    private static List<Event> numbered(List<Mark> marks) {
        return IntStream.range(0, marks.size())
                .mapToObj(at -> new Event(at + 1, marks.get(at)))
                .toList();
    }

    private Written number(Quantity quantity) {
        return numbers.figure(quantity);
    }

    private @Nullable Written figure(@Nullable Quantity quantity) {
        return quantity == null ? null : numbers.figure(quantity);
    }

    private @Nullable Written reckoned(@Nullable Quantity quantity) {
        return quantity == null ? null : numbers.reckoned(quantity);
    }
}
