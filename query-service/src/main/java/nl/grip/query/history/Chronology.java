package nl.grip.query.history;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.grip.events.StreamId;
import nl.grip.events.wire.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The order in which facts held, whenever they were recorded: each comes on its day, and those of one day in the order of recording.
 * What goes on from something said before comes no earlier than that, and what is said of it afterwards comes no earlier than both;
 * see {@link Matter}. Where a fact comes depends on those alone that were recorded before it.
 */
final class Chronology {

    private record About(StreamId stream, Object what) {}

    private record Placed(Fact fact, LocalDate day) {}

    private final Map<About, LocalDate> last = new HashMap<>();
    private final Map<About, LocalDate> lastThatGoesOn = new HashMap<>();

    private Chronology() {}

    /** @param facts in the order in which they were recorded */
    static List<Fact> of(List<Fact> facts) {
        var chronology = new Chronology();
        return facts.stream()
                .map(fact -> new Placed(fact, chronology.day(fact)))
                .sorted(comparing(Placed::day)
                        .thenComparing(placed -> placed.fact().position()))
                .map(Placed::fact)
                .toList();
    }

    private LocalDate day(Fact fact) {
        var stream = fact.event().stream();
        var matter = Matter.of(fact.event());
        var day = fact.event().effectiveOn();
        for (var one : matter.of()) {
            day = later(day, (matter.goesOn().contains(one) ? last : lastThatGoesOn).get(new About(stream, one)));
        }
        for (var one : matter.of()) {
            last.merge(new About(stream, one), day, Chronology::later);
        }
        for (var one : matter.goesOn()) {
            lastThatGoesOn.merge(new About(stream, one), day, Chronology::later);
        }
        return day;
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
