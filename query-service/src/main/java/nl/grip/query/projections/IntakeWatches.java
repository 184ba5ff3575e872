package nl.grip.query.projections;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.grip.telemetry.Traces;
import org.springframework.stereotype.Component;

/** Watches what is taken in, and on whose request. Who watches a view is there from the start, so that every metric is: one that appears with the first failure cannot be seen to rise. */
@Component
final class IntakeWatches {

    private final Map<String, IntakeWatch> watches;
    private final Traces traces;

    IntakeWatches(List<View<?>> views, ViewMeters meters, Traces traces, Clock clock) {
        this.traces = traces;
        watches = views.stream().collect(toUnmodifiableMap(View::name, view -> new IntakeWatch(view, meters, clock)));
    }

    /** @param views those that the batch is taken into */
    Intake.Outcome take(List<Received> batch, List<? extends View<?>> views, Supplier<Intake.Outcome> taking) {
        var begun = System.nanoTime();
        try (var part = traces.following("intake", () -> batch.stream().map(Received::traceParent))) {
            part.with("views", views.stream().map(View::name).collect(joining(" ")));
            var outcome = taking.get();
            if (outcome instanceof Intake.Outcome.Taken taken) {
                var lasted = Duration.ofNanos(System.nanoTime() - begun);
                taken.shares().forEach(share -> of(share.view()).count(share, lasted));
            }
            return outcome;
        }
    }

    /** A batch for these views could not be taken in. */
    void failed(List<? extends View<?>> views) {
        views.forEach(view -> of(view).failed());
    }

    private IntakeWatch of(View<?> view) {
        return Objects.requireNonNull(watches.get(view.name()));
    }
}
