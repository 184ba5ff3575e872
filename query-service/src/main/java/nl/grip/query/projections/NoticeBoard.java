package nl.grip.query.projections;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down, in the transaction that changes rows, who should look again: once in a transaction for every view. */
final class NoticeBoard {

    /** What has become of a build's rows. */
    record Change(Target<?> target, Map<RowAddress, ? extends FoldedRow<?>> rows) {

        private long build() {
            return target.build().number();
        }

        private Stream<Row> each() {
            return rows.entrySet().stream()
                    .map(row -> new Row(build(), row.getKey(), row.getValue().position()));
        }

        /** Readers who wait for a position are told as well, also where no row changed. */
        private Stream<Subject> subjects() {
            return Stream.concat(
                            Stream.of(Signals.progress(target.view())),
                            rows.keySet().stream()
                                    .map(row -> Signals.notices(
                                            target.view(), row.municipality().code())))
                    .distinct()
                    .map(text -> new Subject(build(), text));
        }
    }

    private record Row(long build, RowAddress address, long position) {}

    private record Subject(long build, String text) {}

    private static final String CHANGED = """
            with shown as (
                select build, view, version from view_build where build = any(?) and status = 'serving'),
            told as (
                insert into notice (view, version, municipality, keys, positions)
                select view, version, municipality,
                       array_agg(key order by position, key), array_agg(position order by position, key)
                  from shown join unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[])
                           as changed (build, municipality, key, position) using (build)
                 group by view, version, municipality)
            select build, pg_notify('%s', subject)
              from shown join unnest(?::bigint[], ?::text[]) as heard (build, subject) using (build)
            """.formatted(Signals.CHANNEL);

    private final JdbcTemplate sql;

    NoticeBoard(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * These rows are not what they were, if anybody can see them.
     *
     * @return the builds among them whose rows readers see, by their numbers
     */
    Set<Long> changed(List<Change> changes) {
        var rows = changes.stream().flatMap(Change::each).toList();
        var subjects = changes.stream().flatMap(Change::subjects).toList();
        return sql
                .query(
                        CHANGED,
                        (row, _) -> row.getLong(1),
                        changes.stream().map(Change::build).toArray(Long[]::new),
                        rows.stream().map(Row::build).toArray(Long[]::new),
                        rows.stream()
                                .map(row -> row.address().municipality().code())
                                .toArray(String[]::new),
                        rows.stream().map(row -> row.address().key().value()).toArray(String[]::new),
                        rows.stream().map(Row::position).toArray(Long[]::new),
                        subjects.stream().map(Subject::build).toArray(Long[]::new),
                        subjects.stream().map(Subject::text).toArray(String[]::new))
                .stream()
                .collect(toSet());
    }

    /** Every row of the view may be another than it was. */
    void reset(View<?> view, Collection<String> municipalities, long position) {
        sql.update("""
                insert into notice (view, version, municipality, keys, positions)
                select ?, ?, municipality, array[null::text], array[?::bigint] from unnest(?::text[]) municipality
                """, view.name(), view.version(), position, municipalities.toArray(String[]::new));
        Set<String> subjects = new HashSet<>();
        subjects.add(Signals.progress(view));
        municipalities.forEach(municipality -> subjects.add(Signals.notices(view, municipality)));
        Signals.send(sql, subjects);
    }
}
