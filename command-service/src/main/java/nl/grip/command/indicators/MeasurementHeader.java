package nl.grip.command.indicators;

import static nl.grip.command.csv.CsvRule.CSV_COLUMN_TWICE;
import static nl.grip.command.indicators.IndicatorRule.CSV_COLUMN_UNKNOWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.grip.command.Refusal;
import nl.grip.command.csv.CsvColumns;
import nl.grip.command.indicators.Objection.MeasurementPart;
import nl.grip.events.Code;

/**
 * The columns of a file of measurements. Every one must be known: one that is passed over might be a breakdown, and a part would
 * be taken for the whole.
 *
 * @param breakdowns the places of those that break figures down, from 0
 */
record MeasurementHeader(CsvColumns<MeasurementColumn> columns, Map<Code, Integer> breakdowns) {

    private static final Pattern BREAKDOWN =
            Pattern.compile("(?i)(?:uitsplitsing|breakdown)[ :]+((?-i:[A-Z0-9]+(?:-[A-Z0-9]+)*))");

    private static final CsvColumns.Wanted<MeasurementColumn> WANTED = new CsvColumns.Wanted<>() {

        @Override
        public Class<MeasurementColumn> columns() {
            return MeasurementColumn.class;
        }

        @Override
        public Optional<MeasurementColumn> called(String name) {
            return MeasurementColumn.called(name);
        }

        /** A figure is one column or two. */
        @Override
        public List<MeasurementColumn> missing(Collection<MeasurementColumn> there) {
            var needed = new ArrayList<>(
                    List.of(MeasurementColumn.INDICATOR, MeasurementColumn.PERIOD, MeasurementColumn.STANDING));
            if (!there.containsAll(List.of(MeasurementColumn.NUMERATOR, MeasurementColumn.DENOMINATOR))) {
                needed.add(MeasurementColumn.VALUE);
            }
            needed.removeAll(there);
            return needed;
        }
    };

    /** @throws Refusal where a column that is needed is not there, one is there twice, or one is not known */
    static MeasurementHeader of(String line) {
        var columns = CsvColumns.of(line, WANTED);
        var breakdowns = new TreeMap<Code, Integer>();
        for (var place = 0; place < columns.names().size(); place++) {
            var name = columns.names().get(place);
            if (first(columns, breakdowns, name, place) != place) {
                throw Refusal.because(CSV_COLUMN_TWICE, name);
            }
        }
        return new MeasurementHeader(columns, breakdowns);
    }

    /** Where a column of that name stands first. */
    private static int first(
            CsvColumns<MeasurementColumn> columns, Map<Code, Integer> breakdowns, String name, int place) {
        var known = MeasurementColumn.called(name).map(columns.places()::get);
        if (known.isPresent()) {
            return known.get();
        }
        var breakdown = BREAKDOWN.matcher(name);
        if (!breakdown.matches()) {
            throw Refusal.because(CSV_COLUMN_UNKNOWN, name.isEmpty() ? "…" : name);
        }
        var earlier = breakdowns.putIfAbsent(new Code(breakdown.group(1)), place);
        return earlier == null ? place : earlier;
    }

    /** The column of the file that a part of a measurement is in; of several, the first. */
    String name(MeasurementPart part) {
        return switch (part) {
            case INDICATOR -> columns.name(MeasurementColumn.INDICATOR);
            case PERIOD -> columns.name(MeasurementColumn.PERIOD);
            case VERSION -> columns.name(MeasurementColumn.VERSION);
            case STANDING -> columns.name(MeasurementColumn.STANDING);
            case BREAKDOWN ->
                breakdowns.values().stream()
                        .findFirst()
                        .map(columns.names()::get)
                        .orElse("");
            case FIGURE ->
                columns.name(
                        columns.places().containsKey(MeasurementColumn.VALUE)
                                ? MeasurementColumn.VALUE
                                : MeasurementColumn.NUMERATOR);
        };
    }

    boolean isBlank(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }
}
