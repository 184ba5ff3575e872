package nl.grip.query.projections;

/** A row as it is shown, with its key. */
public record KeyedRow<R extends Record>(RowKey key, R row) {}
