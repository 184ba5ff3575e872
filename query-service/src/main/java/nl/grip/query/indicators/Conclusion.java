package nl.grip.query.indicators;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Code;
import nl.grip.events.Direction;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorId;
import nl.grip.events.ProgrammeId;
import nl.grip.events.Quantity;
import nl.grip.events.Standing;
import nl.grip.query.statistics.Assurance;
import nl.grip.query.statistics.ChartPoint;
import nl.grip.query.statistics.Meaning;
import nl.grip.query.statistics.Phase;
import nl.grip.query.statistics.RuleSet;
import nl.grip.query.statistics.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What is concluded of an indicator, for rooms that hold several together: the end of its series, without the way there.
 *
 * @param chart what kind of chart the figures ask for
 * @param verdict absent where there are too few figures
 * @param last the newest figure that is known
 * @param target the one that goes for the newest period
 */
public record Conclusion(
        IndicatorId id,
        IndicatorCode code,
        String title,
        String unit,
        Direction.Aim aim,
        List<About> goals,
        String chart,
        RuleSet rules,
        @Nullable Verdict verdict,
        @Nullable Last last,
        @Nullable Quantity target) {

    /** A goal that it tells of. */
    public record About(ProgrammeId programme, Code goal) {}

    /** A figure with its period. */
    public record Last(
            CalendarPeriod period, Quantity value, @Nullable Standing standing) {}

    /**
     * What is said of the newest figure, and of the target.
     *
     * @param fired the rules that the newest figure takes part in
     * @param meantSince from the period on which figures have meant this without a break
     * @param assuredSince from the period on which this target went with these limits
     */
    public record Verdict(
            Meaning variation, Assurance assurance, List<Signal> fired, LocalDate meantSince, LocalDate assuredSince) {}

    /** @param target the one that goes for a period; absent where there is none */
    static Conclusion of(
            Sources sources,
            List<Spot> spots,
            Judgement judgement,
            List<Phase> phases,
            Function<Spot, Optional<Quantity>> target) {
        var indicator = sources.indicator();
        return new Conclusion(
                sources.id(),
                indicator.code(),
                indicator.title(),
                indicator.version().definition().unit(),
                indicator.direction().aim(),
                indicator.goals().stream()
                        .filter(IndicatorRow.Tie::holds)
                        .map(tie -> new About(tie.programmeId(), tie.goal()))
                        .toList(),
                judgement.kind().chart().chartName(),
                RuleSet.MAKING_DATA_COUNT,
                phases.isEmpty()
                        ? null
                        : verdict(
                                phases.getLast(),
                                on -> spots.stream()
                                        .filter(spot -> spot.from().equals(on))
                                        .findFirst()
                                        .flatMap(target)),
                spots.reversed().stream()
                        .filter(Spot::isKnown)
                        .findFirst()
                        .map(Conclusion::last)
                        .orElse(null),
                spots.isEmpty() ? null : target.apply(spots.getLast()).orElse(null));
    }

    private static Last last(Spot spot) {
        return new Last(
                spot.period(),
                Digits.of(Objects.requireNonNull(spot.value(), "what is known has a value")),
                spot.standing());
    }

    private static @Nullable Verdict verdict(Phase phase, Function<LocalDate, Optional<Quantity>> target) {
        return switch (phase) {
            case Phase.TooFew _ -> null;
            case Phase.Charted whole ->
                new Verdict(
                        whole.verdict().variation(),
                        whole.verdict().assurance(),
                        whole.points().getLast().signals().stream()
                                .sorted(Comparator.comparing(Signal::rule).thenComparing(Signal::side))
                                .toList(),
                        since(whole.points(), ChartPoint::meaning),
                        since(whole.points(), point -> target.apply(point.on())));
        };
    }

    private static LocalDate since(List<ChartPoint> points, Function<ChartPoint, ?> what) {
        var now = what.apply(points.getLast());
        return points.reversed().stream()
                .takeWhile(point -> what.apply(point).equals(now))
                .reduce((_, earlier) -> earlier)
                .map(ChartPoint::on)
                .orElseThrow();
    }
}
