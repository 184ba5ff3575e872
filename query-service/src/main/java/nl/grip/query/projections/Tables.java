package nl.grip.query.projections;

import java.util.List;

/** A moment whose rows can be asked in SQL as well. */
public interface Tables extends Moment {

    /** All rows of a view. */
    <R extends Record> Rows<R> table(View<R> view);

    /** The rows of a view that are given, in the place of those that are served: they are asked in the same words. */
    <R extends Record> Rows<R> table(View<R> view, List<KeyedRow<R>> rows);
}
