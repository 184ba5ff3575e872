package nl.grip.query.projections;

/**
 * A row as it is shown, with its key.
 *
 * @param position that of the last recorded fact that is folded into it
 */
public record KeyedRow<R extends Record>(RowKey key, long position, R row) {}
