package nl.grip.command.csv;

import org.jspecify.annotations.Nullable;

/** Which sign a file writes before decimals: known once a number gives it away, perhaps on the last row. */
public final class CsvNotation {

    private final boolean expectsComma;
    private @Nullable Character decimal;
    private int row;

    /** @param expectsComma what its maker writes as far as anything else tells */
    public CsvNotation(boolean expectsComma) {
        this.expectsComma = expectsComma;
    }

    /**
     * Hears a number.
     *
     * @return whether it is written as those before
     */
    public boolean admits(CsvNumber number, int inRow) {
        var given = number.decimal();
        if (given == null) {
            return true;
        }
        if (decimal == null) {
            decimal = given;
            row = inRow;
        }
        return given.equals(decimal);
    }

    /** Whether a number has given it away. */
    public boolean isSettled() {
        return decimal != null;
    }

    /** The row that gave it away. */
    public int row() {
        return row;
    }

    /** As far as is known; for good, once the whole file was heard. */
    public char decimal() {
        var known = decimal;
        return known != null ? known : expectsComma ? ',' : '.';
    }
}
