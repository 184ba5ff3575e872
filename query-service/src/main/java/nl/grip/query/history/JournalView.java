package nl.grip.query.history;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.StreamId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.KeyRange;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** One row per fact: what the past is folded from again. */
final class JournalView implements View<JournalRow> {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final char PLACE = '/';

    @Override
    public String name() {
        return "journal";
    }

    /** Its rows hold events as they are read today. */
    @Override
    public int version() {
        return 3 + EventCatalog.generation();
    }

    @Override
    public Class<JournalRow> rowType() {
        return JournalRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return EnumSet.allOf(StreamKind.class);
    }

    /** Sorts as text: a stream's facts stand together, in their order. */
    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return Stream.of(new RowKey(keyOf(fact)));
    }

    @Override
    public JournalRow evolve(RowKey key, @Nullable JournalRow row, Fact fact) {
        Map<String, Object> data = EventJson.MAPPER.convertValue(fact.event(), FIELDS);
        data.values().removeIf(Objects::isNull);
        return new JournalRow(
                fact.id(),
                fact.event().stream().value(),
                fact.sequence(),
                fact.part(),
                fact.event().effectiveOn(),
                fact.recordedAt(),
                fact.provenance().actor(),
                fact.provenance().trace(),
                EventCatalog.nameOf(fact.event().getClass()),
                data);
    }

    @Override
    public boolean isReadByPosition() {
        return true;
    }

    @Override
    public String href(RowKey key) {
        var place = key.value().split("\\.", 2);
        return "/v1/journal/" + place[0] + (place.length == 1 ? "" : "?part=" + place[1]);
    }

    static String keyOf(String stream, long sequence, int part) {
        return stream + PLACE + Fact.place(sequence, part);
    }

    static String keyOf(Fact fact) {
        return keyOf(fact.event().stream().value(), fact.sequence(), fact.part());
    }

    /** What the keys of all of a stream's facts begin with. */
    static String keysOf(StreamId stream) {
        return stream.value() + PLACE;
    }

    /** What the keys of all facts of a kind begin with. */
    static String keysOf(StreamKind kind) {
        return kind.singular() + "-";
    }

    /** Whether these are the keys of a stream, and not of a kind. */
    static boolean isOfOneStream(KeyRange keys) {
        return keys.from().indexOf(PLACE) >= 0;
    }

    /** What the keys of all facts begin with that are in the same stream as this one's. */
    static String streamOf(RowKey key) {
        return key.value().substring(0, key.value().indexOf(PLACE) + 1);
    }
}
