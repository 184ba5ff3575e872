package nl.grip.query.projections;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Up to where a build may go. */
@FunctionalInterface
interface Limit {

    Limit NONE = batch -> batch;

    /** What of the batch may be taken, in its order. */
    List<Arrival> within(List<Arrival> batch);

    /** What an audit folds is compared with what serves at a moment when both have the same: so it never runs ahead. */
    static Limit of(Build build, View<?> view, OwnerDatabase database) {
        var builds = new Builds(database);
        return build.status() != BuildStatus.AUDITING
                ? NONE
                : batch -> within(
                        batch,
                        builds.serving(view)
                                .map(serving -> builds.reached(serving))
                                .orElse(Map.of()));
    }

    private static List<Arrival> within(List<Arrival> batch, Map<TopicPartition, Reached> serving) {
        return batch.stream()
                .filter(arrival -> {
                    var received = arrival.received();
                    var shown = serving.get(received.source());
                    return shown != null && received.offset() < shown.nextOffset();
                })
                .toList();
    }
}
