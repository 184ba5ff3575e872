package nl.grip.query.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.grip.events.Category;
import nl.grip.events.Code;
import nl.grip.events.Figure;
import nl.grip.events.Period;
import nl.grip.events.Quantity;
import nl.grip.events.Standing;
import nl.grip.query.history.Shows;
import nl.grip.query.indicators.IndicatorRow.Target;
import nl.grip.query.indicators.MeasurementRow.Cell;
import nl.grip.query.indicators.Series.AddsUp;
import nl.grip.query.indicators.Series.Fired;
import nl.grip.query.indicators.Series.Mark;
import nl.grip.query.indicators.Series.Point;
import nl.grip.query.indicators.Series.Reconciled;
import nl.grip.query.indicators.Series.Variation;
import nl.grip.query.indicators.Series.Verdict;
import nl.grip.query.statistics.ChartPoint;
import nl.grip.query.statistics.Phase;
import nl.grip.query.statistics.Ratio;
import nl.grip.query.statistics.Reconciliation;
import nl.grip.query.statistics.RuleSet;
import org.jspecify.annotations.Nullable;

/** Makes a series from the rows of a moment. Limits stand, and begin anew where something was decided and nowhere else. */
final class SeriesMaker {

    private final Sources sources;
    private final Selection selection;
    private final ReadAs readAs;
    private final List<Spot> spots;
    private final Judgement judgement;
    private final List<Phase> phases;
    private final Map<LocalDate, ChartPoint> charted;

    SeriesMaker(Sources sources, Selection selection, ReadAs readAs) {
        this.sources = sources;
        this.selection = selection;
        this.readAs = readAs;
        spots = new Spots(sources.indicator(), selection, readAs).of(sources.measurements());
        judgement = Judgement.standing(sources.indicator(), readAs, spots);
        phases = addsUp()
                ? List.of()
                : judgement
                        .chart(
                                sources.decided(),
                                spots.isEmpty() ? null : target(spots.getLast()).orElse(null))
                        .phases();
        charted = phases.stream()
                .flatMap(phase -> phase instanceof Phase.Charted whole ? whole.points().stream() : null)
                .collect(Collectors.toMap(ChartPoint::on, point -> point, (one, _) -> one, LinkedHashMap::new));
    }

    /** Of the total, read so that it can be judged. */
    static SeriesMaker judged(Sources sources) {
        return new SeriesMaker(
                sources,
                Selection.TOTAL,
                ReadAs.judged(sources.indicator().version().definition()));
    }

    Series series(Shows shows) {
        var indicator = sources.indicator();
        var points = spots.stream().map(this::point).toList();
        var marks = spots.isEmpty() ? List.<Mark>of() : Marks.within(window(), sources);
        var verdicts = new Phases(spots, readAs, judgement, marks).of(phases);
        return new Series(
                subject(sources),
                shows,
                breakdown(),
                readAs,
                judgement.kind().chart().chartName(),
                new Series.Rules(RuleSet.MAKING_DATA_COUNT.name(), RuleSet.MAKING_DATA_COUNT.version()),
                indicator.baselines().isEmpty() || !isAsDelivered()
                        ? null
                        : baseline(indicator.baselines().getLast()),
                targets(),
                points,
                verdicts,
                verdict(verdicts),
                marks,
                notes(points, verdicts));
    }

    private Verdict verdict(List<Series.Phase> verdicts) {
        if (addsUp()) {
            return Verdict.OF_SUMS;
        }
        return verdicts.isEmpty() ? Verdict.NONE : verdicts.getLast().verdict();
    }

    private boolean addsUp() {
        return readAs.addsUp(sources.indicator().version().definition());
    }

    /** What is wanted of figures is said of them as they are delivered. */
    private boolean isAsDelivered() {
        return readAs.isAsDelivered(sources.indicator().version().definition());
    }

    /** Only what is concluded of it. */
    Conclusion conclusion() {
        return Conclusion.of(sources, spots, judgement, phases, this::target);
    }

    static Series.Subject subject(Sources sources) {
        var indicator = sources.indicator();
        return new Series.Subject(
                sources.id().id(),
                indicator.code().code(),
                indicator.title(),
                indicator.version().definition().unit(),
                indicator.direction());
    }

    private List<String> breakdown() {
        return selection.parts().stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.stream().map(SeriesMaker::written).collect(Collectors.joining("/")))
                .toList();
    }

    private static String written(Category category) {
        return category.dimension() + ":" + category.category();
    }

    private static Series.Baseline baseline(IndicatorRow.Baseline baseline) {
        return new Series.Baseline(baseline.value(), baseline.period(), baseline.source());
    }

    private Stream<Target> wanted() {
        return sources.indicator().targets().stream().filter(_ -> isAsDelivered());
    }

    private List<Series.Goal> targets() {
        return wanted().sorted(Comparator.comparing(Target::dueOn))
                .flatMap(target -> target.value().map(value -> new Series.Goal(target.dueOn(), value)).stream())
                .toList();
    }

    /** The next that is due, or the last; before it was set, none. */
    private Optional<Quantity> target(Spot spot) {
        var set = wanted().filter(target -> target.value().isPresent())
                .filter(target -> !target.setOn().isAfter(spot.until()))
                .sorted(Comparator.comparing(Target::dueOn))
                .toList();
        return set.stream()
                .filter(target -> !target.dueOn().isBefore(spot.until()))
                .findFirst()
                .or(() -> set.isEmpty() ? Optional.empty() : Optional.of(set.getLast()))
                .flatMap(Target::value);
    }

    private Period window() {
        return new Period(spots.getFirst().from(), spots.getLast().until());
    }

    private Point point(Spot spot) {
        var at = Optional.ofNullable(charted.get(spot.from()));
        var ratio = Optional.ofNullable(spot.ratio());
        return new Point(
                spot.period(),
                spot.from(),
                spot.until(),
                spot.told(),
                spot.value() == null ? null : Digits.of(spot.value()),
                ratio.map(Ratio::numerator).map(Quantity::new).orElse(null),
                ratio.map(Ratio::denominator).map(Quantity::new).orElse(null),
                spot.standing(),
                spot.corrected(),
                spot.version(),
                spot.rescaledFrom(),
                target(spot).orElse(null),
                at.map(point -> judgement.told(point.limits().centre())).orElse(null),
                at.map(point -> judgement.told(point.limits().lower())).orElse(null),
                at.map(point -> judgement.told(point.limits().upper())).orElse(null),
                at.map(point -> Variation.valueOf(point.meaning().name())).orElse(null),
                at.stream()
                        .flatMap(point -> point.signals().stream())
                        .map(signal -> new Fired(signal.rule(), signal.side()))
                        .sorted(Comparator.comparing(Fired::rule).thenComparing(Fired::side))
                        .toList(),
                selection.isTotal() ? reconciled(spot) : List.of());
    }

    private List<Reconciled> reconciled(Spot spot) {
        return sources.measurements().stream()
                .filter(row -> row.period().equals(spot.period()))
                .flatMap(row -> row.find(List.of()).stream()
                        .filter(total -> total.figure().kind() == Figure.Kind.KNOWN)
                        .flatMap(total -> sources.indicator().version().definition().breakdowns().stream()
                                .flatMap(dimension -> {
                                    var parts = Selection.parts(row, dimension);
                                    return reconciliation(total, parts)
                                            .map(found -> of(dimension.dimension(), found))
                                            .stream();
                                })))
                .toList();
    }

    /** Percentages do not add up; what they were counted from does. */
    private Optional<Reconciliation> reconciliation(Cell total, List<Cell> parts) {
        var isCounted =
                sources.indicator().version(total.version()).definition().hasRatio();
        var whole = counted(total, isCounted);
        if (parts.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Reconciliation.of(
                whole.get(),
                parts.stream().map(part -> counted(part, isCounted)).toList()));
    }

    private static Optional<BigDecimal> counted(Cell cell, boolean isCounted) {
        return isCounted
                ? Selection.ratio(cell).map(Ratio::numerator)
                : Optional.ofNullable(cell.figure().value()).map(Quantity::number);
    }

    private static Reconciled of(Code dimension, Reconciliation reconciliation) {
        return switch (reconciliation) {
            case Reconciliation.AddsUp() -> new Reconciled(dimension, AddsUp.ADDS_UP, null, null);
            case Reconciliation.Differs(var difference) ->
                new Reconciled(dimension, AddsUp.DIFFERS, new Quantity(difference), null);
            case Reconciliation.Incomplete(var absent) -> new Reconciled(dimension, AddsUp.INCOMPLETE, null, absent);
        };
    }

    private List<Note> notes(List<Point> points, List<Series.Phase> verdicts) {
        var notes = new ArrayList<Note>();
        var indicator = sources.indicator();
        add(notes, Note.RESCALED, points.stream().anyMatch(point -> point.rescaledFrom() != null));
        add(
                notes,
                Note.FREQUENCY_CHANGED,
                sources.measurements().stream()
                        .anyMatch(row -> row.period().frequency()
                                != indicator.version().definition().frequency()));
        add(
                notes,
                Note.REDEFINED,
                points.stream()
                                .map(Point::version)
                                .distinct()
                                .filter(SeriesMaker::isThere)
                                .count()
                        > 1);
        add(
                notes,
                Note.PARTS_DIFFER,
                points.stream()
                        .flatMap(point -> point.reconciled().stream())
                        .anyMatch(one -> one.addsUp() == AddsUp.DIFFERS));
        add(notes, Note.PROVISIONAL, points.stream().anyMatch(point -> point.standing() == Standing.PROVISIONAL));
        add(notes, Note.NOT_JUDGED, spots.stream().anyMatch(judgement::leavesOut));
        add(
                notes,
                Note.OVERDISPERSED,
                verdicts.stream().map(Series.Phase::basis).anyMatch(basis -> basis != null && basis.sigmaZ() != null));
        add(notes, Note.ADDS_UP, addsUp());
        add(notes, Note.PER_PERIOD, readAs == ReadAs.INCREMENTAL && !isAsDelivered());
        add(notes, Note.TOO_FEW_MEASUREMENTS, verdict(verdicts).variation() == Variation.TOO_FEW_MEASUREMENTS);
        return notes;
    }

    private static boolean isThere(@Nullable Integer version) {
        return version != null;
    }

    private static void add(List<Note> notes, Note note, boolean holds) {
        if (holds) {
            notes.add(note);
        }
    }
}
