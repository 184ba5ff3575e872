package nl.grip.query.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.StructurallyEmbedded;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import org.jspecify.annotations.Nullable;

/** Remembers every fact of an intervention, and of its municipality; can be told to fail at a next step or an embedding of a certain text. */
final class CountingView implements View<CountingRow> {

    /** At this text the view throws, as long as it is not mended. */
    static final String POISON = "poison";

    /** This text cannot be stored by PostgreSQL, and stays. */
    static final String UNSTORABLE = "nul\0";

    private volatile boolean mended;

    void mend() {
        mended = true;
    }

    void breakAgain() {
        mended = false;
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CountingRow> rowType() {
        return CountingRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.INTERVENTION);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return Stream.of(new RowKey(
                ((InterventionEvent) fact.event()).interventionId().id().toString()));
    }

    @Override
    public String href(RowKey key) {
        return "/v1/counting/" + key;
    }

    @Override
    public CountingRow evolve(RowKey key, @Nullable CountingRow row, Fact fact) {
        var note = switch (fact.event()) {
            case NextStepSet set -> set.nextStep();
            case StructurallyEmbedded embedded -> embedded.decision().reference();
            default -> null;
        };
        if (POISON.equals(note) && !mended) {
            throw new IllegalArgumentException("poisoned\0");
        }
        var positions = new ArrayList<>(row == null ? List.of() : row.positions());
        positions.add(fact.position());
        var shown = row != null && UNSTORABLE.equals(row.note()) ? UNSTORABLE : note;
        return new CountingRow(
                positions.size(),
                List.copyOf(positions),
                fact.event().effectiveOn(),
                fact.recordedAt(),
                UNSTORABLE.equals(shown) && mended ? "mended" : shown);
    }
}
