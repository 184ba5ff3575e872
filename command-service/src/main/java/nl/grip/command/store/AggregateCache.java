package nl.grip.command.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import nl.grip.events.Municipality;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as the last command left them that this instance handled, for their own municipality only. Another instance may
 * have moved one on since: so what is decided on a remembered one counts only where the store has taken its events, which it
 * does at the sequence that follows on what was remembered and at no other. Everything else is decided once more, on what the
 * store says: {@link RecheckingCommandBus}.
 */
public final class AggregateCache implements Cache {

    /** The name of the bean, by which an aggregate says that it may be remembered. */
    public static final String NAME = "aggregateCache";

    /** Of a few kilobytes each. A budget year, which knows its bookings, can be of megabytes, and is not remembered. */
    private static final int MOST = 10_000;

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private record Remembered(Municipality municipality, AggregateCacheEntry<?> entry) {}

    private final com.github.benmanes.caffeine.cache.Cache<Object, Remembered> entries = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(UNUSED)
            .recordStats()
            .build();

    AggregateCache(MeterRegistry meters) {
        CaffeineCacheMetrics.monitor(meters, entries, "aggregates");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> @Nullable V get(K aggregate) {
        var context = context();
        var remembered = entries.getIfPresent(aggregate);
        if (remembered == null
                || !remembered.municipality().equals(context.provenance().municipality())) {
            return null;
        }
        context.course().recalled(aggregate.toString());
        return (V) remembered.entry();
    }

    @Override
    public void put(Object aggregate, Object entry) {
        entries.put(aggregate, remembered(entry));
    }

    @Override
    public boolean putIfAbsent(Object aggregate, Object entry) {
        return entries.asMap().putIfAbsent(aggregate, remembered(entry)) == null;
    }

    private static Remembered remembered(Object entry) {
        return new Remembered(context().provenance().municipality(), (AggregateCacheEntry<?>) entry);
    }

    private static CommandContext context() {
        return CommandContext.in(CurrentUnitOfWork.get().getMessage().getMetaData());
    }

    @Override
    public boolean remove(Object aggregate) {
        return entries.asMap().remove(aggregate) != null;
    }

    @Override
    public boolean containsKey(Object aggregate) {
        return entries.getIfPresent(aggregate) != null;
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody is told what is remembered");
    }
}
