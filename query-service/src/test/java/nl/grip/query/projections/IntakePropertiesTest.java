package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import nl.grip.events.DomainEvent;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.Fact;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;

class IntakePropertiesTest {

    private static final List<String> MUNICIPALITIES = List.of("GM0183", "GM0164");

    /** In any batching, with repeats, over any number of partitions: the rows of one plain fold, and each fact once. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void rowsEqualThoseOfOnePlainFold(
            @ForAll @IntRange(min = 1, max = 5) int partitions,
            @ForAll @IntRange(min = 1, max = 12) int streams,
            @ForAll @IntRange(min = 1, max = 30) int batchSize,
            @ForAll long seed) {
        var random = new Random(seed);
        var view = new CountingView();
        var trial = new BuildTrial<>(view, partitions);
        var facts = facts(streams, random);
        var records = withRepeats(facts, partitions, random);
        for (var batch : batches(records, partitions, batchSize, random)) {
            assertThat(trial.take(batch)).isInstanceOf(Intake.Outcome.Taken.class);
        }
        var plain = new Fold<>(view, Map.of());
        facts.forEach(plain::apply);
        assertThat(trial.rows(plain.changed().keySet())).isEqualTo(plain.changed());
        assertThat(trial.position()).isEqualTo(facts.size());
        assertThat(trial.parked()).isZero();
    }

    private static List<Fact> facts(int streams, Random random) {
        var lives = new ArrayList<List<? extends DomainEvent>>();
        for (var stream = 0; stream < streams; stream++) {
            lives.add(Facts.life(Facts.id(stream), 1 + random.nextInt(8), random));
        }
        var next = new int[streams];
        var facts = new ArrayList<Fact>();
        var left = lives.stream().mapToInt(List::size).sum();
        while (left > 0) {
            var stream = random.nextInt(streams);
            if (next[stream] < lives.get(stream).size()) {
                var municipality = MUNICIPALITIES.get(stream % MUNICIPALITIES.size());
                var event = lives.get(stream).get(next[stream]);
                facts.add(Facts.fact(municipality, event, next[stream]++, facts.size() + 1L));
                left--;
            }
        }
        return facts;
    }

    /** The publisher dies now and then, and goes on from an earlier fact: all from there on is sent again, in order. */
    private static List<List<Received>> withRepeats(List<Fact> facts, int partitions, Random random) {
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

    private static List<List<Received>> batches(
            List<List<Received>> records, int partitions, int batchSize, Random random) {
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
