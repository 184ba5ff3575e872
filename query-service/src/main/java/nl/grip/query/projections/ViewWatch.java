package nl.grip.query.projections;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.grip.telemetry.Sample;
import nl.grip.telemetry.TelemetrySettings;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Looks at intervals how all views stand against the ends of the topics, for metrics and for readiness. */
@Component
@DependsOnDatabaseInitialization
final class ViewWatch implements AutoCloseable {

    private final List<View<?>> views;
    private final ViewMeters meters;
    private final Sample<Map<TopicPartition, Long>> ends;
    private final Sample<List<ViewStanding>> standings;
    private final Pace pace = new Pace();

    ViewWatch(
            List<View<?>> views,
            Builds builds,
            OwnerDatabase database,
            TopicEnds topics,
            ViewMeters meters,
            TelemetrySettings settings) {
        this.views = views;
        this.meters = meters;
        ends = new Sample<>("topic-ends", settings, topics::now);
        standings = new Sample<>("view-standings", settings, () -> ofOwnVersions(builds, database));
        for (var view : views) {
            var name = view.name();
            meters.parked(
                    name,
                    number(() -> builds(view).mapToLong(ViewStanding::parked).sum()));
            meters.position(
                    name,
                    () -> serving(view)
                            .map(ViewStanding::position)
                            .map(Long::doubleValue)
                            .orElse(Double.NaN));
            meters.remaining(name, () -> remaining(view));
            for (var status : BuildStatus.values()) {
                meters.builds(
                        name,
                        status,
                        number(() -> builds(view)
                                .filter(one -> one.build().status() == status)
                                .count()));
            }
        }
    }

    /** Whether the rows could be read a moment ago. */
    boolean isReached() {
        return standings.latest().isPresent();
    }

    /** @param reached how far the build is by now */
    Advance advance(Build build, Map<TopicPartition, Reached> reached) {
        return Advance.of(reached, ends.latest().orElse(null), pace.perSecond(build));
    }

    private List<ViewStanding> ofOwnVersions(Builds builds, OwnerDatabase database) {
        var standing = ViewStanding.all(builds, database.sql()).stream()
                .filter(one -> views.stream().anyMatch(view -> isOf(view, one)))
                .toList();
        pace.note(standing, System.nanoTime());
        meters.lag(standing.stream()
                .filter(one -> one.build().status() != BuildStatus.RETIRED)
                .<MultiGauge.Row<?>>flatMap(this::lags)
                .toList());
        return standing;
    }

    private Stream<MultiGauge.Row<?>> lags(ViewStanding standing) {
        var build = standing.build();
        return standing.reached().keySet().stream().map(partition -> {
            var tags = Tags.of(
                    "view", build.view(),
                    "status", build.status().stored(),
                    "topic", partition.topic(),
                    "partition", String.valueOf(partition.partition()));
            return MultiGauge.Row.of(tags, () -> lag(build.view(), build.status(), partition));
        });
    }

    /** Not known where either of the two that make it is not. */
    private double lag(String view, BuildStatus status, TopicPartition partition) {
        var reached = standings.latest().orElse(List.of()).stream()
                .filter(one -> one.build().view().equals(view) && one.build().status() == status)
                .map(one -> one.reached().get(partition))
                .filter(Objects::nonNull)
                .findFirst();
        return reached.isEmpty()
                ? Double.NaN
                : ends.number(now -> {
                    var end = now.get(partition);
                    return end == null
                            ? Double.NaN
                            : Math.max(0, end - reached.get().nextOffset());
                });
    }

    private Supplier<Number> number(Supplier<Number> figure) {
        return () -> standings.latest().isEmpty() ? Double.NaN : figure.get();
    }

    private Stream<ViewStanding> builds(View<?> view) {
        return standings.latest().orElse(List.of()).stream().filter(one -> isOf(view, one));
    }

    private Optional<ViewStanding> serving(View<?> view) {
        return withStatus(view, BuildStatus.SERVING);
    }

    private double remaining(View<?> view) {
        return withStatus(view, BuildStatus.BUILDING)
                .map(one -> advance(one.build(), one.reached()).remainingSeconds())
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }

    private Optional<ViewStanding> withStatus(View<?> view, BuildStatus status) {
        return builds(view).filter(one -> one.build().status() == status).findFirst();
    }

    private static boolean isOf(View<?> view, ViewStanding standing) {
        return standing.build().view().equals(view.name()) && standing.build().version() == view.version();
    }

    @Override
    public void close() {
        standings.close();
        ends.close();
    }
}
