package nl.grip.query.projections;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.springframework.transaction.SavepointManager;

/** Takes facts into one build, within the transaction under way. */
final class Taker<R extends Record> {

    /**
     * What it has made of a batch.
     *
     * @param facts those that were new
     * @param isWhole whether it could go as far as the batch does
     */
    record Taken(
            NoticeBoard.Change change, Map<TopicPartition, Reached> reached, List<Arrival> facts, boolean isWhole) {

        View<?> view() {
            return change.target().view();
        }

        long build() {
            return change.target().build().number();
        }
    }

    /** @param facts how many were parked before */
    record Retried(int facts, NoticeBoard.Change change) {}

    private final Target<R> target;
    private final Parking parking;
    private final Folding<R> folding;
    private final Limit limit;

    Taker(OwnerDatabase database, Target<R> target) {
        this.target = target;
        var build = target.build();
        parking = new Parking(database.sql(), build.number());
        var table = new BuildTable<>(
                database.sql(), build.table(), Columns.of(target.view().rowType()));
        folding = new Folding<>(target.view(), table, parking);
        limit = Limit.of(build, target.view(), database);
    }

    long build() {
        return target.build().number();
    }

    /**
     * What it has not taken yet of the batch: it may be further than those it reads together with.
     *
     * @param stored how far it is in the partitions of the batch
     * @param lanes in which something of it waits
     */
    Taken take(
            List<Arrival> batch,
            Map<TopicPartition, Reached> stored,
            Set<Lane> lanes,
            Folding.Way way,
            SavepointManager transaction) {
        var ahead = batch.stream()
                .filter(arrival -> !isTaken(arrival.received(), stored))
                .toList();
        var within = limit.within(ahead);
        var arrivals = Arrivals.of(within, stored);
        var changed = folding.apply(arrivals.facts(), lanes, way, transaction);
        return new Taken(
                new NoticeBoard.Change(target, changed),
                arrivals.reached(),
                arrivals.facts(),
                within.size() == ahead.size());
    }

    /** Folds what is parked again, in order; what still fails is parked again. */
    Retried retryParked(Folding.Way way, SavepointManager transaction) {
        var waiting = parking.takeOut();
        var changed = folding.apply(waiting.stream().map(Arrival::again).toList(), new HashSet<>(), way, transaction);
        return new Retried(waiting.size(), new NoticeBoard.Change(target, changed));
    }

    private static boolean isTaken(Received received, Map<TopicPartition, Reached> stored) {
        var reached = stored.get(received.source());
        return reached != null && received.offset() < reached.nextOffset();
    }
}
