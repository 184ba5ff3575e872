package nl.grip.query.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.Fold;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;

/** A moment made in memory from facts, by the folds that serve live. It grows fact by fact. */
public final class Past implements Moment {

    private final Map<View<?>, Fold<?>> folds = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /** @param views all that will be asked for */
    Past(Collection<? extends View<?>> views) {
        views.forEach(view -> folds.put(view, foldOf(view)));
    }

    /**
     * @param views all that will be asked for
     * @param facts in the order in which they count
     */
    public static Past of(Collection<? extends View<?>> views, List<Fact> facts) {
        var past = new Past(views);
        facts.forEach(past::and);
        return past;
    }

    /** Adds what counts next. */
    public void and(Fact fact) {
        facts.add(fact);
        folds.forEach((view, fold) -> {
            if (view.kinds().contains(fact.event().stream().kind())) {
                fold.apply(fact);
            }
        });
    }

    /** Whether a fact comes to any row: one that does not can change no figure. */
    boolean takes(Fact fact) {
        return folds.keySet().stream()
                .filter(view -> view.kinds().contains(fact.event().stream().kind()))
                .anyMatch(view -> view.rowsOf(fact).findAny().isPresent());
    }

    /** What it is made of by now, in the order in which it counts. */
    public List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    @Override
    public <R extends Record> List<KeyedRow<R>> rows(View<R> view, Collection<String> beginnings) {
        return of(view).changed().entrySet().stream()
                .filter(row -> beginnings.stream().anyMatch(row.getKey().key().value()::startsWith))
                .map(row -> new KeyedRow<>(
                        row.getKey().key(),
                        row.getValue().position(),
                        row.getValue().row()))
                .sorted(Comparator.comparing(row -> row.key().value()))
                .toList();
    }

    @SuppressWarnings("unchecked") // a fold is kept under the view that it was made for
    private <R extends Record> Fold<R> of(View<R> view) {
        var fold = folds.get(view);
        if (fold == null) {
            throw new IllegalArgumentException(view.name() + " was not said to be asked for");
        }
        return (Fold<R>) fold;
    }

    private static <R extends Record> Fold<R> foldOf(View<R> view) {
        return new Fold<>(view, new HashMap<>());
    }
}
