package nl.grip.command.indicators;

import static nl.grip.command.csv.CsvRule.CSV_COLUMN_TWICE;
import static nl.grip.command.csv.CsvRule.CSV_HEADER_UNKNOWN;
import static nl.grip.command.indicators.IndicatorRule.CSV_COLUMN_UNKNOWN;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.grip.command.Refusal;
import nl.grip.command.csv.CsvText;
import nl.grip.command.indicators.Objection.MeasurementPart;
import nl.grip.events.Code;

/**
 * Where each column of a file of measurements stands and what divides them. Every column must be known: one that is passed
 * over might be a breakdown, and a part would be taken for the whole.
 *
 * @param places of the columns, from 0
 * @param breakdowns the places of those that break figures down
 * @param names of all columns, as they stand in the file
 */
record MeasurementHeader(
        char delimiter, Map<MeasurementColumn, Integer> places, Map<Code, Integer> breakdowns, List<String> names) {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
    private static final List<MeasurementColumn> ALWAYS =
            List.of(MeasurementColumn.INDICATOR, MeasurementColumn.PERIOD, MeasurementColumn.STANDING);
    private static final List<MeasurementColumn> RATIO =
            List.of(MeasurementColumn.NUMERATOR, MeasurementColumn.DENOMINATOR);
    private static final Pattern BREAKDOWN =
            Pattern.compile("(?i)(?:uitsplitsing|breakdown)[ :]+((?-i:[A-Z0-9]+(?:-[A-Z0-9]+)*))");

    /** @throws Refusal where a column that is needed is not there, one is there twice, or one is not known */
    static MeasurementHeader of(String line) {
        var header = DELIMITERS.stream()
                .flatMap(delimiter -> split(line, delimiter).stream())
                .min(Comparator.comparingInt(
                                (MeasurementHeader each) -> each.missing().size())
                        .thenComparingInt(each -> -each.places().size()))
                .orElseThrow(() -> Refusal.because(CSV_HEADER_UNKNOWN, ALWAYS));
        if (!header.missing().isEmpty()) {
            throw Refusal.because(CSV_HEADER_UNKNOWN, header.missing());
        }
        for (var place = 0; place < header.names().size(); place++) {
            header.mustBeKnown(place);
        }
        return header;
    }

    private static Optional<MeasurementHeader> split(String line, char delimiter) {
        try {
            var names = CsvReader.builder().fieldSeparator(delimiter).ofSingleCsvRecord(line).getFields().stream()
                    .map(CsvText::of)
                    .toList();
            var places = new EnumMap<MeasurementColumn, Integer>(MeasurementColumn.class);
            var breakdowns = new TreeMap<Code, Integer>();
            for (var place = 0; place < names.size(); place++) {
                var at = place;
                MeasurementColumn.called(names.get(place)).ifPresent(column -> places.putIfAbsent(column, at));
                breakdown(names.get(place)).ifPresent(dimension -> breakdowns.putIfAbsent(dimension, at));
            }
            return Optional.of(new MeasurementHeader(delimiter, places, breakdowns, names));
        } catch (CsvParseException other) {
            return Optional.empty();
        }
    }

    private static Optional<Code> breakdown(String name) {
        var match = BREAKDOWN.matcher(name.strip());
        return match.matches() ? Optional.of(new Code(match.group(1))) : Optional.empty();
    }

    private void mustBeKnown(int place) {
        var name = names.get(place);
        var first = MeasurementColumn.called(name)
                .map(places::get)
                .or(() -> breakdown(name).map(breakdowns::get))
                .orElseThrow(() -> Refusal.because(CSV_COLUMN_UNKNOWN, name.isEmpty() ? "…" : name));
        if (first != place) {
            throw Refusal.because(CSV_COLUMN_TWICE, name);
        }
    }

    /** A figure is one column or two. */
    private List<MeasurementColumn> missing() {
        var needed = new ArrayList<>(ALWAYS);
        if (!places.keySet().containsAll(RATIO)) {
            needed.add(MeasurementColumn.VALUE);
        }
        needed.removeAll(places.keySet());
        return needed;
    }

    /** @return its name in the file */
    String name(MeasurementColumn column) {
        return Optional.ofNullable(places.get(column)).map(names::get).orElse("");
    }

    /** The column of the file that a part of a measurement is in; of several, the first. */
    String name(MeasurementPart part) {
        return switch (part) {
            case INDICATOR -> name(MeasurementColumn.INDICATOR);
            case PERIOD -> name(MeasurementColumn.PERIOD);
            case VERSION -> name(MeasurementColumn.VERSION);
            case STANDING -> name(MeasurementColumn.STANDING);
            case BREAKDOWN ->
                breakdowns.values().stream().findFirst().map(names::get).orElse("");
            case FIGURE ->
                name(
                        places.containsKey(MeasurementColumn.VALUE)
                                ? MeasurementColumn.VALUE
                                : MeasurementColumn.NUMERATOR);
        };
    }

    /** Whether its maker writes a comma before decimals, as far as the header tells. */
    boolean suggestsDecimalComma() {
        return delimiter != ',';
    }

    /** @return the text in that column; empty where the row is too short or there is no such column */
    String cell(List<String> row, MeasurementColumn column) {
        return cell(row, places.getOrDefault(column, Integer.MAX_VALUE));
    }

    String cell(List<String> row, int place) {
        return place >= row.size() ? "" : CsvText.of(row.get(place));
    }

    boolean isBlank(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }
}
