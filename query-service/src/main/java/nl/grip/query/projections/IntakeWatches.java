package nl.grip.query.projections;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.grip.telemetry.Traces;
import org.springframework.stereotype.Component;

/** Who watches the intake of each view. There from the start, so that every metric is: one that appears with the first failure cannot be seen to rise. */
@Component
final class IntakeWatches {

    private final Map<String, IntakeWatch> watches;

    IntakeWatches(List<View<?>> views, ViewMeters meters, Traces traces, Clock clock) {
        watches = views.stream()
                .collect(toUnmodifiableMap(View::name, view -> new IntakeWatch(view, meters, traces, clock)));
    }

    IntakeWatch of(View<?> view) {
        return Objects.requireNonNull(watches.get(view.name()));
    }
}
