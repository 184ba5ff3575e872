package nl.grip.query.projections;

import static java.lang.Math.max;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What is new in a batch. A fact at or below the highest position seen in its partition was sent twice, and is not new.
 *
 * @param facts in the order of their partitions, without marks and repeats
 * @param reached how far every partition of the batch has come with it
 */
record Arrivals(List<Arrival> facts, Map<TopicPartition, Reached> reached) {

    static Arrivals of(List<Arrival> batch, Map<TopicPartition, Reached> before) {
        var facts = new ArrayList<Arrival>();
        var reached = new HashMap<>(before);
        for (var arrival : batch) {
            var received = arrival.received();
            var seen = before(reached, received.source());
            var position = arrival.position();
            if (!(arrival instanceof Arrival.Mark) && (position == null || position > seen.position())) {
                facts.add(arrival);
            }
            reached.put(
                    received.source(),
                    new Reached(
                            received.offset() + 1,
                            position == null ? seen.position() : max(seen.position(), position),
                            seen.filling()));
        }
        return new Arrivals(facts, reached);
    }

    private static Reached before(Map<TopicPartition, Reached> reached, TopicPartition partition) {
        var before = reached.get(partition);
        if (before == null) {
            throw new IllegalStateException("no progress is kept for " + partition);
        }
        return before;
    }
}
