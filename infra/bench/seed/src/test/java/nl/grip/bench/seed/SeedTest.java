package nl.grip.bench.seed;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionId;
import org.junit.jupiter.api.Test;

/** As many events as were asked for, the same ones each time. */
class SeedTest {

    @Property(tries = 50)
    void tellsAsManyEventsOfAsManyInterventionsAsAskedFor(
            @ForAll long number,
            @ForAll @LongRange(min = 1, max = 300) long interventions,
            @ForAll @LongRange(min = 0, max = 5000) long more) {
        var seed = new Seed(number, interventions + more, interventions);
        var next = new HashMap<InterventionId, Long>();
        told(seed).forEach(told -> {
            var id = told.event().interventionId();
            assertThat(told.sequence()).isEqualTo(next.getOrDefault(id, 0L));
            next.merge(id, 1L, Long::sum);
        });
        assertThat(next).hasSize((int) interventions);
        assertThat(next.values().stream().mapToLong(count -> count).sum()).isEqualTo(seed.events());
    }

    @Test
    void tellsTheSameAgain() {
        var seed = new Seed(7, 3000, 100);
        assertThat(told(seed)).isEqualTo(told(seed));
        assertThat(told(new Seed(8, 3000, 100))).isNotEqualTo(told(seed));
    }

    @Test
    void namesEachEventOnce() {
        var told = told(new Seed(7, 3000, 100));
        assertThat(told.stream().map(SeededEvent::id).collect(toSet())).hasSize(3000);
    }

    @Test
    void stopsOneLifeInFourAndNoOther() {
        new Seed(7, 3000, 100).lives().forEach(life -> {
            var stops = life.isStopped();
            var last = life.next();
            while (!life.isTold()) {
                last = life.next();
            }
            assertThat(last instanceof InterventionStopped).isEqualTo(stops);
        });
        assertThat(new Seed(7, 3000, 100).lives().filter(Life::isStopped)).hasSize(25);
    }

    @Test
    void hasAnEventForEachIntervention() {
        assertThatThrownBy(() -> new Seed(1, 9, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<SeededEvent> told(Seed seed) {
        var all = new ArrayList<SeededEvent>();
        new Telling(seed).forEachRemaining(all::add);
        return all;
    }
}
