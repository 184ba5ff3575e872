package nl.grip.query.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import nl.grip.events.DomainEvent;
import nl.grip.events.wire.EventJson;
import org.springframework.stereotype.Component;

/**
 * Events that were read before, each under its name and the very text that it was read from. The same text says the same for ever, so
 * none is ever out of date, and text that was altered is another. Whether there is such a fact is not known here: that only the journal
 * tells.
 */
@Component
final class EventsRead {

    private record Written(String event, String text) {}

    /** What an event takes beside its text: its name, itself with its ids and days, and its place among the others. */
    private static final int BESIDE_TEXT = 400;

    /** The text itself, and the text in what is read from it. */
    private static final int TIMES_TEXT = 2;

    private final Cache<Written, DomainEvent> kept;

    EventsRead(HistorySettings settings, HistoryMeters meters) {
        kept = Caffeine.newBuilder()
                .maximumWeight(settings.eventsKept().toBytes())
                .weigher((Written written, DomainEvent _) ->
                        BESIDE_TEXT + TIMES_TEXT * written.text().length())
                .executor(Runnable::run)
                .recordStats()
                .build();
        meters.read(this);
    }

    /**
     * The event that this text says.
     *
     * @throws nl.grip.events.wire.UnreadableFactException where no event has that name, or the text does not have the event's form
     */
    DomainEvent of(String name, String text) {
        return kept.get(new Written(name, text), written -> EventJson.read(written.event(), written.text()));
    }

    long found() {
        return kept.stats().hitCount();
    }

    long readAnew() {
        return kept.stats().missCount();
    }

    long bytes() {
        return kept.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElseThrow())
                .orElseThrow();
    }
}
