package nl.grip.query.projections;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.grip.events.wire.Fact;

/** Applies facts to rows in memory. Everything that runs a view, over whatever facts and for whatever reason, runs it here. */
public final class Fold<R extends Record> {

    private final View<R> view;
    private final Map<RowAddress, FoldedRow<R>> known;
    private final Map<RowAddress, FoldedRow<R>> changed = new LinkedHashMap<>();

    /** @param known the rows to go on from */
    public Fold(View<R> view, Map<RowAddress, FoldedRow<R>> known) {
        this.view = view;
        this.known = new HashMap<>(known);
    }

    public static <R extends Record> Stream<RowAddress> rowsOf(View<R> view, Fact fact) {
        return view.rowsOf(fact)
                .distinct()
                .map(key -> new RowAddress(fact.provenance().municipality(), key));
    }

    /** To every row that it belongs to. */
    public void apply(Fact fact) {
        rowsOf(view, fact).forEach(address -> apply(fact, address));
    }

    private void apply(Fact fact, RowAddress address) {
        apply(List.of(fact), address);
    }

    /** All of them to one row; where the view throws, the row stays as it was before the first. */
    public void apply(List<Fact> facts, RowAddress address) {
        var row = known.get(address);
        for (var fact : facts) {
            row = row == null
                    ? new FoldedRow<>(view.evolve(address.key(), null, fact), fact.position())
                    : new FoldedRow<>(
                            view.evolve(address.key(), row.row(), fact), Math.max(row.position(), fact.position()));
        }
        if (row != null) {
            known.put(address, row);
            changed.put(address, row);
        }
    }

    /** The rows that a fact was applied to. */
    public Map<RowAddress, FoldedRow<R>> changed() {
        return Collections.unmodifiableMap(changed);
    }
}
