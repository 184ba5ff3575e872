package nl.grip.query.history;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What the telling of the past tells of itself: every meter of this room. */
@Component
final class HistoryMeters {

    private final MeterRegistry meters;

    HistoryMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void read(EventsRead events) {
        counted("kept", events, EventsRead::found);
        counted("text", events, EventsRead::readAnew);
        Gauge.builder("grip.history.events.kept", events, EventsRead::bytes)
                .description("about what is taken by events that are kept so that they need not be read again")
                .baseUnit("bytes")
                .register(meters);
    }

    private void counted(String from, EventsRead events, ToDoubleFunction<EventsRead> count) {
        FunctionCounter.builder("grip.history.events", events, count)
                .description("recorded events that were asked for, by what they were read from")
                .tag("from", from)
                .register(meters);
    }
}
