package nl.grip.query.tables;

import java.util.List;

/** A row of a table; a heading may have fewer cells than there are columns. */
public record Row(Kind kind, List<Cell> cells) {

    /** What a row is there for. */
    public enum Kind {
        HEADING,
        BODY,
        TOTAL
    }

    public Row {
        cells = List.copyOf(cells);
    }
}
