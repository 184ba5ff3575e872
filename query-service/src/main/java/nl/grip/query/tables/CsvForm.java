package nl.grip.query.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Headings and rows as RFC 4180 has them, in the dialect that a spreadsheet program of the reader's language opens at once.
 * No text in it is a formula.
 */
@Component
final class CsvForm implements Form {

    /** By which Excel knows that it is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String BREAKING_OUT = "\t\r\n";

    @Override
    public MediaType type() {
        return new MediaType(MediaType.parseMediaType(TableTypes.CSV), StandardCharsets.UTF_8);
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public byte[] write(Table table, TableWords words) {
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        var figures = Figures.toReckonWith(words.locale(), table.unit());
        try (var csv = CsvWriter.builder()
                .fieldSeparator(isEnglish(words.locale()) ? ',' : ';')
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new AllButNumbers())
                .build(text)) {
            csv.writeRecord(table.columns().stream()
                    .map(column -> harmless(column.heading()))
                    .toList());
            table.rows()
                    .forEach(row -> csv.writeRecord(record(row, table.columns().size(), figures, words)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** As wide as the table, so that every record has all fields. */
    private static List<String> record(Row row, int width, Figures figures, TableWords words) {
        var fields = new ArrayList<String>(width);
        row.cells().forEach(cell -> fields.add(field(cell, figures, words)));
        while (fields.size() < width) {
            fields.add("");
        }
        return fields;
    }

    private static String field(Cell cell, Figures figures, TableWords words) {
        return switch (cell) {
            case Cell.Text text -> harmless(text.text());
            case Cell.Lines lines -> harmless(String.join("\n", lines.lines()));
            case Cell.Amount amount -> figures.amount(amount.amount());
            case Cell.Quantity quantity -> figures.quantity(quantity.value());
            case Cell.Number number -> figures.number(number.value());
            case Cell.ProMemorie() -> words.of("table.pm");
            case Cell.Empty() -> "";
        };
    }

    /** With an apostrophe before what a spreadsheet program would take for a formula, whatever blanks stand before it. */
    private static String harmless(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (BREAKING_OUT.indexOf(sign) >= 0 || BEGINNINGS_OF_FORMULAS.indexOf(sign) >= 0) {
                return true;
            }
            if (!isBlank(sign)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    /** A quoted text stays one field even for a program that takes the other separator. */
    private static final class AllButNumbers implements QuoteStrategy {

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return !value.chars()
                    .allMatch(sign -> sign == '-' || sign == '.' || sign == ',' || Character.isDigit(sign));
        }
    }
}
