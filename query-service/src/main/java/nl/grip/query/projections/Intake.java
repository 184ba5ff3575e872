package nl.grip.query.projections;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.SavepointManager;

/**
 * Takes batches into builds that read the same topics: rows, what is parked, notices and progress of all of them in one
 * transaction, or nothing of them. The same for builds that serve, for one that is catching up and for one that audits, save that
 * only the first tell anybody.
 */
final class Intake {

    /** What became of a batch. */
    sealed interface Outcome {

        /** The offset to go on from, of every partition: that of the build which is least far. */
        Map<TopicPartition, Long> next();

        /** It is in the rows. */
        record Taken(Map<TopicPartition, Long> next, List<Share> shares) implements Outcome {

            boolean serves() {
                return shares.stream().anyMatch(Share::serves);
            }
        }

        /** As much of it as the build that serves has is in the rows, and no more: go on from there when that has more. */
        record TakenInPart(Map<TopicPartition, Long> next) implements Outcome {}

        /** The builds are not where the reader of this batch believed them to be; nothing was done, go on from there. */
        record Overtaken(Map<TopicPartition, Long> next) implements Outcome {}
    }

    /**
     * What one build took of a batch.
     *
     * @param facts those that were new
     * @param serves whether readers see its rows
     */
    record Share(View<?> view, List<Arrival> facts, boolean serves) {}

    private final OwnerDatabase database;
    private final List<Taker<?>> takers;
    private final List<Long> builds;
    private final Progress progress;
    private final NoticeBoard notices;

    Intake(OwnerDatabase database, List<Target<?>> targets) {
        this.database = database;
        takers = targets.stream()
                .<Taker<?>>map(target -> new Taker<>(database, target))
                .toList();
        builds = takers.stream().map(Taker::build).toList();
        progress = new Progress(database.sql(), builds);
        notices = new NoticeBoard(database.sql());
    }

    /** @param expected the next offset of every partition of the batch, as its reader knows it */
    Outcome take(List<Received> batch, Map<TopicPartition, Long> expected) {
        var arrivals = batch.stream().map(Arrival::of).toList();
        return inOneGoOrOneByOne(
                way -> database.inTransaction(transaction -> take(arrivals, expected, way, transaction)));
    }

    private Outcome take(
            List<Arrival> batch, Map<TopicPartition, Long> expected, Folding.Way way, SavepointManager transaction) {
        var stored = progress.lock(expected.keySet());
        if (!next(stored.values()).equals(expected)) {
            return new Outcome.Overtaken(next(stored.values()));
        }
        var refilled = refilled(batch, stored);
        if (!refilled.equals(stored)) {
            progress.store(refilled);
            return new Outcome.Overtaken(next(refilled.values()));
        }
        var lanes = Parking.lanes(database.sql(), builds);
        var taken = new ArrayList<Taker.Taken>();
        for (var taker : takers) {
            var build = taker.build();
            taken.add(taker.take(
                    batch,
                    stored.getOrDefault(build, Map.of()),
                    lanes.getOrDefault(build, new HashSet<>()),
                    way,
                    transaction));
        }
        return written(taken);
    }

    private Outcome written(List<Taker.Taken> taken) {
        var reached = taken.stream().collect(toMap(Taker.Taken::build, Taker.Taken::reached));
        progress.store(reached);
        var next = next(reached.values());
        if (!taken.stream().allMatch(Taker.Taken::isWhole)) {
            return new Outcome.TakenInPart(next);
        }
        // Only now, with the progress locked: a switch cannot come between this and the commit.
        var shown = notices.changed(taken.stream().map(Taker.Taken::change).toList());
        return new Outcome.Taken(
                next,
                taken.stream()
                        .map(one -> new Share(one.view(), one.facts(), shown.contains(one.build())))
                        .toList());
    }

    /** The same, save for partitions that were filled anew since they were read last, where offsets mean other facts now. */
    private static Map<Long, Map<TopicPartition, Reached>> refilled(
            List<Arrival> batch, Map<Long, Map<TopicPartition, Reached>> stored) {
        var fillings =
                batch.stream().map(Arrival::received).collect(toMap(Received::source, Received::filling, Math::max));
        Map<Long, Map<TopicPartition, Reached>> refilled = new HashMap<>();
        stored.forEach((build, partitions) -> {
            Map<TopicPartition, Reached> again = new HashMap<>();
            partitions.forEach((partition, reached) -> {
                var filling = fillings.getOrDefault(partition, 0);
                again.put(partition, filling > reached.filling() ? reached.again(filling) : reached);
            });
            refilled.put(build, again);
        });
        return refilled;
    }

    /**
     * Folds what is parked again, in order; what still fails is parked again.
     *
     * @return how many facts were parked before
     */
    int retryParked() {
        return inOneGoOrOneByOne(way -> database.inTransaction(transaction -> retryParked(way, transaction)));
    }

    private int retryParked(Folding.Way way, SavepointManager transaction) {
        progress.lock();
        var retried = new ArrayList<Taker.Retried>();
        for (var taker : takers) {
            retried.add(taker.retryParked(way, transaction));
        }
        notices.changed(retried.stream().map(Taker.Retried::change).toList());
        return retried.stream().mapToInt(Taker.Retried::facts).sum();
    }

    /** What PostgreSQL cannot store is seldom there, and to be ready for it costs each batch more than a second go costs one. */
    private static <T> T inOneGoOrOneByOne(Function<Folding.Way, T> work) {
        try {
            return work.apply(Folding.Way.IN_ONE_GO);
        } catch (DataIntegrityViolationException unstorable) {
            return work.apply(Folding.Way.ONE_BY_ONE);
        }
    }

    /** The offset to go on from, of every partition. */
    Map<TopicPartition, Long> next() {
        return next(progress.read().values());
    }

    /** Begins the partition anew, because its topic was filled anew; what was seen already is recognised by its position. */
    void beginAgain(TopicPartition partition) {
        database.inTransaction(_ -> {
            var stored = progress.lock(List.of(partition));
            stored.values().forEach(one -> one.replaceAll((_, reached) -> reached.again(reached.filling())));
            progress.store(stored);
            return stored;
        });
    }

    private static Map<TopicPartition, Long> next(Collection<Map<TopicPartition, Reached>> reached) {
        return reached.stream()
                .flatMap(partitions -> partitions.entrySet().stream())
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().nextOffset(), Math::min));
    }
}
