package nl.grip.command.publication;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.grip.command.publication.TopicContents.Tail;
import nl.grip.command.store.Positions;
import org.apache.kafka.common.TopicPartition;

/** What the topics hold, beside what the store holds and what was once acknowledged. */
record Inventory(Map<TopicPartition, Tail> tails) {

    /** The positions at which Kafka has a fact that the store does not have there. */
    List<Long> unknown(Positions positions) {
        var facts = tails.values().stream()
                .flatMap(tail -> tail.ids().entrySet().stream())
                .toList();
        var stored = positions.ids(facts.stream().map(Map.Entry::getKey).toList());
        return facts.stream()
                .filter(fact -> !fact.getValue().equals(stored.get(fact.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param ends by partition the last position that Kafka has acknowledged */
    List<TopicPartition> lost(Map<String, Long> ends) {
        var lost = new ArrayList<TopicPartition>();
        tails.forEach((place, tail) -> {
            var end = ends.get(place.toString());
            if (end != null && !tail.holds(end)) {
                lost.add(place);
            }
        });
        return lost;
    }

    /** By partition the last position that is there. */
    Map<String, Long> ends() {
        return tails.entrySet().stream()
                .filter(place -> !place.getValue().ids().isEmpty())
                .collect(toMap(
                        place -> place.getKey().toString(),
                        place -> place.getValue().ids().lastKey()));
    }
}
