package nl.grip.query.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.grip.events.AreaCode;
import nl.grip.events.Category;
import nl.grip.events.Code;
import nl.grip.events.EvaluationDesign;
import nl.grip.events.Period;
import nl.grip.events.Quantity;
import nl.grip.query.history.Shows;
import nl.grip.query.indicators.Evaluation.Checked;
import nl.grip.query.indicators.Evaluation.Departed;
import nl.grip.query.indicators.Evaluation.Interval;
import nl.grip.query.indicators.Evaluation.Line;
import nl.grip.query.indicators.Evaluation.WhyNot;
import nl.grip.query.indicators.IndicatorRow.Plan;
import nl.grip.query.indicators.IndicatorRow.Version;
import nl.grip.query.statistics.BeforeAndAfter;
import nl.grip.query.statistics.Check;
import nl.grip.query.statistics.Controlled;
import nl.grip.query.statistics.Effect;
import nl.grip.query.statistics.Estimate;
import nl.grip.query.statistics.InterruptedTimeSeries;
import nl.grip.query.statistics.Interruption;
import nl.grip.query.statistics.Scale;
import org.jspecify.annotations.Nullable;

/** Carries out a plan on the figures of its days, and on no others. */
final class EvaluationMaker {

    private final Sources sources;
    private final Plan plan;
    private final EvaluationDesign design;
    private final ReadAs readAs;
    private final Judgement judgement;

    EvaluationMaker(Sources sources, Plan plan) {
        this.sources = sources;
        this.plan = plan;
        design = plan.design();
        readAs = sources.indicator().version().definition().hasRatio() ? ReadAs.AS_DELIVERED : ReadAs.INCREMENTAL;
        judgement = judgement(Selection.TOTAL);
    }

    Evaluation evaluation(Shows shows) {
        var found = found();
        var departures = departures();
        return new Evaluation(
                SeriesMaker.subject(sources),
                shows,
                plan.plan().value(),
                plan.interventionId().id(),
                design,
                departures.isEmpty(),
                departures,
                found.flatMap(this::estimated).orElse(null),
                found.map(EvaluationMaker::whyNot)
                        .orElse(Optional.of(WhyNot.JUDGED_BY_SERIES))
                        .orElse(null),
                Marks.broken(days(), sources).toList(),
                Marks.beside(plan.interventionId(), days(), sources).toList(),
                List.of());
    }

    /** All days that are planned, with what lies between. */
    private Period days() {
        return new Period(design.before().from(), design.window().until());
    }

    private List<Departed> departures() {
        var stated = plan.departures().stream()
                .map(one -> new Departed(Departed.Kind.STATED, one.departure(), null, one.reason(), one.said()));
        var redefined = sources.indicator().versions().stream()
                .skip(1)
                .filter(this::departs)
                .map(version -> new Departed(
                        Departed.Kind.REDEFINED, null, version.version(), version.reason(), version.said()));
        return Stream.concat(stated, redefined).toList();
    }

    /** It changes what is measured in the window, or between what is compared and after that was planned. */
    private boolean departs(Version version) {
        var from = version.said().effectiveOn();
        return !from.isAfter(design.window().until())
                && (!from.isBefore(design.window().from())
                        || version.said().recordedAt().isAfter(plan.said().recordedAt()));
    }

    private Optional<BeforeAndAfter> found() {
        return switch (design.method()) {
            case SPC -> Optional.empty();
            case BEFORE_AND_AFTER -> Optional.of(InterruptedTimeSeries.of(interruption()));
        };
    }

    private Interruption interruption() {
        return new Interruption(
                judgement.kind(),
                judgement.observations(),
                design.window().from(),
                Years.periodsPerYear(sources.indicator().version().definition().frequency()),
                sources.startsBeside(plan.interventionId()).collect(Collectors.toSet()));
    }

    /** What lies between the days before and the window keeps its place, and no number. */
    private Judgement judgement(Selection selection) {
        var spots = new Spots(sources.indicator(), selection, readAs)
                .of(sources.measurements()).stream()
                        .filter(spot -> !spot.from().isBefore(design.before().from())
                                && !spot.until().isAfter(design.window().until()))
                        .map(spot -> counts(spot) ? spot : Spot.notMeasured(spot.period()))
                        .toList();
        return Judgement.of(sources.indicator(), readAs, spots);
    }

    private boolean counts(Spot spot) {
        return design.before().contains(spot.period().days())
                || design.window().contains(spot.period().days());
    }

    private static Optional<WhyNot> whyNot(BeforeAndAfter found) {
        return found instanceof BeforeAndAfter.NotEstimated not
                ? Optional.of(WhyNot.valueOf(not.reason().name()))
                : Optional.empty();
    }

    private Optional<Evaluation.Estimated> estimated(BeforeAndAfter found) {
        return found instanceof BeforeAndAfter.Estimated estimated
                ? Optional.of(new Evaluation.Estimated(
                        estimated.scale(),
                        interval(estimated.levelChange(), factor(estimated.scale())),
                        interval(estimated.slopeChange(), factor(estimated.scale())),
                        interval(estimated.atEnd().difference(), judgement.scale()),
                        interval(estimated.mean().difference(), judgement.scale()),
                        beyondComparison(),
                        estimated.lines().stream().map(this::line).toList(),
                        estimated.checks().stream()
                                .map(EvaluationMaker::checked)
                                .toList()))
                : Optional.empty();
    }

    private BigDecimal factor(Scale scale) {
        return switch (scale) {
            case IDENTITY -> judgement.scale();
            case LOG -> BigDecimal.ONE;
        };
    }

    /** The area that is compared with, where the figures are broken down by it and are of the same kind there. */
    private @Nullable Interval beyondComparison() {
        return Optional.ofNullable(design.comparison()).stream()
                .flatMap(area -> sources.indicator().version().definition().breakdowns().stream()
                        .map(dimension -> judgement(of(dimension.dimension(), area))))
                .filter(other -> other.kind() == judgement.kind()
                        && !other.observations().isEmpty())
                .findFirst()
                .map(other -> InterruptedTimeSeries.beside(interruption(), other.observations()))
                .flatMap(Controlled::mean)
                .map(Effect::difference)
                .map(difference -> interval(difference, judgement.scale()))
                .orElse(null);
    }

    private static Selection of(Code dimension, AreaCode area) {
        return new Selection(List.of(List.of(new Category(dimension, area.code()))));
    }

    private static Interval interval(Estimate estimate, BigDecimal factor) {
        var times = factor.doubleValue();
        return new Interval(
                Digits.of(estimate.value() * times),
                Digits.of(estimate.low() * times),
                Digits.of(estimate.high() * times),
                estimate.isBeyondChance());
    }

    private Line line(BeforeAndAfter.Line line) {
        return new Line(
                line.on(),
                line.observed().isPresent() ? judgement.told(line.observed().getAsDouble()) : null,
                judgement.told(line.fitted()),
                judgement.told(line.counterfactual()));
    }

    private static Checked checked(Check check) {
        return new Checked(check.assumption(), check.standing(), measured(check.measured()));
    }

    private static @Nullable Quantity measured(OptionalDouble measured) {
        return measured.isPresent() ? Digits.of(measured.getAsDouble()) : null;
    }
}
