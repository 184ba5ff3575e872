package nl.grip.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.grip.events.DomainEvent;
import nl.grip.events.wire.Fact;
import nl.grip.query.EveryView;
import nl.grip.query.Facts;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;

class DifferenceTest {

    /** What both moments begin with need not be watched to find what differs, and who made it so. */
    @Property(tries = 60)
    void isTheSameAsIfEveryFactWereWatched(
            @ForAll long seed, @ForAll @IntRange(max = 30) int from, @ForAll @IntRange(max = 30) int to) {
        var lives = new Lives(Facts.id(1), new Random(seed));
        var facts = recorded(lives);
        var was = known(facts, from);
        var is = known(facts, to);
        var views = EveryView.all();

        var watched = Difference.between(
                Lineage.of(views, was, DifferenceTest::figures), Lineage.of(views, is, DifferenceTest::figures));

        assertThat(Difference.between(views, was, DifferenceTest::figures, is, DifferenceTest::figures))
                .isEqualTo(watched);
        assertThat(watched).allSatisfy(one -> assertThat(one.events()).isNotEmpty());
        assertThat(watched.isEmpty()).isEqualTo(was.equals(is));
    }

    private static List<Fact> recorded(Lives lives) {
        var begin = lives.begin();
        var goOn = lives.goOn(30);
        return IntStream.range(0, begin.size() + goOn.size())
                .mapToObj(at -> {
                    DomainEvent event = at < begin.size() ? begin.get(at) : goOn.get(at - begin.size());
                    return Facts.fact("GM0183", event, at, at + 1L);
                })
                .toList();
    }

    private static List<Fact> known(List<Fact> facts, int count) {
        return facts.subList(0, count);
    }

    /** Every row of every view, as its JSON tells it. */
    static SequencedMap<String, Figure> figures(Moment moment) {
        var figures = new LinkedHashMap<String, Figure>();
        EveryView.all().forEach(view -> add(figures, moment, view));
        return figures;
    }

    private static <R extends Record> void add(SequencedMap<String, Figure> figures, Moment moment, View<R> view) {
        moment.rows(view, List.of(""))
                .forEach(row -> Places.of(row.row())
                        .forEach((place, figure) -> figures.put(view.name() + " " + row.key() + " " + place, figure)));
    }
}
