package nl.grip.query.alerts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.grip.query.alerts.Alert.Change;
import org.springframework.stereotype.Component;

/** What the keeping of alerts tells of itself: every meter of this room. */
@Component
final class AlertMeters {

    private final Map<Change, Counter> written = new EnumMap<>(Change.class);
    private final Counter published;
    private final Counter failures;
    private final Timer look;

    AlertMeters(MeterRegistry meters) {
        for (var change : Change.values()) {
            written.put(
                    change,
                    Counter.builder("grip.alerts.written")
                            .description("alerts that this instance wrote down")
                            .tag("change", change.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        published = Counter.builder("grip.alerts.published")
                .description("alerts that Kafka has acknowledged to this instance")
                .register(meters);
        failures = Counter.builder("grip.alerts.failures")
                .description("looks, or publications, that failed and are done again")
                .register(meters);
        look = Timer.builder("grip.alerts.look")
                .description("deriving all that stands in a municipality, and comparing it with what stood")
                .register(meters);
    }

    void written(Map<Change, Integer> news) {
        news.forEach(
                (change, number) -> Objects.requireNonNull(written.get(change)).increment(number));
    }

    void published(int number) {
        published.increment(number);
    }

    void failed() {
        failures.increment();
    }

    void look(Runnable looking) {
        look.record(looking);
    }
}
