package nl.grip.command.csv;

import nl.grip.command.Rule;

/** What can be wrong with any file, whatever its rows are about. */
public enum CsvRule implements Rule {
    CSV_EMPTY,
    CSV_HEADER_UNKNOWN,
    CSV_COLUMN_TWICE,
    CSV_WITHOUT_ROWS,
    CSV_UNREADABLE,
    CSV_TOO_MANY_ROWS,
    CSV_ROWS_REFUSED,
    VALUE_MISSING;

    @Override
    public boolean concernsInputAlone() {
        return true;
    }
}
