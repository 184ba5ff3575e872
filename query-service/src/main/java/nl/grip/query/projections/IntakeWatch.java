package nl.grip.query.projections;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Watches the intake of one view, in whichever builds it goes on: how much, how fast and how fresh. */
final class IntakeWatch {

    private record Work(Counter facts, Timer batch) {}

    private final Clock clock;
    private final Work serving;
    private final Work building;
    private final Timer delay;
    private final Counter failures;
    private final AtomicReference<@Nullable Instant> newest = new AtomicReference<>();

    IntakeWatch(View<?> view, ViewMeters meters, Clock clock) {
        var name = view.name();
        this.clock = clock;
        serving = new Work(meters.facts(name, BuildStatus.SERVING), meters.batch(name, BuildStatus.SERVING));
        building = new Work(meters.facts(name, BuildStatus.BUILDING), meters.batch(name, BuildStatus.BUILDING));
        delay = meters.delay(name);
        failures = meters.failures(name);
        meters.age(name, this::age);
    }

    void failed() {
        failures.increment();
    }

    /** @param lasted how long it took to take the batch, with those that it was read together with */
    void count(Intake.Share share, Duration lasted) {
        var work = share.serves() ? serving : building;
        work.facts().increment(share.facts().size());
        work.batch().record(lasted);
        var recorded = share.facts().stream()
                .filter(Arrival.Readable.class::isInstance)
                .map(fact -> ((Arrival.Readable) fact).recordedAt())
                .sorted()
                .toList();
        if (share.serves() && !recorded.isEmpty()) {
            delay.record(Duration.between(recorded.getFirst(), clock.instant()));
            newest.accumulateAndGet(recorded.getLast(), IntakeWatch::later);
        }
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private double age() {
        var last = newest.get();
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toMillis() / 1000.0;
    }
}
