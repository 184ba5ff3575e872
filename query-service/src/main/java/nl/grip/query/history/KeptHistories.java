package nl.grip.query.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.grip.events.Municipality;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.KeyRange;
import org.springframework.stereotype.Component;

/**
 * Histories as they were read last, so that no more is read of each than what came since. A history grows at its end alone; all the
 * same, what is kept of it counts only where its last fact is found in the journal by whoever asks.
 */
@Component
final class KeptHistories {

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private record History(Municipality municipality, KeyRange keys) {}

    private final Cache<History, List<Fact>> kept;

    KeptHistories(JournalSettings settings, MeterRegistry meters) {
        kept = Caffeine.newBuilder()
                .maximumWeight(settings.kept())
                .weigher((History _, List<Fact> facts) -> facts.size())
                .expireAfterAccess(UNUSED)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, kept, "histories");
    }

    KeptHistory of(Municipality municipality, KeyRange history) {
        var facts = kept.getIfPresent(new History(municipality, history));
        return new KeptHistory(history, Objects.requireNonNullElse(facts, List.of()));
    }

    /** @param facts all that there are, in their order */
    void keep(Municipality municipality, KeyRange history, List<Fact> facts) {
        var beginning = withoutGaps(facts);
        if (!beginning.isEmpty()) {
            kept.put(new History(municipality, history), beginning);
        }
    }

    /** What is missing because it is parked can come yet. */
    private static List<Fact> withoutGaps(List<Fact> facts) {
        var length = 0;
        while (length < facts.size() && isNext(facts.get(length), facts.subList(0, length))) {
            length++;
        }
        return List.copyOf(facts.subList(0, length));
    }

    private static boolean isNext(Fact fact, List<Fact> before) {
        if (fact.part() > 0) {
            return !before.isEmpty()
                    && before.getLast().sequence() == fact.sequence()
                    && before.getLast().part() == fact.part() - 1;
        }
        return fact.sequence() == (before.isEmpty() ? 0 : before.getLast().sequence() + 1);
    }
}
