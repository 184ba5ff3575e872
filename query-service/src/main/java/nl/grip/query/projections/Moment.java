package nl.grip.query.projections;

import java.util.Collection;
import java.util.List;

/**
 * The rows of several views as they stand together: at the moment of asking, or at one of the past. What is asked across
 * streams is a pure function of this, and so can be asked of any moment.
 */
@FunctionalInterface
public interface Moment {

    /** @return in the order of their keys, the rows whose key begins with one of these texts */
    <R extends Record> List<KeyedRow<R>> rows(View<R> view, Collection<String> beginnings);
}
