package nl.grip.query.projections;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.grip.telemetry.Traces;
import org.jspecify.annotations.Nullable;

/** Watches the intake of one view, in whichever builds it goes on: how much, how fast, how fresh, and on whose request. */
final class IntakeWatch {

    private record Work(Counter facts, Timer batch) {}

    private final String view;
    private final Clock clock;
    private final Traces traces;
    private final Work serving;
    private final Work building;
    private final Timer delay;
    private final Counter failures;
    private final AtomicReference<@Nullable Instant> newest = new AtomicReference<>();

    IntakeWatch(View<?> view, ViewMeters meters, Traces traces, Clock clock) {
        this.view = view.name();
        this.clock = clock;
        this.traces = traces;
        serving = new Work(meters.facts(this.view, BuildStatus.SERVING), meters.batch(this.view, BuildStatus.SERVING));
        building =
                new Work(meters.facts(this.view, BuildStatus.BUILDING), meters.batch(this.view, BuildStatus.BUILDING));
        delay = meters.delay(this.view);
        failures = meters.failures(this.view);
        meters.age(this.view, this::age);
    }

    Intake.Outcome take(List<Received> batch, Supplier<Intake.Outcome> taking) {
        var begun = System.nanoTime();
        try (var part = traces.following("intake", () -> batch.stream().map(Received::traceParent))) {
            part.with("view", view);
            var outcome = taking.get();
            if (outcome instanceof Intake.Outcome.Taken taken) {
                count(taken, Duration.ofNanos(System.nanoTime() - begun));
            }
            return outcome;
        }
    }

    void failed() {
        failures.increment();
    }

    private void count(Intake.Outcome.Taken taken, Duration lasted) {
        var work = taken.serves() ? serving : building;
        work.facts().increment(taken.facts().size());
        work.batch().record(lasted);
        var recorded = taken.facts().stream()
                .filter(Arrival.Readable.class::isInstance)
                .map(fact -> ((Arrival.Readable) fact).recordedAt())
                .sorted()
                .toList();
        if (taken.serves() && !recorded.isEmpty()) {
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
