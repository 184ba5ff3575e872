package nl.grip.command.csv;

import static nl.grip.command.csv.CsvRule.CSV_HEADER_UNKNOWN;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.grip.command.Refusal;

/**
 * Where each column of a file stands and what divides them: the sign under which the fewest columns are missed, and the most have
 * a known name.
 *
 * @param <C> the columns that such a file may have
 * @param places of the known ones, from 0; where one is there twice, of the first
 * @param names of all columns, as they stand in the file
 */
public record CsvColumns<C extends Enum<C>>(char delimiter, Map<C, Integer> places, List<String> names) {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

    /** What to look for in the line that names the columns. */
    public interface Wanted<C extends Enum<C>> {

        Class<C> columns();

        /** @return empty where no column is called so */
        Optional<C> called(String name);

        /** @return what is needed beside those that are there */
        List<C> missing(Collection<C> there);
    }

    /** @throws Refusal where a column that is needed is not there */
    public static <C extends Enum<C>> CsvColumns<C> of(String line, Wanted<C> wanted) {
        Function<CsvColumns<C>, List<C>> missing = each -> wanted.missing(each.places.keySet());
        var columns = DELIMITERS.stream()
                .flatMap(delimiter -> split(line, delimiter, wanted))
                .min(Comparator.comparingInt(
                                (CsvColumns<C> each) -> missing.apply(each).size())
                        .thenComparingInt(each -> -each.places.size()))
                .orElseThrow(() -> Refusal.because(CSV_HEADER_UNKNOWN, wanted.missing(List.of())));
        if (!missing.apply(columns).isEmpty()) {
            throw Refusal.because(CSV_HEADER_UNKNOWN, missing.apply(columns));
        }
        return columns;
    }

    private static <C extends Enum<C>> Stream<CsvColumns<C>> split(String line, char delimiter, Wanted<C> wanted) {
        try {
            var names = CsvReader.builder().fieldSeparator(delimiter).ofSingleCsvRecord(line).getFields().stream()
                    .map(CsvText::of)
                    .toList();
            var places = new EnumMap<C, Integer>(wanted.columns());
            for (var place = 0; place < names.size(); place++) {
                var at = place;
                wanted.called(names.get(place)).ifPresent(column -> places.putIfAbsent(column, at));
            }
            return Stream.of(new CsvColumns<>(delimiter, places, names));
        } catch (CsvParseException other) {
            return Stream.empty();
        }
    }

    /** @return its name in the file; empty where it is not there */
    public String name(C column) {
        return Optional.ofNullable(places.get(column)).map(names::get).orElse("");
    }

    /** @return the text in that column; empty where the row is too short or there is no such column */
    public String cell(List<String> row, C column) {
        return cell(row, places.getOrDefault(column, Integer.MAX_VALUE));
    }

    /** @return the text in the column at that place, from 0; empty where the row is too short */
    public String cell(List<String> row, int place) {
        return place >= row.size() ? "" : CsvText.of(row.get(place));
    }

    /** Whether its maker writes a comma before decimals, as far as the header tells. */
    public boolean suggestsDecimalComma() {
        return delimiter != ',';
    }
}
