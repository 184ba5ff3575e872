package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.Municipality;
import nl.grip.events.StreamKind;
import nl.grip.query.AnyHistory;
import nl.grip.query.EveryView;
import nl.grip.query.Facts;
import org.apache.kafka.common.TopicPartition;

/** Builds that are read together come to the same as each that is read alone, wherever each of them was when they were put together. */
class JointIntakeTest {

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void readTogetherEqualsReadAlone(
            @ForAll @IntRange(min = 1, max = 4) int partitions,
            @ForAll @IntRange(min = 1, max = 40) int batchSize,
            @ForAll long seed) {
        var random = new Random(seed);
        var histories = IntStream.range(0, 12)
                .mapToObj(_ -> AnyHistory.oneOfEachKind(random))
                .flatMap(List::stream)
                .filter(history -> history.getFirst().stream().kind() == StreamKind.INTERVENTION)
                .toList();
        var records = Delivery.withRepeats(Delivery.interleaved(histories, random), partitions, random);
        var views = EveryView.all().stream()
                .filter(view -> view.kinds().contains(StreamKind.INTERVENTION))
                .toList();
        var alone = views.stream()
                .map(view -> takenAlone(view, records, Integer.MAX_VALUE, random))
                .toList();
        var others = views.stream()
                .map(view -> takenAlone(view, records, random.nextInt(6), random))
                .toList();

        takeAll(BuildTrial.together(others), records, batchSize, random);

        for (var index = 0; index < views.size(); index++) {
            var name = views.get(index).name();
            var one = alone.get(index);
            var other = others.get(index);
            assertThat(other.stored()).as(name).isNotEmpty().isEqualTo(one.stored());
            assertThat(other.lanes()).as(name).isEqualTo(one.lanes());
            assertThat(other.reached()).as(name).isEqualTo(one.reached());
        }
    }

    /** One that somebody else has set back is waited for: nobody takes what it has not seen. */
    @Example
    void nobodyGoesOnWithoutTheOneWhoIsLeastFar() {
        var views = EveryView.all().stream()
                .filter(view -> view.kinds().contains(StreamKind.INTERVENTION))
                .toList();
        var first = received(0, 1);
        var second = received(1, 2);
        var trials = views.stream().map(view -> new BuildTrial<>(view, 1)).toList();
        trials.getFirst().take(List.of(first));
        var together = BuildTrial.together(trials);

        var outcome = together.take(List.of(second), Map.of(BuildTrial.partition(0), 1L));

        assertThat(outcome).isEqualTo(new Intake.Outcome.Overtaken(Map.of(BuildTrial.partition(0), 0L)));
        assertThat(trials).allSatisfy(trial -> assertThat(trial.position()).isLessThan(2));
    }

    private static Received received(long offset, long position) {
        var event = Facts.cloudEvent(
                new Municipality("GM0183"), new NextStepSet(Facts.id(1), Facts.DAY, "een"), offset, position);
        return BuildTrial.received(0, offset, event, Facts.id(1).value());
    }

    /** @param batches how many it takes at most */
    private static <R extends Record> BuildTrial<R> takenAlone(
            View<R> view, List<List<Received>> records, int batches, Random random) {
        var trial = new BuildTrial<>(view, records.size());
        Delivery.batches(records, 20, random).stream().limit(batches).forEach(trial::take);
        return trial;
    }

    /** As a consumer does that begins where the least far of them is. */
    private static void takeAll(Intake together, List<List<Received>> records, int batchSize, Random random) {
        var next = together.next();
        while (!isAtTheEnd(next, records)) {
            var batch = new ArrayList<Received>();
            next.forEach((partition, offset) -> {
                var all = records.get(partition.partition());
                var until = Math.min(all.size(), offset + 1 + random.nextInt(batchSize));
                batch.addAll(all.subList(Math.toIntExact(offset), Math.toIntExact(until)));
            });
            var partitions = batch.stream().map(Received::source).collect(Collectors.toSet());
            var expected = next.entrySet().stream()
                    .filter(entry -> partitions.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(together.take(batch, expected)).isInstanceOf(Intake.Outcome.Taken.class);
            next = together.next();
        }
    }

    private static boolean isAtTheEnd(Map<TopicPartition, Long> next, List<List<Received>> records) {
        return next.entrySet().stream()
                .allMatch(entry -> entry.getValue()
                        >= records.get(entry.getKey().partition()).size());
    }
}
