package nl.grip.query.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** The builds of every view, known to all instances: begun, listed, and thrown away. */
@Component
final class Builds {

    private static final String COLUMNS = "select build, view, version, status from view_build ";

    private final OwnerDatabase database;

    Builds(OwnerDatabase database) {
        this.database = database;
    }

    List<Build> all() {
        return database.sql().query(COLUMNS + "order by build", (row, _) -> build(row));
    }

    /** Those of this version of the view that facts are taken into. */
    List<Build> active(View<?> view) {
        return database.sql()
                .query(
                        COLUMNS + "where view = ? and version = ? and status in ('building', 'serving') order by build",
                        (row, _) -> build(row),
                        view.name(),
                        view.version());
    }

    /** The build that readers see, of whichever version is the newest of those that serve. */
    Optional<Build> newestServing(View<?> view) {
        return database
                .sql()
                .query(
                        COLUMNS + "where view = ? and status = 'serving' order by version desc limit 1",
                        (row, _) -> build(row),
                        view.name())
                .stream()
                .findFirst();
    }

    /**
     * Begins a build with an empty table, unless one is under way.
     *
     * @return the one that is under way now
     */
    Build begin(View<?> view, Collection<TopicPartition> partitions) {
        return database.inTransaction(_ -> {
            var begun = database.sql().query("""
                            insert into view_build (view, version) values (?, ?) on conflict do nothing
                            returning build, view, version, status
                            """, (row, _) -> build(row), view.name(), view.version());
            for (var build : begun) {
                table(view, build).create();
                new Progress(database.sql(), build.number()).begin(partitions);
                Signals.sendBuilds(database.sql());
            }
            return active(view).stream()
                    .filter(build -> build.status() == BuildStatus.BUILDING)
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("the build that was under way has just begun to serve"));
        });
    }

    /** Throws away the tables of builds that were retired longer ago than this, and that no reader can be looking at. */
    void dropRetired(Duration keep) {
        database.inTransaction(_ -> {
            var sql = database.sql();
            var retired = sql.query(COLUMNS + """
                            where status = 'retired' and retired_at < now() - make_interval(secs => ?)
                            order by build for update skip locked
                            """, (row, _) -> build(row), keep.toMillis() / 1000.0);
            for (var build : retired) {
                sql.execute("drop table if exists " + build.table());
                sql.update("delete from parked where build = ?", build.number());
                sql.update("delete from view_progress where build = ?", build.number());
                sql.update("delete from view_build where build = ?", build.number());
            }
            return retired;
        });
    }

    Set<Lane> parkedLanes(Build build) {
        return new Parking(database.sql(), build.number()).lanes();
    }

    /** Up to where it is complete. */
    long position(Build build) {
        var position = database.sql()
                .queryForObject("select position from view_position where build = ?", Long.class, build.number());
        return position == null ? 0 : position;
    }

    Progress progress(Build build) {
        return new Progress(database.sql(), build.number());
    }

    <R extends Record> BuildTable<R> table(View<R> view, Build build) {
        return new BuildTable<>(database.sql(), build.table(), Columns.of(view.rowType()));
    }

    private static Build build(ResultSet row) throws SQLException {
        return new Build(
                row.getLong("build"),
                row.getString("view"),
                row.getInt("version"),
                BuildStatus.of(row.getString("status")));
    }
}
