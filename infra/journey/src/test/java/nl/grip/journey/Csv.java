package nl.grip.journey;

import java.util.ArrayList;
import java.util.List;

/** What a spreadsheet makes of a CSV answer (RFC 4180, with the separator of Dutch spreadsheets). */
final class Csv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char SEPARATOR = ';';
    private static final char QUOTE = '"';

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private char previous;

    private Csv() {}

    /** @return all rows, the headings first */
    static List<List<String>> rows(String text) {
        var csv = new Csv();
        text.chars().filter(sign -> sign != BYTE_ORDER_MARK).forEach(sign -> csv.read((char) sign));
        csv.endRow();
        return csv.rows;
    }

    /** A doubled quote inside quotes closes and opens them again: what is between is kept by the second. */
    private void read(char sign) {
        if (sign == QUOTE) {
            if (!quoted && previous == QUOTE) {
                cell.append(QUOTE);
            }
            quoted = !quoted;
        } else if (quoted) {
            cell.append(sign);
        } else if (sign == SEPARATOR) {
            endCell();
        } else if (sign == '\n') {
            endRow();
        } else if (sign != '\r') {
            cell.append(sign);
        }
        previous = sign;
    }

    private void endCell() {
        row.add(cell.toString());
        cell = new StringBuilder();
    }

    private void endRow() {
        if (!row.isEmpty() || !cell.isEmpty()) {
            endCell();
            rows.add(row);
            row = new ArrayList<>();
        }
    }
}
