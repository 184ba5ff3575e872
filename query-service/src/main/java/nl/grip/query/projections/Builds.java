package nl.grip.query.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** The builds of every view, known to all instances: begun, listed, and thrown away. */
@Component
final class Builds {

    /** How often it is written down that a build is followed. */
    static final Duration FOLLOWED_EVERY = Duration.ofMinutes(1);

    private static final Duration AUDIT_WITHOUT_FOLLOWERS = FOLLOWED_EVERY.multipliedBy(5);

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
                        COLUMNS + "where view = ? and version = ? and status <> 'retired' order by build",
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

    /** The build of this version of the view that readers see. */
    Optional<Build> serving(View<?> view) {
        return active(view).stream()
                .filter(build -> build.status() == BuildStatus.SERVING)
                .findFirst();
    }

    /**
     * Begins a build with an empty table, unless one is under way.
     *
     * @return the one that is under way now
     */
    Build begin(View<?> view, Collection<TopicPartition> partitions) {
        return database.inTransaction(_ -> {
            insert(view, BuildStatus.BUILDING, partitions);
            return active(view).stream()
                    .filter(build -> build.status() == BuildStatus.BUILDING)
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("the build that was under way has just begun to serve"));
        });
    }

    /**
     * Begins a build that is to be held against the one that serves.
     *
     * @return empty where nothing serves, or another audit is under way, of whichever view
     */
    Optional<Build> beginAudit(View<?> view, Collection<TopicPartition> partitions) {
        return serving(view).flatMap(_ -> database.inTransaction(_ -> insert(view, BuildStatus.AUDITING, partitions)));
    }

    private Optional<Build> insert(View<?> view, BuildStatus status, Collection<TopicPartition> partitions) {
        var begun = database.sql().query("""
            insert into view_build (view, version, status) values (?, ?, ?) on conflict do nothing
            returning build, view, version, status
            """, (row, _) -> build(row), view.name(), view.version(), status.stored());
        for (var build : begun) {
            var table = table(view, build);
            table.create();
            if (view.isReadByPosition()) {
                table.indexPositions();
            }
            progress(build).begin(partitions);
            Signals.sendBuilds(database.sql());
        }
        return begun.stream().findFirst();
    }

    /**
     * Lets the build that served last, before the one that serves now, catch up and take over again, as a new one does.
     *
     * @return empty where none is kept, or another is catching up
     */
    Optional<Build> goBack(View<?> view) {
        return database.inTransaction(_ -> {
            lock(view);
            var back = database.sql()
                    .query("""
                        update view_build set status = 'building', retired_at = null
                         where build = (select build from view_build
                                         where view = ? and version = ? and status = 'retired'
                                         order by retired_at desc, build desc limit 1)
                           and not exists (select from view_build
                                            where view = ? and version = ? and status = 'building')
                        returning build, view, version, status
                        """, (row, _) -> build(row), view.name(), view.version(), view.name(), view.version());
            Signals.sendBuilds(database.sql());
            return back.stream().findFirst();
        });
    }

    /**
     * Until the transaction ends no build of the view becomes another one's successor. Not 'for update': facts are still parked
     * meanwhile, and refer to their build.
     */
    void lock(View<?> view) {
        database.sql()
                .queryForList(
                        "select build from view_build where view = ? order by build for no key update", view.name());
    }

    /** Writes down that this instance takes part in them. */
    void follow(Collection<Long> builds) {
        database.sql().update("""
            update view_build set followed_at = now()
            where build = any(?::bigint[]) and followed_at < now() - make_interval(secs => ?)
            """, builds.toArray(Long[]::new), seconds(FOLLOWED_EVERY));
    }

    /**
     * Throws away what is of no more use: builds that were retired longer ago than one would go back to them; those of views
     * or versions that no instance has followed for long; and audits that nobody goes on with.
     */
    void dropOld(Duration keepRetired, Duration keepUnfollowed) {
        database.inTransaction(_ -> {
            var old = database.sql()
                    .query(
                            COLUMNS + """
                                where case status
                                    when 'retired' then retired_at < now() - make_interval(secs => ?)
                                    when 'auditing' then followed_at < now() - make_interval(secs => ?)
                                    else followed_at < now() - make_interval(secs => ?)
                                end order by build for update skip locked
                                """,
                            (row, _) -> build(row),
                            seconds(keepRetired),
                            seconds(AUDIT_WITHOUT_FOLLOWERS),
                            seconds(keepUnfollowed));
            old.forEach(this::drop);
            return old;
        });
    }

    /** Within the transaction under way. */
    void drop(Build build) {
        var sql = database.sql();
        if (build.status() == BuildStatus.SERVING) {
            sql.execute("drop view if exists " + build.sqlView());
        }
        sql.execute("drop table if exists " + build.table());
        sql.update("delete from parked where build = ?", build.number());
        sql.update("delete from view_progress where build = ?", build.number());
        sql.update("delete from view_build where build = ?", build.number());
    }

    Set<Lane> parkedLanes(Build build) {
        return Parking.lanes(database.sql(), List.of(build.number())).getOrDefault(build.number(), Set.of());
    }

    /** Up to where it is complete; nowhere where it has gone meanwhile. */
    long position(Build build) {
        return database
                .sql()
                .query("select position from view_position where build = ?", (row, _) -> row.getLong(1), build.number())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** How far it is in every partition. */
    Map<TopicPartition, Reached> reached(Build build) {
        return progress(build).read().getOrDefault(build.number(), Map.of());
    }

    /** The same; until the transaction ends nobody else moves it. */
    Map<TopicPartition, Reached> lockReached(Build build) {
        return progress(build).lock().getOrDefault(build.number(), Map.of());
    }

    private Progress progress(Build build) {
        return new Progress(database.sql(), List.of(build.number()));
    }

    <R extends Record> BuildTable<R> table(View<R> view, Build build) {
        return new BuildTable<>(database.sql(), build.table(), Columns.of(view.rowType()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Build build(ResultSet row) throws SQLException {
        return new Build(
                row.getLong("build"),
                row.getString("view"),
                row.getInt("version"),
                BuildStatus.of(row.getString("status")));
    }
}
