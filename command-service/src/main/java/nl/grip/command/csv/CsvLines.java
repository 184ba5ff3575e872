package nl.grip.command.csv;

import static nl.grip.command.csv.CsvRule.CSV_EMPTY;
import static nl.grip.command.csv.CsvRule.CSV_UNREADABLE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.grip.command.Refusal;
import org.jspecify.annotations.Nullable;

/** A file as it comes in: the line that names its columns, and then its rows, of which no more than one is kept. */
public final class CsvLines {

    private static final int LONGEST_FIELD = 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    private static final Pattern NAMED_DELIMITER = Pattern.compile("(?i)sep=.");

    private final BufferedReader reader;
    private final String header;
    private int number;

    /** @throws Refusal where there is nothing in it */
    public CsvLines(InputStream bytes) throws IOException {
        // One character for each byte: the encoding is a matter of each word.
        reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
        header = firstLine();
    }

    private String firstLine() throws IOException {
        var line = nextLine();
        if (line != null && line.startsWith(BYTE_ORDER_MARK)) {
            line = line.substring(BYTE_ORDER_MARK.length());
        }
        if (line != null && NAMED_DELIMITER.matcher(line).matches()) {
            line = nextLine();
        }
        if (line == null || line.isBlank()) {
            throw Refusal.because(CSV_EMPTY);
        }
        return line;
    }

    private @Nullable String nextLine() throws IOException {
        number++;
        return reader.readLine();
    }

    public String header() {
        return header;
    }

    /** The row that is being read, as a spreadsheet numbers it. */
    public int number() {
        return number;
    }

    /**
     * Reads what stands below the header, to its end.
     *
     * @throws Refusal where it is no CSV
     */
    public void forEach(char delimiter, Consumer<List<String>> row) {
        try {
            CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_FIELD)
                    .ofCsvRecord(reader)
                    .forEach(fields -> {
                        number++;
                        row.accept(fields.getFields());
                    });
        } catch (CsvParseException unreadable) {
            // What is wrong with the body itself, such as that it is too large, is no matter of CSV.
            if (unreadable.getCause() instanceof RuntimeException broken && !(broken instanceof CsvParseException)) {
                throw broken;
            }
            throw Refusal.because(CSV_UNREADABLE, number + 1);
        }
    }
}
