package nl.grip.command.indicators;

import static nl.grip.command.csv.CsvRule.CSV_TOO_MANY_ROWS;
import static nl.grip.command.csv.CsvRule.CSV_WITHOUT_ROWS;
import static nl.grip.command.csv.CsvRule.VALUE_MISSING;
import static nl.grip.command.indicators.IndicatorRule.CATEGORY_UNREADABLE;
import static nl.grip.command.indicators.IndicatorRule.CSV_TOO_MANY_OF_ONE;
import static nl.grip.command.indicators.IndicatorRule.INDICATOR_UNREADABLE;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_PERIOD_UNREADABLE;
import static nl.grip.command.indicators.IndicatorRule.STANDING_UNREADABLE;
import static nl.grip.command.indicators.IndicatorRule.VERSION_UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.grip.command.Mistake;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;
import nl.grip.command.csv.CsvLines;
import nl.grip.command.csv.CsvMistakes;
import nl.grip.command.csv.CsvNotation;
import nl.grip.command.csv.ImportWatch;
import nl.grip.events.IndicatorCode;

/** Reads a file of measurements as it comes in, divides its rows over indicators, and keeps no more of them than their cells. */
final class MeasurementsReader {

    /** In place of a cell that could not be read. No cell can hold it. */
    static final String UNREAD = "\n";

    static final int MOST_ROWS = 1_000_000;
    static final int MOST_OF_ONE = 100_000;

    private static final int BETWEEN_WORDS = 10_000;
    private static final int LONGEST_CODE = 60;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern CATEGORY = Pattern.compile("[^\\p{Cc}]{1,60}");

    private final CsvLines lines;
    private final ImportWatch watch;
    private final MeasurementHeader header;
    private final CsvNotation notation;
    private final CsvMistakes mistakes = new CsvMistakes();
    private final Map<IndicatorCode, PackedRows> indicators = new LinkedHashMap<>();
    private final Map<String, Optional<IndicatorCode>> codes = new HashMap<>();
    private int rows;

    private MeasurementsReader(InputStream bytes, ImportWatch watch) throws IOException {
        lines = new CsvLines(bytes);
        this.watch = watch;
        header = MeasurementHeader.of(lines.header());
        notation = new CsvNotation(header.columns().suggestsDecimalComma());
    }

    /** @throws Refusal where it is not a table of measurements at all */
    static MeasurementsFile read(InputStream bytes, ImportWatch watch) throws IOException {
        return new MeasurementsReader(bytes, watch).read();
    }

    private MeasurementsFile read() {
        lines.forEach(header.columns().delimiter(), this::read);
        if (rows == 0) {
            throw Refusal.because(CSV_WITHOUT_ROWS);
        }
        watch.read(rows);
        return new MeasurementsFile(header, indicators, notation.decimal(), rows, mistakes);
    }

    private void read(List<String> fields) {
        if (header.isBlank(fields)) {
            return;
        }
        if (rows == MOST_ROWS) {
            throw Refusal.because(CSV_TOO_MANY_ROWS, MOST_ROWS);
        }
        rows++;
        var row = new PackedRows.Row(lines.number(), cells(fields));
        indicator(fields).ifPresent(code -> add(code, row));
        if (rows % BETWEEN_WORDS == 0) {
            watch.read(rows);
        }
    }

    private void add(IndicatorCode code, PackedRows.Row row) {
        var own = indicators.computeIfAbsent(code, _ -> new PackedRows());
        if (own.size() == MOST_OF_ONE) {
            throw Refusal.because(CSV_TOO_MANY_OF_ONE, code, MOST_OF_ONE);
        }
        own.add(row);
    }

    private List<String> cells(List<String> fields) {
        var cells = new ArrayList<String>();
        cells.add(needed(fields, MeasurementColumn.PERIOD, MeasuredPeriods::isPeriod, MEASURED_PERIOD_UNREADABLE));
        cells.add(needed(fields, MeasurementColumn.STANDING, Standings::isStanding, STANDING_UNREADABLE));
        cells.add(optional(fields, MeasurementColumn.VERSION, VERSION.asMatchPredicate(), VERSION_UNREADABLE));
        cells.addAll(figure(fields));
        header.breakdowns().values().forEach(place -> cells.add(category(fields, place)));
        return cells;
    }

    private Optional<IndicatorCode> indicator(List<String> fields) {
        var text = header.columns().cell(fields, MeasurementColumn.INDICATOR);
        if (text.isEmpty()) {
            refuse(MeasurementColumn.INDICATOR, VALUE_MISSING);
            return Optional.empty();
        }
        var code = codes.computeIfAbsent(
                shortened(text),
                _ -> text.length() <= LONGEST_CODE && CODE.matcher(text).matches()
                        ? Optional.of(new IndicatorCode(text))
                        : Optional.empty());
        if (code.isEmpty()) {
            refuse(MeasurementColumn.INDICATOR, INDICATOR_UNREADABLE, shortened(text));
        }
        return code;
    }

    private String needed(List<String> fields, MeasurementColumn column, Predicate<String> isReadable, Rule rule) {
        if (header.columns().cell(fields, column).isEmpty()) {
            refuse(column, VALUE_MISSING);
            return UNREAD;
        }
        return optional(fields, column, isReadable, rule);
    }

    private String optional(List<String> fields, MeasurementColumn column, Predicate<String> isReadable, Rule rule) {
        var text = header.columns().cell(fields, column);
        if (text.isEmpty() || isReadable.test(text)) {
            return text;
        }
        refuse(column, rule, shortened(text));
        return UNREAD;
    }

    private List<String> figure(List<String> fields) {
        var cells = new FigureCells(
                header.columns().cell(fields, MeasurementColumn.VALUE),
                header.columns().cell(fields, MeasurementColumn.NUMERATOR),
                header.columns().cell(fields, MeasurementColumn.DENOMINATOR));
        var wrong = cells.wrong(notation, lines.number());
        wrong.forEach(one -> mistakes.read(
                new Mistake(lines.number(), header.columns().name(one.column()), one.rule(), one.arguments())));
        return wrong.isEmpty()
                ? List.of(cells.value(), cells.numerator(), cells.denominator())
                : List.of(UNREAD, "", "");
    }

    private String category(List<String> fields, int place) {
        var text = header.columns().cell(fields, place);
        if (text.isEmpty() || CATEGORY.matcher(text).matches()) {
            return text;
        }
        mistakes.read(Mistake.in(lines.number(), header.columns().names().get(place), CATEGORY_UNREADABLE));
        return UNREAD;
    }

    private void refuse(MeasurementColumn column, Rule rule, Object... arguments) {
        mistakes.read(Mistake.in(lines.number(), header.columns().name(column), rule, arguments));
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_CODE ? text : text.substring(0, LONGEST_CODE) + "…";
    }
}
