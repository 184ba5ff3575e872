package nl.grip.query.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.IndicatorDefinition;
import nl.grip.events.IndicatorDefinition.Delivery;
import nl.grip.events.Quantity;
import nl.grip.query.statistics.Aim;
import nl.grip.query.statistics.ControlChart;
import nl.grip.query.statistics.DataKind;
import nl.grip.query.statistics.Direction;
import nl.grip.query.statistics.Observation;
import nl.grip.query.statistics.Ratio;
import nl.grip.query.statistics.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What a series is to the statistics: what kind of numbers it has, which of them count, and what is wanted of them.
 *
 * <p>What the definition says of the nature of its figures, holds. Where it says nothing, every figure came with what it was
 * counted from, and none is below zero, a percentage is a proportion and any other ratio a rate; else the figures are taken as
 * they stand, which asks nothing of how they came about.
 *
 * @param scale by how much the numbers of the statistics are multiplied to be those of the series
 */
record Judgement(DataKind kind, BigDecimal scale, List<Observation> observations, Direction direction) {

    private static final int PERCENT = 100;

    /** By all figures that there are. */
    static Judgement of(IndicatorRow indicator, ReadAs readAs, List<Spot> spots) {
        return of(indicator, readAs, spots, spots);
    }

    /**
     * By the first figures, as many as fix limits, so that no later one turns the chart into another. One that has no place in
     * the chart then takes no part in it.
     */
    static Judgement standing(IndicatorRow indicator, ReadAs readAs, List<Spot> spots) {
        return of(
                indicator,
                readAs,
                spots,
                spots.stream()
                        .filter(Spot::isKnown)
                        .limit(RuleSet.FEWEST_POINTS)
                        .toList());
    }

    private static Judgement of(IndicatorRow indicator, ReadAs readAs, List<Spot> spots, List<Spot> telling) {
        var per = indicator.version().per();
        var kind = kind(indicator, readAs, telling);
        var scale = kind == DataKind.PROPORTION ? BigDecimal.valueOf(per) : BigDecimal.ONE;
        return new Judgement(
                kind,
                scale,
                spots.stream().map(spot -> observation(kind, per, spot)).toList(),
                direction(indicator.direction(), scale));
    }

    private static DataKind kind(IndicatorRow indicator, ReadAs readAs, List<Spot> telling) {
        var known = telling.stream().filter(Spot::isKnown).toList();
        var definition = known.stream()
                .map(Spot::version)
                .findFirst()
                .map(indicator::version)
                .orElseGet(indicator::version)
                .definition();
        return candidates(definition, readAs)
                .filter(kind -> known.stream().allMatch(spot -> fits(kind, spot)))
                .findFirst()
                .orElse(DataKind.MEASURED);
    }

    /** What figures may be that were defined so, the likeliest first. Of what they are a part or a sum of, nothing is known. */
    private static Stream<DataKind> candidates(IndicatorDefinition definition, ReadAs readAs) {
        var isOfItsPeriod = readAs == ReadAs.INCREMENTAL
                || readAs == ReadAs.AS_DELIVERED && definition.delivery() == Delivery.INCREMENTAL;
        return switch (definition.nature()) {
            case null -> definition.hasRatio() ? ratios(definition, readAs) : Stream.empty();
            case QUANTITY -> Stream.empty();
            case OCCURRENCES ->
                definition.hasRatio()
                        ? ratios(definition, readAs)
                        : Stream.of(DataKind.COUNT).filter(_ -> isOfItsPeriod);
            case TIME_BETWEEN_EVENTS -> between(definition, readAs, DataKind.TIME_BETWEEN_EVENTS);
            case CASES_BETWEEN_EVENTS -> between(definition, readAs, DataKind.CASES_BETWEEN_EVENTS);
        };
    }

    private static Stream<DataKind> ratios(IndicatorDefinition definition, ReadAs readAs) {
        var per = definition.per();
        var isPercentage = definition.nature() == null && per != null && per == PERCENT;
        return Stream.of(DataKind.PROPORTION, DataKind.RATE)
                .filter(_ -> readAs == ReadAs.AS_DELIVERED)
                .filter(kind -> kind == DataKind.RATE || isPercentage);
    }

    /** What passed between events is of no year, and no ratio. */
    private static Stream<DataKind> between(IndicatorDefinition definition, ReadAs readAs, DataKind kind) {
        return Stream.of(kind).filter(_ -> readAs == ReadAs.AS_DELIVERED && !definition.hasRatio());
    }

    /** A percentage of which the part can be more than the whole is no proportion, and what is below zero was not counted. */
    private static boolean fits(DataKind kind, Spot spot) {
        var ratio = spot.ratio();
        return switch (kind) {
            case RATE -> ratio != null && ratio.numerator().signum() >= 0;
            case PROPORTION ->
                fits(DataKind.RATE, spot) && ratio != null && ratio.numerator().compareTo(ratio.denominator()) <= 0;
            case COUNT, CASES_BETWEEN_EVENTS, TIME_BETWEEN_EVENTS ->
                spot.value() != null && spot.value().signum() >= 0;
            case MEASURED -> true;
        };
    }

    /** Whether it is known and yet takes no part, since it has no place in such a chart. */
    boolean leavesOut(Spot spot) {
        return spot.isKnown() && !fits(kind, spot);
    }

    private static Observation observation(DataKind kind, int per, Spot spot) {
        if (spot.value() == null || !fits(kind, spot)) {
            return Observation.absent(spot.from());
        }
        var ratio = spot.ratio();
        return switch (kind) {
            case PROPORTION -> counted(spot, ratio, BigDecimal.ONE);
            case RATE -> counted(spot, ratio, BigDecimal.valueOf(per));
            case MEASURED, COUNT, CASES_BETWEEN_EVENTS, TIME_BETWEEN_EVENTS ->
                Observation.of(spot.from(), spot.value());
        };
    }

    private static Observation counted(Spot spot, @Nullable Ratio ratio, BigDecimal per) {
        return ratio == null
                ? Observation.absent(spot.from())
                : Observation.of(
                        spot.from(), ratio.numerator(), ratio.denominator().divide(per, MathContext.DECIMAL64));
    }

    private static Direction direction(nl.grip.events.Direction wanted, BigDecimal scale) {
        var lower = wanted.lower();
        var upper = wanted.upper();
        return switch (wanted.aim()) {
            case INCREASE -> new Direction.Increase();
            case DECREASE -> new Direction.Decrease();
            case NOT_LOWER -> new Direction.NotLower();
            case NOT_HIGHER -> new Direction.NotHigher();
            case WITHIN_BAND ->
                lower == null || upper == null
                        ? new Direction.None()
                        : new Direction.WithinBand(unscaled(lower, scale), unscaled(upper, scale));
            case NONE -> new Direction.None();
        };
    }

    private static BigDecimal unscaled(Quantity value, BigDecimal scale) {
        return value.number().divide(scale, MathContext.DECIMAL64);
    }

    /**
     * The chart, with a phase for every decision that fell within the series, from the first period that began on its day or
     * after it.
     */
    ControlChart chart(List<LocalDate> decided, @Nullable Quantity target) {
        var starts = decided.stream()
                .flatMap(day ->
                        observations.stream()
                                .map(Observation::on)
                                .filter(begin -> !begin.isBefore(day))
                                .findFirst()
                                .stream())
                .distinct()
                .toList();
        return ControlChart.of(
                kind.chart(),
                observations,
                starts,
                new Aim(direction, target == null ? null : unscaled(target, scale)));
    }

    /** A number of the statistics as one of the series. */
    Quantity told(double number) {
        return Digits.of(number * scale.doubleValue());
    }
}
