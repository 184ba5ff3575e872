package nl.grip.query.projections;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** The operator's door to the views, on the management port: what is built, how far and how fast, what is parked; what the last audits found; and the orders. */
@Component
@Endpoint(id = "views")
final class ViewsEndpoint {

    /** A build as an operator sees it. */
    record Listed(
            long build, String view, int version, String status, long position, Advance facts, List<Waiting> parked) {}

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
    private static final int CONFLICT = 409;

    private final List<View<?>> views;
    private final OwnerDatabase database;
    private final Builds builds;
    private final Audits audits;
    private final ViewKeeper keeper;
    private final Auditor auditor;
    private final ViewWatch watch;

    ViewsEndpoint(
            List<View<?>> views,
            OwnerDatabase database,
            Builds builds,
            Audits audits,
            ViewKeeper keeper,
            Auditor auditor,
            ViewWatch watch) {
        this.views = views;
        this.database = database;
        this.builds = builds;
        this.audits = audits;
        this.keeper = keeper;
        this.auditor = auditor;
        this.watch = watch;
    }

    @ReadOperation
    Map<String, Object> list() {
        return Map.of(
                "ready", keeper.isReady(),
                "troubles", keeper.troubles(),
                "builds", builds.all().stream().map(this::listed).toList(),
                "audits", audits.last());
    }

    /**
     * {@code POST views/{view}/rebuild} begins a build, {@code …/rollback} goes back to the one that served before, {@code …/audit}
     * holds what is served against the facts, {@code …/retry} tries again what is parked.
     */
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
            case "audit" -> audit(known.get());
            case "rollback" -> rollback(known.get());
            case "retry" -> new WebEndpointResponse<>(Map.of("tried", keeper.retryParked(known.get())));
            default -> new WebEndpointResponse<>(Map.of("unknownOrder", order), WebEndpointResponse.STATUS_NOT_FOUND);
        };
    }

    private WebEndpointResponse<Map<String, Object>> rollback(View<?> view) {
        return begun(keeper.rollBack(view), "no build that served before is kept, or one is under way");
    }

    private WebEndpointResponse<Map<String, Object>> audit(View<?> view) {
        return begun(auditor.begin(view), "an audit is under way, or nothing serves");
    }

    private static WebEndpointResponse<Map<String, Object>> begun(Optional<Build> build, String elseRefused) {
        return build.map(one -> new WebEndpointResponse<>(Map.<String, Object>of("build", one.number())))
                .orElseGet(() -> new WebEndpointResponse<>(Map.of("refused", elseRefused), CONFLICT));
    }

    private Listed listed(Build build) {
        return new Listed(
                build.number(),
                build.view(),
                build.version(),
                build.status().stored(),
                builds.position(build),
                watch.advance(build, builds.reached(build)),
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
