package nl.grip.command.indicators;

import static nl.grip.command.csv.CsvRule.VALUE_MISSING;
import static nl.grip.command.indicators.IndicatorRule.FIGURE_NOTATION_MIXED;
import static nl.grip.command.indicators.IndicatorRule.FIGURE_OF_NO_KIND;
import static nl.grip.command.indicators.IndicatorRule.FIGURE_UNREADABLE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.command.Rule;
import nl.grip.command.csv.CsvNotation;
import nl.grip.command.csv.CsvNumber;
import nl.grip.events.Category;
import nl.grip.events.Figure;
import nl.grip.events.Figure.Kind;
import nl.grip.events.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of one figure: a value, a ratio, or that it is unknown or secret. An empty cell is none of these, and least
 * of all zero.
 */
record FigureCells(String value, String numerator, String denominator) {

    private static final Map<Kind, Set<String>> WITHHELD =
            Map.of(Kind.UNKNOWN, Set.of(".", "?", "onbekend", "unknown"), Kind.SECRET, Set.of("x", "geheim", "secret"));

    /** What is wrong with one of the cells. */
    record Wrong(MeasurementColumn column, Rule rule, List<Object> arguments) {

        static Wrong in(MeasurementColumn column, Rule rule, Object... arguments) {
            return new Wrong(column, rule, List.of(arguments));
        }
    }

    /** All that is wrong with them; hears every number. */
    List<Wrong> wrong(CsvNotation notation, int row) {
        var filled = Stream.of(value, numerator, denominator)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (filled.isEmpty()) {
            return List.of(Wrong.in(MeasurementColumn.VALUE, VALUE_MISSING));
        }
        var isWithheld = filled.stream().anyMatch(FigureCells::isWithheld);
        if (isWithheld && filled.stream().map(FigureCells::kind).distinct().count() == 1) {
            return List.of();
        }
        if (isWithheld) {
            return List.of(Wrong.in(MeasurementColumn.VALUE, FIGURE_OF_NO_KIND));
        }
        return Stream.of(
                        wrong(MeasurementColumn.VALUE, value, notation, row),
                        wrong(MeasurementColumn.NUMERATOR, numerator, notation, row),
                        wrong(MeasurementColumn.DENOMINATOR, denominator, notation, row),
                        halved())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Wrong> halved() {
        return numerator.isEmpty() == denominator.isEmpty()
                ? Optional.empty()
                : Optional.of(Wrong.in(
                        numerator.isEmpty() ? MeasurementColumn.NUMERATOR : MeasurementColumn.DENOMINATOR,
                        VALUE_MISSING));
    }

    private static Optional<Wrong> wrong(MeasurementColumn column, String cell, CsvNotation notation, int row) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        var number = CsvNumber.of(cell);
        if (number.isEmpty()) {
            return Optional.of(Wrong.in(column, FIGURE_UNREADABLE, MeasurementsReader.shortened(cell)));
        }
        return notation.admits(number.get(), row)
                ? Optional.empty()
                : Optional.of(Wrong.in(column, FIGURE_NOTATION_MIXED, notation.row()));
    }

    private static boolean isWithheld(String cell) {
        return kind(cell) != Kind.KNOWN;
    }

    private static Kind kind(String cell) {
        var plain = cell.toLowerCase(Locale.ROOT);
        return WITHHELD.entrySet().stream()
                .filter(kind -> kind.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.KNOWN);
    }

    /**
     * The figure, where nothing is wrong with the cells.
     *
     * @throws nl.grip.command.Refusal where a number is of a size that no quantity has
     */
    Figure figure(List<Category> breakdown, char decimal) {
        var withheld = Stream.of(value, numerator)
                .map(FigureCells::kind)
                .filter(kind -> kind != Kind.KNOWN)
                .findFirst();
        return withheld.map(kind -> new Figure(breakdown, kind, null, null))
                .orElseGet(() -> new Figure(breakdown, Kind.KNOWN, quantity(value, decimal), ratio(decimal)));
    }

    private Figure.@Nullable Ratio ratio(char decimal) {
        var divided = quantity(numerator, decimal);
        var divisor = quantity(denominator, decimal);
        return divided == null || divisor == null ? null : new Figure.Ratio(divided, divisor);
    }

    private static @Nullable Quantity quantity(String cell, char decimal) {
        return CsvNumber.of(cell)
                .map(number -> Quantities.of(number.number(decimal)))
                .orElse(null);
    }
}
