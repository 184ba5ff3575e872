package nl.grip.query.projections;

/**
 * A row as the facts so far have made it.
 *
 * @param position that of the last recorded fact that is folded into it
 */
public record FoldedRow<R extends Record>(R row, long position) {}
