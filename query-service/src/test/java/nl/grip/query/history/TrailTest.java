package nl.grip.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.grip.events.DomainEvent;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.events.wire.Provenance;
import nl.grip.query.EveryView;
import nl.grip.query.Facts;
import org.jspecify.annotations.Nullable;

class TrailTest {

    private static final InterventionId ID = Facts.id(1);
    private static final Traceable ROWS = new Traceable(
            "/v1/rows",
            "unknown-row",
            EveryView.all(),
            (_, _) -> Histories.of(StreamKind.values()),
            (past, _) -> DifferenceTest.figures(past));

    /** Watching one figure finds for it what watching all of them finds. */
    @Property(tries = 15)
    void isWhatTheLineageOfEverythingTellsOfOneFigure(@ForAll long seed) {
        var random = new Random(seed);
        var lives = new Lives(ID, random);
        var facts = recorded(lives, _ -> null);
        var lineage = Lineage.of(EveryView.all(), facts, DifferenceTest::figures);

        for (var figure : some(lineage.figures().keySet(), random)) {
            var trail = Trail.of(ROWS, AsOf.NOW, facts, figure);
            assertThat(trail.steps()).isEqualTo(lineage.of(figure));
            assertThat(trail.figures()).isEqualTo(lineage.figures());
        }
    }

    /** However many facts one request recorded, the steps are facts that changed the figure, and end at what it is. */
    @Property(tries = 15)
    void losesNothingButWhatARequestUndidItself(@ForAll long seed) {
        var random = new Random(seed);
        var lives = new Lives(ID, random);
        var facts = recorded(lives, at -> at % 5 == 0 ? null : "request " + at / 7);
        var lineage = Lineage.of(EveryView.all(), facts, DifferenceTest::figures);

        for (var figure : some(lineage.figures().keySet(), random)) {
            var steps = Trail.of(ROWS, AsOf.NOW, facts, figure).steps();
            assertThat(lineage.of(figure)).containsAll(steps);
            assertThat(steps.getLast().after()).isEqualTo(lineage.figures().get(figure));
        }
    }

    @Example
    void whatARequestDidAndUndidIsNotTold() {
        var facts = List.of(
                fact(Facts.proposed(ID, "PJ1", "Huisarts"), 0, null),
                fact(new NextStepSet(ID, Facts.DAY, "Werven"), 1, null),
                fact(new NextStepSet(ID, Facts.DAY, "Evalueren"), 2, "one"),
                fact(new NextStepSet(ID, Facts.DAY, "Werven"), 3, "one"));
        var figure = "intervention-register " + ID.id() + " organisation/nextStep";

        assertThat(Trail.of(ROWS, AsOf.NOW, facts, figure).steps())
                .extracting(Lineage.Step::sequence)
                .containsExactly(1L);
    }

    private static List<String> some(Iterable<String> names, Random random) {
        var all = new ArrayList<String>();
        names.forEach(all::add);
        return IntStream.range(0, 3)
                .mapToObj(_ -> all.get(random.nextInt(all.size())))
                .toList();
    }

    private interface Requests {
        @Nullable
        String of(int at);
    }

    private static List<Fact> recorded(Lives lives, Requests requests) {
        var events = new ArrayList<DomainEvent>(lives.begin());
        events.addAll(lives.goOn(30));
        return IntStream.range(0, events.size())
                .mapToObj(at -> fact(events.get(at), at, requests.of(at)))
                .toList();
    }

    private static Fact fact(DomainEvent event, int at, @Nullable String request) {
        var fact = Facts.fact("GM0183", event, at, at + 1L);
        var provenance = new Provenance(
                fact.provenance().municipality(), fact.provenance().actor(), request);
        return new Fact(fact.id(), event, at, fact.part(), at + 1L, fact.recordedAt(), provenance);
    }
}
