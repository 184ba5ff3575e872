package nl.grip.query.projections;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Lets a new build take the place of the one that serves, in one transaction: a reader sees the one or the other. A build with
 * rows parked that its predecessor shows is held back; where there is nothing to show yet, the rows that can be shown are.
 */
@Component
final class Switch {

    private static final Duration LAST_STRETCH = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final OwnerDatabase database;
    private final Builds builds;
    private final ViewSettings settings;

    Switch(OwnerDatabase database, Builds builds, ViewSettings settings) {
        this.database = database;
        this.builds = builds;
        this.settings = settings;
    }

    /**
     * @param ends how far every partition was filled when this instance started
     * @return whether the build serves now
     */
    boolean takeOver(View<?> view, Build next, Map<TopicPartition, Long> ends) {
        return isNear(view, next, ends) && database.inTransaction(_ -> takeOverLocked(view, next));
    }

    private boolean isNear(View<?> view, Build next, Map<TopicPartition, Long> ends) {
        var reached = builds.reached(next);
        if (!covers(reached, ends) || isHeldBack(view, next)) {
            return false;
        }
        var served = builds.serving(view).map(build -> builds.reached(build)).orElse(Map.of());
        return served.entrySet().stream()
                        .mapToLong(entry -> entry.getValue().nextOffset() - offset(reached, entry.getKey()))
                        .sum()
                <= settings.batch();
    }

    private boolean takeOverLocked(View<?> view, Build next) {
        var sql = database.sql();
        sql.execute("set local lock_timeout = '5s'");
        builds.lock(view);
        var before = builds.serving(view);
        var shown = before.map(build -> builds.lockReached(build)).orElse(Map.of());
        if (!builds.active(view).contains(next) || !comesUpTo(shown, next) || isHeldBack(view, next)) {
            return false;
        }
        builds.lockReached(next);
        show(view, next, before);
        var municipalities = new TreeSet<>(builds.table(view, next).municipalities());
        before.ifPresent(
                build -> municipalities.addAll(builds.table(view, build).municipalities()));
        new NoticeBoard(sql).reset(view, List.copyOf(municipalities), builds.position(next));
        Signals.sendBuilds(sql);
        return true;
    }

    private void show(View<?> view, Build next, Optional<Build> before) {
        var sql = database.sql();
        before.ifPresent(build -> sql.update(
                "update view_build set status = 'retired', retired_at = now() where build = ?", build.number()));
        sql.update("update view_build set status = 'serving', served_at = now() where build = ?", next.number());
        sql.execute(
                "create or replace view %1$s with (security_invoker = true) as select * from %2$s; grant select on %1$s to %3$s"
                        .formatted(Build.sqlView(view), next.table(), Databases.READER));
    }

    /** Waits, while the serving build stands still, until the next one has all that it has. */
    private boolean comesUpTo(Map<TopicPartition, Reached> shown, Build next) {
        var nobodyRings = new Bell();
        for (var left = LAST_STRETCH; left.isPositive(); left = left.minus(LOOK_AGAIN)) {
            var reached = builds.reached(next);
            if (shown.entrySet().stream()
                    .allMatch(entry ->
                            offset(reached, entry.getKey()) >= entry.getValue().nextOffset())) {
                return true;
            }
            nobodyRings.awaitAfter(0, LOOK_AGAIN);
        }
        return false;
    }

    private boolean isHeldBack(View<?> view, Build next) {
        var parked = builds.parkedLanes(next);
        return !parked.isEmpty()
                && builds.newestServing(view)
                        .map(build -> !builds.parkedLanes(build).containsAll(parked))
                        .orElse(false);
    }

    static boolean covers(Map<TopicPartition, Reached> reached, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> offset(reached, end.getKey()) >= end.getValue());
    }

    private static long offset(Map<TopicPartition, Reached> reached, TopicPartition partition) {
        var there = reached.get(partition);
        return there == null ? 0 : there.nextOffset();
    }
}
