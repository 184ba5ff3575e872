package nl.grip.query.projections;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nl.grip.telemetry.Sample;
import nl.grip.telemetry.TelemetrySettings;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Looks at intervals what the last audits have found, for metrics and for the health. */
@Component
@DependsOnDatabaseInitialization
final class AuditWatch implements AutoCloseable {

    private final Sample<List<Audit>> last;

    AuditWatch(List<View<?>> views, Audits audits, ViewMeters meters, Clock clock, TelemetrySettings settings) {
        last = new Sample<>("audits", settings, audits::last);
        for (var view : views) {
            meters.drift(view.name(), () -> number(view, Audit::drifted));
            meters.auditAge(
                    view.name(),
                    () -> number(
                            view,
                            audit -> Duration.between(audit.endedAt(), clock.instant())
                                    .toSeconds()));
        }
    }

    /** Empty where nobody can tell at this moment. */
    Optional<List<Audit>> last() {
        return last.latest();
    }

    private double number(View<?> view, ToDoubleFunction<Audit> figure) {
        return last.latest().stream()
                .flatMap(List::stream)
                .filter(audit -> audit.view().equals(view.name()) && audit.version() == view.version())
                .mapToDouble(figure)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        last.close();
    }
}
