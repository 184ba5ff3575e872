package nl.grip.query.projections;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Takes batches into a build: rows, what is parked, notices and progress in one transaction, or nothing of them. The same
 * for the build that serves, for one that is catching up and for one that audits, save that only the first one tells anybody.
 */
final class Intake<R extends Record> {

    /** What became of a batch. */
    sealed interface Outcome {

        Map<TopicPartition, Reached> reached();

        /**
         * It is in the rows.
         *
         * @param facts those of the batch that were new
         * @param serves whether readers see these rows
         */
        record Taken(Map<TopicPartition, Reached> reached, List<Arrival> facts, boolean serves) implements Outcome {}

        /** As much of it as the build that serves has is in the rows, and no more: go on from there when that has more. */
        record TakenInPart(Map<TopicPartition, Reached> reached) implements Outcome {}

        /** The build is not where the reader of this batch believed it to be; nothing was done, go on from there. */
        record Overtaken(Map<TopicPartition, Reached> reached) implements Outcome {}
    }

    private final OwnerDatabase database;
    private final long build;
    private final Progress progress;
    private final Parking parking;
    private final Folding<R> folding;
    private final NoticeBoard notices;
    private final Limit limit;

    Intake(OwnerDatabase database, View<R> view, Build build) {
        this.database = database;
        this.build = build.number();
        progress = new Progress(database.sql(), build.number());
        parking = new Parking(database.sql(), build.number());
        var table = new BuildTable<>(database.sql(), build.table(), Columns.of(view.rowType()));
        folding = new Folding<>(view, table, parking);
        notices = new NoticeBoard(database.sql(), view);
        limit = Limit.of(build, view, database);
    }

    /** @param expected the next offset of every partition of the batch, as its reader knows it */
    Outcome take(List<Received> batch, Map<TopicPartition, Long> expected) {
        return inOneGoOrOneByOne(way -> take(batch, expected, way));
    }

    private Outcome take(List<Received> batch, Map<TopicPartition, Long> expected, Folding.Way way) {
        return database.inTransaction(transaction -> {
            var stored = progress.lock(batch.stream().map(Received::source).collect(toSet()));
            if (!offsets(stored).equals(expected)) {
                return new Outcome.Overtaken(stored);
            }
            var refilled = refilled(batch, stored);
            if (!refilled.isEmpty()) {
                progress.store(refilled);
                stored.putAll(refilled);
                return new Outcome.Overtaken(stored);
            }
            var taken = limit.within(batch);
            var arrivals = Arrivals.of(taken, stored);
            var changed = folding.apply(arrivals.facts(), way, transaction);
            progress.store(arrivals.reached());
            return taken.size() < batch.size()
                    ? new Outcome.TakenInPart(arrivals.reached())
                    : new Outcome.Taken(arrivals.reached(), arrivals.facts(), tell(changed));
        });
    }

    /** Partitions that were filled anew since they were read last, from where these offsets mean other facts. */
    private static Map<TopicPartition, Reached> refilled(List<Received> batch, Map<TopicPartition, Reached> stored) {
        Map<TopicPartition, Reached> again = new HashMap<>();
        for (var received : batch) {
            var reached = stored.get(received.source());
            if (reached != null && received.filling() > reached.filling()) {
                again.put(received.source(), reached.again(received.filling()));
            }
        }
        return again;
    }

    /**
     * Folds what is parked again, in order; what still fails is parked again.
     *
     * @return how many facts were parked before
     */
    int retryParked() {
        return inOneGoOrOneByOne(this::retryParked);
    }

    private int retryParked(Folding.Way way) {
        return database.inTransaction(transaction -> {
            progress.lock();
            var waiting = parking.takeOut();
            tell(folding.apply(waiting.stream().map(Arrival::again).toList(), way, transaction));
            return waiting.size();
        });
    }

    /** What PostgreSQL cannot store is seldom there, and to be ready for it costs each batch more than a second go costs one. */
    private static <T> T inOneGoOrOneByOne(Function<Folding.Way, T> work) {
        try {
            return work.apply(Folding.Way.IN_ONE_GO);
        } catch (DataIntegrityViolationException unstorable) {
            return work.apply(Folding.Way.ONE_BY_ONE);
        }
    }

    Map<TopicPartition, Reached> reached() {
        return progress.read();
    }

    /** Begins the partition anew, because its topic was filled anew; what was seen already is recognised by its position. */
    void beginAgain(TopicPartition partition) {
        database.inTransaction(_ -> {
            var stored = progress.lock(List.of(partition));
            stored.replaceAll((_, reached) -> reached.again(reached.filling()));
            progress.store(stored);
            return stored;
        });
    }

    /** @return whether there was anybody to tell */
    private boolean tell(Map<RowAddress, FoldedRow<R>> changed) {
        // Only now, with the progress locked: a switch cannot come between this and the commit.
        return notices.changed(changed, build);
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, Reached> reached) {
        return reached.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().nextOffset()));
    }
}
