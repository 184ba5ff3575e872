package nl.grip.query.history;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.grip.events.StreamKind;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Rows;
import org.jspecify.annotations.Nullable;

/** A question to the journal, as SQL over its rows. What is asked for has to hold all at once. */
final class JournalQuestion {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    JournalQuestion stream(@Nullable String stream) {
        return only("stream = :stream", "stream", stream);
    }

    JournalQuestion kind(@Nullable StreamKind kind) {
        return only("stream ^@ :kind", "kind", kind == null ? null : JournalView.keysOf(kind));
    }

    JournalQuestion event(@Nullable String name) {
        return only("event = :event", "event", name);
    }

    JournalQuestion actor(@Nullable String actor) {
        return only("actor = :actor", "actor", actor);
    }

    /** Where the decision is filed on which it rests. */
    JournalQuestion decision(@Nullable String reference) {
        return only("data -> 'decision' ->> 'reference' = :decision", "decision", reference);
    }

    /** All that came of one request. */
    JournalQuestion trace(@Nullable String id) {
        return only("split_part(trace, '-', 2) = :trace", "trace", id);
    }

    JournalQuestion recorded(@Nullable Instant from, @Nullable Instant until) {
        return only("recorded_at >= cast(:recordedFrom as timestamptz)", "recordedFrom", text(from))
                .only("recorded_at <= cast(:recordedUntil as timestamptz)", "recordedUntil", text(until));
    }

    JournalQuestion effective(@Nullable LocalDate from, @Nullable LocalDate until) {
        return only("effective_on >= :effectiveFrom", "effectiveFrom", from)
                .only("effective_on <= :effectiveUntil", "effectiveUntil", until);
    }

    /** Every word begins a word of what the facts say, as it stands there or as Dutch bends it. */
    JournalQuestion text(@Nullable String text) {
        var words = text == null
                ? ""
                : WORD.matcher(text)
                        .results()
                        .map(match -> match.group() + ":*")
                        .collect(joining(" & "));
        return only("""
            (to_tsvector('dutch', data) @@ to_tsquery('dutch', :words)
                or to_tsvector('simple', data) @@ to_tsquery('simple', :words))\
            """, "words", words.isEmpty() ? null : words);
    }

    long count(Rows<JournalRow> rows) {
        return rows.count(where(), parameters);
    }

    /** @param page from 1 */
    List<KeyedRow<JournalRow>> page(Rows<JournalRow> rows, int page, int pageSize) {
        var all = new LinkedHashMap<>(parameters);
        all.put("skip", (page - 1L) * pageSize);
        all.put("size", pageSize);
        return rows.list(where() + " order by position, key limit :size offset :skip", all);
    }

    /**
     * The next of them, in the order in which they were recorded.
     *
     * @param last the one that they come after; absent at the first
     * @param until the last position of which any is shown
     */
    List<KeyedRow<JournalRow>> after(@Nullable KeyedRow<JournalRow> last, Rows<JournalRow> rows, long until, int size) {
        var all = new LinkedHashMap<>(parameters);
        all.put("position", last == null ? 0 : last.position());
        all.put("key", last == null ? "" : last.key().value());
        all.put("until", until);
        all.put("size", size);
        return rows.list(
                where("(position, key) > (:position, :key)", "position <= :until")
                        + " order by position, key limit :size",
                all);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private JournalQuestion only(String condition, String name, @Nullable Object wanted) {
        if (wanted != null) {
            conditions.add(condition);
            parameters.put(name, wanted);
        }
        return this;
    }

    private String where(String... more) {
        var all = Stream.concat(conditions.stream(), Stream.of(more)).toList();
        return all.isEmpty() ? "" : "where " + String.join(" and ", all);
    }
}
