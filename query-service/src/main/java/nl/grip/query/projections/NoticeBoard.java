package nl.grip.query.projections;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down, in the transaction that changes rows, who should look again. */
final class NoticeBoard {

    private static final String CHANGED = """
            with shown as (
                select from view_build where build = ? and status = 'serving'),
            told as (
                insert into notice (view, version, municipality, key, position, kind)
                select ?, ?, changed.*, 'changed' from shown, unnest(?::text[], ?::text[], ?::bigint[]) changed)
            select pg_notify('%s', subject) is null from shown, unnest(?::text[]) subject
            """.formatted(Signals.CHANNEL);

    private final JdbcTemplate sql;
    private final View<?> view;

    NoticeBoard(JdbcTemplate sql, View<?> view) {
        this.sql = sql;
        this.view = view;
    }

    /**
     * These rows are not what they were, if anybody can see them. Readers who wait for a position are told as well, also where
     * no row changed.
     *
     * @param build whose rows they are
     * @return whether readers see the rows of the build
     */
    <R extends Record> boolean changed(Map<RowAddress, FoldedRow<R>> rows, long build) {
        var addresses = rows.keySet();
        Set<String> subjects = new HashSet<>();
        subjects.add(Signals.progress(view));
        addresses.forEach(address ->
                subjects.add(Signals.notices(view, address.municipality().code())));
        return !sql.query(
                        CHANGED,
                        (row, _) -> row.getBoolean(1),
                        build,
                        view.name(),
                        view.version(),
                        addresses.stream()
                                .map(address -> address.municipality().code())
                                .toArray(String[]::new),
                        addresses.stream().map(address -> address.key().value()).toArray(String[]::new),
                        rows.values().stream().map(FoldedRow::position).toArray(Long[]::new),
                        subjects.toArray(String[]::new))
                .isEmpty();
    }

    /** Every row may be another than it was. */
    void reset(Collection<String> municipalities, long position) {
        sql.update("""
                insert into notice (view, version, municipality, position, kind)
                select ?, ?, municipality, ?, 'reset' from unnest(?::text[]) municipality
                """, view.name(), view.version(), position, municipalities.toArray(String[]::new));
        Set<String> subjects = new HashSet<>();
        subjects.add(Signals.progress(view));
        municipalities.forEach(municipality -> subjects.add(Signals.notices(view, municipality)));
        Signals.send(sql, subjects);
    }
}
