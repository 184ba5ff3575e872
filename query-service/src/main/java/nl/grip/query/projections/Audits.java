package nl.grip.query.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.grip.events.wire.EventJson;
import nl.grip.query.projections.Audit.Cell;
import nl.grip.query.projections.Audit.Drift;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The audits of every view, known to all instances: which is due, and what the last ones found. */
@Component
final class Audits {

    /** A row as it is served, and as it is folded from the facts. */
    record Pair(
            String municipality,
            String key,
            @Nullable String served,
            @Nullable String folded) {}

    private static final String DUE = """
        select build.view from view_build build left join view_audit audit using (build)
         where build.status = 'serving'
           and (build.view, build.version) in (select * from unnest(?::text[], ?::integer[]))
           and not exists (select from view_build where status = 'auditing')
           and now() - make_interval(secs => ?) > coalesce(
                   (select max(ended_at) from view_audit),
                   (select min(served_at) from view_build where status = 'serving'))
         order by audit.ended_at nulls first, build.view limit 1
        """;

    private static final String LAST = """
        select build.view, build.version, audit.* from view_audit audit join view_build build using (build)
         where build.status = 'serving' order by build.view, build.version
        """;

    private final OwnerDatabase database;

    Audits(OwnerDatabase database) {
        this.database = database;
    }

    /** The view whose rows were looked at longest ago, once that pause is over and nothing else is audited. */
    Optional<View<?>> due(List<View<?>> views, Duration pause) {
        var names = database.sql()
                .queryForList(
                        DUE,
                        String.class,
                        views.stream().map(View::name).toArray(String[]::new),
                        views.stream().map(View::version).toArray(Integer[]::new),
                        pause.toMillis() / 1000.0);
        return views.stream().filter(view -> names.contains(view.name())).findFirst();
    }

    /** Those of the builds that serve now. */
    List<Audit> last() {
        return database.sql().query(LAST, (row, _) -> audit(row));
    }

    /** Within the transaction under way; in place of what was found before. */
    void keep(Build served, long position, long compared, long drifted, List<Pair> rows) {
        var sql = database.sql();
        sql.update("delete from view_audit where build = ?", served.number());
        sql.update(
                "insert into view_audit (build, position, compared, drifted) values (?, ?, ?, ?)",
                served.number(),
                position,
                compared,
                drifted);
        sql.batchUpdate(
                "insert into view_drift (build, municipality, key, served, folded) values (?, ?, ?, ?::jsonb,"
                        + " ?::jsonb)",
                rows.stream()
                        .map(pair -> new @Nullable Object[] {
                            served.number(), pair.municipality(), pair.key(), pair.served(), pair.folded()
                        })
                        .toList());
    }

    private Audit audit(ResultSet row) throws SQLException {
        var build = row.getLong("build");
        return new Audit(
                build,
                row.getString("view"),
                row.getInt("version"),
                row.getLong("position"),
                row.getLong("compared"),
                row.getLong("drifted"),
                row.getTimestamp("ended_at").toInstant(),
                drifts(build));
    }

    private List<Drift> drifts(long build) {
        return database.sql()
                .query(
                        "select * from view_drift where build = ? order by municipality, key",
                        (row, _) -> drift(
                                row.getString("municipality"),
                                row.getString("key"),
                                json(row.getString("served")),
                                json(row.getString("folded"))),
                        build);
    }

    private static Drift drift(String municipality, String key, @Nullable JsonNode served, @Nullable JsonNode folded) {
        var is = served == null ? "missing" : folded == null ? "one too many" : "another";
        var columns = new TreeSet<String>();
        Stream.of(Optional.ofNullable(served), Optional.ofNullable(folded))
                .flatMap(Optional::stream)
                .forEach(row -> columns.addAll(row.propertyNames()));
        return new Drift(
                municipality,
                key,
                is,
                columns.stream()
                        .map(column -> new Cell(column, value(served, column), value(folded, column)))
                        .filter(cell -> !Objects.equals(cell.served(), cell.folded()))
                        .toList());
    }

    private static @Nullable JsonNode value(@Nullable JsonNode row, String column) {
        return row == null ? null : row.get(column);
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : EventJson.MAPPER.readTree(text);
    }
}
