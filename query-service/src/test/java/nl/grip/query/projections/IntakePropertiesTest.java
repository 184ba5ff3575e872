package nl.grip.query.projections;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import nl.grip.events.DomainEvent;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.Fact;
import nl.grip.query.AnyHistory;
import nl.grip.query.EveryView;
import nl.grip.query.Facts;

class IntakePropertiesTest {

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
        var lives = IntStream.range(0, streams)
                .mapToObj(stream -> Facts.life(Facts.id(stream), 1 + random.nextInt(8), random))
                .toList();
        var facts = Delivery.interleaved(lives, random);

        take(trial, Delivery.withRepeats(facts, partitions, random), batchSize, random);

        var plain = new Fold<>(view, Map.of());
        facts.forEach(plain::apply);
        assertThat(trial.rows(plain.changed().keySet())).isEqualTo(plain.changed());
        assertThat(trial.position()).isEqualTo(facts.size());
        assertThat(trial.parked()).isZero();
    }

    /** Whatever was delivered, in whatever batches: what is folded from it again is the same, row for row, and so is what is parked. */
    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void everyViewRebuiltEqualsItselfLive(
            @ForAll @IntRange(min = 1, max = 4) int partitions,
            @ForAll @IntRange(min = 1, max = 40) int batchSize,
            @ForAll long seed) {
        var random = new Random(seed);
        var histories = new ArrayList<List<DomainEvent>>();
        for (var round = 0; round < 3; round++) {
            histories.addAll(AnyHistory.oneOfEachKind(random));
        }
        var facts = Delivery.interleaved(histories, random);
        assertThat(facts.stream()
                        .map(fact -> EventCatalog.nameOf(fact.event().getClass()))
                        .collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalog.types().map(EventCatalog::nameOf).toList());

        for (var view : EveryView.all()) {
            var itsFacts = facts.stream()
                    .filter(fact -> view.kinds().contains(fact.event().stream().kind()))
                    .toList();
            rebuiltEqualsLive(view, itsFacts, partitions, batchSize, random);
        }
    }

    private static <R extends Record> void rebuiltEqualsLive(
            View<R> view, List<Fact> facts, int partitions, int batchSize, Random random) {
        var records = Delivery.withRepeats(facts, partitions, random);
        var live = new BuildTrial<>(view, partitions);
        take(live, records, batchSize, random);
        var rebuilt = new BuildTrial<>(view, partitions);
        take(rebuilt, records, 1000, random);

        assertThat(rebuilt.stored()).as(view.name()).isNotEmpty().isEqualTo(live.stored());
        assertThat(rebuilt.lanes()).as(view.name()).isEqualTo(live.lanes());
        assertThat(rebuilt.position()).as(view.name()).isEqualTo(live.position());
    }

    private static void take(BuildTrial<?> trial, List<List<Received>> records, int batchSize, Random random) {
        for (var batch : Delivery.batches(records, batchSize, random)) {
            assertThat(trial.take(batch)).isInstanceOf(Intake.Outcome.Taken.class);
        }
    }
}
