package nl.grip.query.dashboards;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Component;

/** What subscriptions tell of themselves: every meter of this room. A view is the only thing by which subscribers are told apart. */
@Component
final class NoticeMeters {

    /** How a subscription came to its end. */
    private enum End {
        /** Its token ended, or the service. */
        OVER,
        /** It hung up, or its connection was lost. */
        LEFT,
        /** It took in nothing for so long that it was dropped. */
        SLOW;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final MeterRegistry meters;
    private final Map<String, AtomicInteger> open;
    private final Map<String, Map<End, Counter>> ends;
    private final Map<String, Map<String, Counter>> sent;

    NoticeMeters(MeterRegistry meters, List<View<?>> views) {
        this.meters = meters;
        open = perView(views, this::open);
        ends = perView(views, view -> of(Stream.of(End.values()), end -> ended(view, end)));
        sent = perView(views, view -> of(Stream.of("hello", "changed", "reset"), kind -> sent(view, kind)));
    }

    void opened(View<?> view) {
        in(open, view.name()).incrementAndGet();
    }

    void told(View<?> view, String kind) {
        in(in(sent, view.name()), kind).increment();
    }

    void over(View<?> view) {
        closed(view, End.OVER);
    }

    /** Counts one that could not be told any more, and hands on why. */
    IOException lost(View<?> view, IOException reason) {
        var isSlow = Stream.<Throwable>iterate(reason, Objects::nonNull, Throwable::getCause)
                .anyMatch(SocketTimeoutException.class::isInstance);
        closed(view, isSlow ? End.SLOW : End.LEFT);
        return reason;
    }

    private void closed(View<?> view, End end) {
        in(open, view.name()).decrementAndGet();
        in(in(ends, view.name()), end).increment();
    }

    private AtomicInteger open(String view) {
        var number = new AtomicInteger();
        Gauge.builder("grip.notices.subscriptions", number, AtomicInteger::get)
                .description("subscriptions that are open on this instance")
                .tag("view", view)
                .register(meters);
        return number;
    }

    private Counter ended(String view, End end) {
        return Counter.builder("grip.notices.subscriptions.ended")
                .description("subscriptions that ended: over with their token, left by the subscriber, dropped as slow")
                .tag("view", view)
                .tag("end", end.tag())
                .register(meters);
    }

    private Counter sent(String view, String kind) {
        return Counter.builder("grip.notices.sent")
                .description("notices that were sent to subscribers")
                .tag("view", view)
                .tag("kind", kind)
                .register(meters);
    }

    private static <K, V> V in(Map<K, V> meters, K key) {
        return Objects.requireNonNull(meters.get(key));
    }

    private static <V> Map<String, V> perView(List<View<?>> views, Function<String, V> meter) {
        return of(views.stream().map(View::name), meter);
    }

    private static <K, V> Map<K, V> of(Stream<K> keys, Function<K, V> meter) {
        return keys.collect(Collectors.toUnmodifiableMap(Function.identity(), meter));
    }
}
