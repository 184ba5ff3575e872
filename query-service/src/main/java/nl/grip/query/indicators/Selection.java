package nl.grip.query.indicators;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.Category;
import nl.grip.events.Code;
import nl.grip.events.Dimension;
import nl.grip.events.Figure;
import nl.grip.query.indicators.MeasurementRow.Cell;
import nl.grip.query.statistics.RatedSeries;
import nl.grip.query.statistics.RatedSeries.Rated;
import nl.grip.query.statistics.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * Which figures a series is of: the total, or one part, or several parts taken together.
 *
 * @param parts an empty one is the total
 */
record Selection(List<List<Category>> parts) {

    /** How a part is asked for: {@code WIJK:WK018301}, and {@code GESLACHT:V/WIJK:WK018301} where it is broken down twice. */
    static final String PART = "^[A-Z0-9]+(-[A-Z0-9]+)*:[^/,]+(/[A-Z0-9]+(-[A-Z0-9]+)*:[^/,]+)*$";

    static final Selection TOTAL = new Selection(List.of(List.of()));

    static Selection of(@Nullable List<String> asked) {
        return asked == null || asked.isEmpty()
                ? TOTAL
                : new Selection(asked.stream().map(Selection::part).distinct().toList());
    }

    private static List<Category> part(String asked) {
        return Arrays.stream(asked.split("/"))
                .map(one -> one.split(":", 2))
                .map(one -> new Category(new Code(one[0]), one[1]))
                .sorted(comparing(Category::dimension))
                .toList();
    }

    boolean isTotal() {
        return equals(TOTAL);
    }

    /** Every dimension that is asked for. */
    Stream<Code> dimensions() {
        return parts.stream().flatMap(List::stream).map(Category::dimension).distinct();
    }

    /**
     * What it finds in a period. Without a total, the total is made of the parts of the first dimension that has any.
     *
     * @param all the rows of all periods, by which it can be told which parts there are
     */
    Spot in(IndicatorRow indicator, MeasurementRow row, List<MeasurementRow> all) {
        if (isTotal() && row.find(List.of()).isEmpty()) {
            return indicator.version().definition().breakdowns().stream()
                    .filter(dimension -> !parts(row, dimension).isEmpty())
                    .findFirst()
                    .map(dimension -> total(indicator, row, all, dimension))
                    .orElseGet(() -> Spot.notMeasured(row.period()));
        }
        var found = parts.stream().map(row::find).toList();
        if (found.stream().anyMatch(Optional::isEmpty)) {
            return Spot.notMeasured(row.period());
        }
        return together(indicator, row, found.stream().flatMap(Optional::stream).toList());
    }

    /** Where a part is missing that another period of the same version has, nobody knows the total. */
    private static Spot total(
            IndicatorRow indicator, MeasurementRow row, List<MeasurementRow> all, Dimension dimension) {
        var cells = parts(row, dimension);
        var version = cells.getFirst().version();
        var isWhole = all.stream()
                .flatMap(other -> parts(other, dimension).stream())
                .filter(part -> part.version() == version)
                .allMatch(part -> row.find(part.breakdown()).isPresent());
        return isWhole ? together(indicator, row, cells) : Spot.withheld(row.period(), Told.UNKNOWN, cells);
    }

    static List<Cell> parts(MeasurementRow row, Dimension dimension) {
        return row.cells().stream()
                .filter(cell -> cell.breakdown().size() == 1
                        && cell.breakdown().getFirst().dimension().equals(dimension.dimension()))
                .toList();
    }

    /** Of several parts, all must be known, or the mix would change from period to period. */
    private static Spot together(IndicatorRow indicator, MeasurementRow row, List<Cell> cells) {
        var withheld = cells.stream()
                .map(cell -> Told.of(cell.figure().kind()))
                .filter(told -> told != Told.KNOWN)
                .max(Told::compareTo);
        if (withheld.isPresent()) {
            return Spot.withheld(row.period(), withheld.get(), cells);
        }
        var ratios =
                cells.stream().map(Selection::ratio).flatMap(Optional::stream).toList();
        if (ratios.size() == cells.size()) {
            return ofRatio(indicator, row, cells, ratios);
        }
        var isRatio = cells.stream().anyMatch(cell -> isRatio(indicator, cell));
        return cells.size() > 1 && isRatio
                ? Spot.withheld(row.period(), Told.UNKNOWN, cells)
                : ofValues(indicator, row, cells);
    }

    private static Spot ofRatio(IndicatorRow indicator, MeasurementRow row, List<Cell> cells, List<Ratio> ratios) {
        var per = indicator.version().per();
        var pooled = Ratio.pooled(ratios.stream().map(Optional::of).toList()).ratio();
        var before = cells.stream()
                .map(cell -> perOf(indicator, cell))
                .filter(other -> other != per)
                .findFirst();
        return new Spot(
                row.period(),
                Told.KNOWN,
                pooled.per(BigDecimal.valueOf(per)).orElseThrow(),
                pooled,
                cells,
                before.orElse(null));
    }

    private static Spot ofValues(IndicatorRow indicator, MeasurementRow row, List<Cell> cells) {
        var per = indicator.version().per();
        var rescaled = RatedSeries.of(
                        cells.stream()
                                .map(cell -> new Rated(
                                        row.period().days().from(),
                                        value(cell.figure()),
                                        BigDecimal.valueOf(perOf(indicator, cell))))
                                .toList(),
                        BigDecimal.valueOf(per))
                .figures();
        return new Spot(
                row.period(),
                Told.KNOWN,
                rescaled.stream()
                        .map(figure -> Objects.requireNonNull(figure.value()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                null,
                cells,
                rescaled.stream()
                        .flatMap(figure -> figure.from().stream())
                        .map(BigDecimal::intValueExact)
                        .findFirst()
                        .orElse(null));
    }

    private static boolean isRatio(IndicatorRow indicator, Cell cell) {
        return indicator.version(cell.version()).definition().hasRatio();
    }

    private static int perOf(IndicatorRow indicator, Cell cell) {
        return indicator.version(cell.version()).per();
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value(), "what is known and has no ratio has a value")
                .number();
    }

    static Optional<Ratio> ratio(Cell cell) {
        return Optional.ofNullable(cell.figure().ratio())
                .map(ratio -> new Ratio(
                        ratio.numerator().number(), ratio.denominator().number()));
    }
}
