package nl.grip.query.projections;

import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A read model as a pure function: which rows a fact belongs to, and what it makes of each. Live intake, rebuild and every
 * question about the past run this same function.
 *
 * <p>A row's facts come from one stream, or what they make of the row does not depend on the order between streams: only
 * within a stream is the order given. That is the order of recording; only where a day of the past is asked about, it is the order in
 * which things held.
 *
 * @param <R> the row; its components are the table's columns, see {@link Columns}
 */
public interface View<R extends Record> {

    /** Lower-case words with hyphens between them; the table is called after it. */
    String name();

    /** Raised with every change to what {@link #rowsOf} or {@link #evolve} answer, so that the rows are built anew. */
    int version();

    Class<R> rowType();

    /** The kinds of history that its facts come from; it is given facts of no other. A kind more asks for a new version. */
    Set<StreamKind> kinds();

    /** The rows, all of the fact's own municipality, that the fact belongs to; none where it is of another kind. */
    Stream<RowKey> rowsOf(Fact fact);

    /**
     * @param key which of the fact's rows it is
     * @param row what was known before; absent at the row's first fact
     */
    R evolve(RowKey key, @Nullable R row, Fact fact);

    /** Whether readers go through its rows in the order of their positions; then there is an index that spares them sorting all. */
    default boolean isReadByPosition() {
        return false;
    }

    /** Where a reader of this service fetches the row, as a path. */
    String href(RowKey key);
}
