package nl.grip.query.projections;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the views tell of themselves: every meter of this room. Views, builds' states and partitions are few; nothing else is a tag. */
@Component
final class ViewMeters {

    private static final Duration[] FROM_MILLISECONDS_TO_MINUTES = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry meters;
    private final MultiGauge lag;

    ViewMeters(MeterRegistry meters) {
        this.meters = meters;
        lag = MultiGauge.builder("grip.view.lag")
                .description("records of a partition that the build has not taken in yet")
                .baseUnit("records")
                .register(meters);
    }

    /** A row that is there stays as it is: one that is put in its place could be read beside it, and a reading with both fails. */
    void lag(Iterable<MultiGauge.Row<?>> rows) {
        lag.register(rows, false);
    }

    void parked(String view, Supplier<Number> parked) {
        Gauge.builder("grip.view.parked", parked)
                .description("facts that wait because a row could not be folded, counted up to 10,000 per build")
                .baseUnit("facts")
                .tag("view", view)
                .register(meters);
    }

    void builds(String view, BuildStatus status, Supplier<Number> builds) {
        Gauge.builder("grip.view.builds", builds)
                .description("builds of the view by what they are for")
                .tag("view", view)
                .tag("status", status.stored())
                .register(meters);
    }

    void remaining(String view, Supplier<Number> seconds) {
        Gauge.builder("grip.view.rebuild.remaining", seconds)
                .description("how long the build that catches up still takes, at the rate of the last half minute")
                .baseUnit("seconds")
                .tag("view", view)
                .register(meters);
    }

    void drift(String view, Supplier<Number> rows) {
        Gauge.builder("grip.view.drift", rows)
                .description("rows that the last audit found to be served otherwise than the facts say")
                .baseUnit("rows")
                .tag("view", view)
                .register(meters);
    }

    void auditAge(String view, Supplier<Number> seconds) {
        Gauge.builder("grip.view.audit.age", seconds)
                .description("how long ago what is served was last held against the facts")
                .baseUnit("seconds")
                .tag("view", view)
                .register(meters);
    }

    void position(String view, Supplier<Number> position) {
        Gauge.builder("grip.view.position", position)
                .description("the position up to which readers see every fact")
                .tag("view", view)
                .register(meters);
    }

    void age(String view, Supplier<Number> seconds) {
        Gauge.builder("grip.view.newest.age", seconds)
                .description("how long ago the newest fact was recorded that this instance has folded into the view")
                .baseUnit("seconds")
                .tag("view", view)
                .register(meters);
    }

    Counter facts(String view, BuildStatus status) {
        return Counter.builder("grip.view.facts")
                .description("facts that were folded, or parked")
                .baseUnit("facts")
                .tag("view", view)
                .tag("status", status.stored())
                .register(meters);
    }

    Timer batch(String view, BuildStatus status) {
        return Timer.builder("grip.view.batch")
                .description("taking a batch into a build, until it is committed")
                .tag("view", view)
                .tag("status", status.stored())
                .serviceLevelObjectives(FROM_MILLISECONDS_TO_MINUTES)
                .register(meters);
    }

    Timer delay(String view) {
        return Timer.builder("grip.view.delay")
                .description("from the recording of a batch's oldest fact until readers can see it")
                .tag("view", view)
                .serviceLevelObjectives(FROM_MILLISECONDS_TO_MINUTES)
                .register(meters);
    }

    Counter failures(String view) {
        return Counter.builder("grip.view.failures")
                .description("batches that could not be taken in, and are read again")
                .tag("view", view)
                .register(meters);
    }
}
