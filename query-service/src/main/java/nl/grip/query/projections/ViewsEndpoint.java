package nl.grip.query.projections;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** The operator's door to the views, on the management port: what is built, how far, what is parked; rebuild and retry. */
@Component
@Endpoint(id = "views")
final class ViewsEndpoint {

    /** A build as an operator sees it. */
    record Listed(
            long build, String view, int version, String status, long position, long facts, List<Waiting> parked) {}

    /** A fact that waits; without an error it waits behind another. */
    record Waiting(
            String lane,
            long position,
            String topic,
            int partition,
            long offset,
            @Nullable String error,
            Instant parkedAt) {}

    private static final int SHOWN_AT_MOST = 100;

    private final List<View<?>> views;
    private final OwnerDatabase database;
    private final Builds builds;
    private final ViewKeeper keeper;

    ViewsEndpoint(List<View<?>> views, OwnerDatabase database, Builds builds, ViewKeeper keeper) {
        this.views = views;
        this.database = database;
        this.builds = builds;
        this.keeper = keeper;
    }

    @ReadOperation
    Map<String, Object> list() {
        return Map.of(
                "ready", keeper.isReady(),
                "troubles", keeper.troubles(),
                "builds", builds.all().stream().map(this::listed).toList());
    }

    /** {@code POST views/{view}/rebuild} begins a build; {@code POST views/{view}/retry} tries again what is parked. */
    @WriteOperation
    WebEndpointResponse<Map<String, Object>> order(@Selector String view, @Selector String order) {
        var known = views.stream().filter(one -> one.name().equals(view)).findFirst();
        if (known.isEmpty()) {
            return new WebEndpointResponse<>(Map.of("unknownView", view), WebEndpointResponse.STATUS_NOT_FOUND);
        }
        return switch (order) {
            case "rebuild" ->
                new WebEndpointResponse<>(
                        Map.of("build", keeper.rebuild(known.get()).number()));
            case "retry" -> new WebEndpointResponse<>(Map.of("tried", keeper.retryParked(known.get())));
            default -> new WebEndpointResponse<>(Map.of("unknownOrder", order), WebEndpointResponse.STATUS_NOT_FOUND);
        };
    }

    private Listed listed(Build build) {
        var reached = builds.progress(build).read().values();
        return new Listed(
                build.number(),
                build.view(),
                build.version(),
                build.status().stored(),
                builds.position(build),
                reached.stream().mapToLong(Reached::nextOffset).sum(),
                parked(build));
    }

    private List<Waiting> parked(Build build) {
        return database.sql()
                .query(
                        "select * from parked where build = ? order by ordinal limit " + SHOWN_AT_MOST,
                        (row, _) -> new Waiting(
                                row.getString("lane"),
                                row.getLong("position"),
                                row.getString("topic"),
                                row.getInt("partition"),
                                row.getLong("record_offset"),
                                row.getString("error"),
                                row.getTimestamp("parked_at").toInstant()),
                        build.number());
    }
}
