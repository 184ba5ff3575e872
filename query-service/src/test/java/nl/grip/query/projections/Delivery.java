package nl.grip.query.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.grip.events.DomainEvent;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.Fact;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;

/** How facts may come from the command side: histories through one another, over any partitions, with repeats, in any batches. */
final class Delivery {

    private static final List<String> MUNICIPALITIES = List.of("GM0183", "GM0164");

    private Delivery() {}

    /** In one order of all, which keeps that of each history. */
    static List<Fact> interleaved(List<? extends List<? extends DomainEvent>> histories, Random random) {
        var next = new int[histories.size()];
        var facts = new ArrayList<Fact>();
        var left = histories.stream().mapToInt(List::size).sum();
        while (left > 0) {
            var history = random.nextInt(histories.size());
            if (next[history] < histories.get(history).size()) {
                var municipality = MUNICIPALITIES.get(history % MUNICIPALITIES.size());
                var event = histories.get(history).get(next[history]);
                facts.add(Facts.fact(municipality, event, next[history]++, facts.size() + 1L));
                left--;
            }
        }
        return facts;
    }

    /** The publisher dies now and then, and goes on from an earlier fact: all from there on is sent again, in order. */
    static List<List<Received>> withRepeats(List<Fact> facts, int partitions, Random random) {
        var records = new ArrayList<List<Received>>();
        for (var partition = 0; partition < partitions; partition++) {
            records.add(new ArrayList<>());
        }
        var next = 0;
        var deaths = random.nextInt(3);
        while (next < facts.size()) {
            send(facts.get(next++), records);
            if (random.nextInt(5) == 0 || next == facts.size()) {
                mark(next, records);
            }
            if (deaths > 0 && random.nextInt(6) == 0) {
                next = random.nextInt(next);
                deaths--;
            }
        }
        return records;
    }

    private static void send(Fact fact, List<List<Received>> records) {
        var key = fact.event().stream().value();
        var partition = Math.floorMod(key.hashCode(), records.size());
        var event = Facts.cloudEvent(fact.provenance().municipality(), fact.event(), fact.sequence(), fact.position());
        var list = records.get(partition);
        list.add(BuildTrial.received(partition, list.size(), event, key));
    }

    private static void mark(long position, List<List<Received>> records) {
        for (var partition = 0; partition < records.size(); partition++) {
            var list = records.get(partition);
            list.add(BuildTrial.received(
                    partition, list.size(), CloudEvents.mark(FactPublisher.SOURCE, position, Map.of()), null));
        }
    }

    /** Of one partition or several, each in its order. */
    static List<List<Received>> batches(List<List<Received>> records, int batchSize, Random random) {
        var partitions = records.size();
        var next = new int[partitions];
        var batches = new ArrayList<List<Received>>();
        var left = records.stream().mapToInt(List::size).sum();
        while (left > 0) {
            var batch = new ArrayList<Received>();
            for (var partition : random.ints(0, partitions)
                    .distinct()
                    .limit(partitions)
                    .boxed()
                    .toList()) {
                var size = Math.min(
                        random.nextInt(batchSize + 1), records.get(partition).size() - next[partition]);
                batch.addAll(records.get(partition).subList(next[partition], next[partition] + size));
                next[partition] += size;
                left -= size;
            }
            if (!batch.isEmpty()) {
                batches.add(batch);
            }
        }
        return batches;
    }
}
