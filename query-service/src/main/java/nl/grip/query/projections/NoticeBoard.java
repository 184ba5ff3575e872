package nl.grip.query.projections;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down, in the transaction that changes rows, who should look again. */
final class NoticeBoard {

    private final JdbcTemplate sql;
    private final View<?> view;

    NoticeBoard(JdbcTemplate sql, View<?> view) {
        this.sql = sql;
        this.view = view;
    }

    /** These rows are not what they were. Readers who wait for a position are told as well, also where no row changed. */
    <R extends Record> void changed(Map<RowAddress, FoldedRow<R>> rows) {
        Set<String> subjects = new HashSet<>();
        subjects.add(Signals.progress(view));
        if (!rows.isEmpty()) {
            var addresses = rows.keySet();
            sql.update(
                    """
                    insert into notice (view, version, municipality, key, position, kind)
                    select ?, ?, *, 'changed' from unnest(?::text[], ?::text[], ?::bigint[])
                    """,
                    view.name(),
                    view.version(),
                    addresses.stream()
                            .map(address -> address.municipality().code())
                            .toArray(String[]::new),
                    addresses.stream().map(address -> address.key().value()).toArray(String[]::new),
                    rows.values().stream().map(FoldedRow::position).toArray(Long[]::new));
            addresses.forEach(address ->
                    subjects.add(Signals.notices(view, address.municipality().code())));
        }
        Signals.send(sql, subjects);
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
