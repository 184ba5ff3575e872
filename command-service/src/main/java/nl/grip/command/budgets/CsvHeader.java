package nl.grip.command.budgets;

import static nl.grip.command.csv.CsvRule.CSV_COLUMN_TWICE;
import static nl.grip.command.csv.CsvRule.CSV_HEADER_UNKNOWN;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.command.Refusal;
import nl.grip.command.budgets.Objection.BookingPart;
import nl.grip.command.csv.CsvText;

/**
 * Where each column of the file stands and what divides them: the sign under which the most columns have a known name.
 *
 * @param places of the columns that count, from 0
 * @param names of all columns, as they stand in the file
 */
record CsvHeader(char delimiter, Map<CsvColumn, Integer> places, List<String> names) {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
    private static final List<CsvColumn> ALWAYS = List.of(CsvColumn.LINE, CsvColumn.AMOUNT, CsvColumn.REFERENCE);
    private static final List<CsvColumn> DAYS = List.of(CsvColumn.FROM, CsvColumn.UNTIL);

    /** @throws Refusal where a column that is needed is not there, or is there twice */
    static CsvHeader of(String line) {
        var header = DELIMITERS.stream()
                .flatMap(delimiter -> split(line, delimiter).stream())
                .min(Comparator.comparingInt((CsvHeader each) -> each.missing().size())
                        .thenComparingInt(each -> -each.places().size()))
                .orElseThrow(() -> Refusal.because(CSV_HEADER_UNKNOWN, ALWAYS));
        if (!header.missing().isEmpty()) {
            throw Refusal.because(CSV_HEADER_UNKNOWN, header.missing());
        }
        header.mustNameEachOnce();
        return header;
    }

    private static Optional<CsvHeader> split(String line, char delimiter) {
        try {
            var fields = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .ofSingleCsvRecord(line)
                    .getFields();
            var names = fields.stream().map(CsvText::of).toList();
            var places = new EnumMap<CsvColumn, Integer>(CsvColumn.class);
            for (var place = 0; place < names.size(); place++) {
                var at = place;
                CsvColumn.called(names.get(place)).ifPresent(column -> places.putIfAbsent(column, at));
            }
            return Optional.of(new CsvHeader(delimiter, places, names));
        } catch (CsvParseException other) {
            return Optional.empty();
        }
    }

    private void mustNameEachOnce() {
        var seen = new HashSet<CsvColumn>();
        names.stream()
                .filter(name ->
                        CsvColumn.called(name).map(column -> !seen.add(column)).orElse(false))
                .findFirst()
                .ifPresent(twice -> {
                    throw Refusal.because(CSV_COLUMN_TWICE, twice);
                });
    }

    /** A period is one column or two. */
    private List<CsvColumn> missing() {
        var needed = new ArrayList<>(ALWAYS);
        if (!places.keySet().containsAll(DAYS)) {
            needed.add(CsvColumn.PERIOD);
        }
        needed.removeAll(places.keySet());
        return needed;
    }

    boolean hasPeriodInOne() {
        return places.containsKey(CsvColumn.PERIOD);
    }

    /** @return its name in the file */
    String name(CsvColumn column) {
        return Optional.ofNullable(places.get(column)).map(names::get).orElse("");
    }

    /** The column of the file that a part of a booking is in; of two, the first. */
    String name(BookingPart part) {
        return switch (part) {
            case REFERENCE -> name(CsvColumn.REFERENCE);
            case LINE -> name(CsvColumn.LINE);
            case AMOUNT -> name(CsvColumn.AMOUNT);
            case PERIOD -> name(hasPeriodInOne() ? CsvColumn.PERIOD : CsvColumn.FROM);
        };
    }

    /** Whether its maker writes a comma before the cents, as far as the header tells. */
    boolean suggestsDecimalComma() {
        return delimiter != ',';
    }

    /** @return the text in that column; empty where the row is too short */
    String cell(List<String> row, CsvColumn column) {
        var place = places.get(column);
        return place == null || place >= row.size() ? "" : CsvText.of(row.get(place));
    }

    boolean isBlank(List<String> row) {
        return Stream.of(CsvColumn.values())
                .allMatch(column -> cell(row, column).isEmpty());
    }
}
