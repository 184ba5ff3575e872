package nl.grip.query.projections;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether the views keep up. Degraded is not down: what is shown is right, and says up to which position; taking the instance
 * out of the balance would help nobody.
 */
@Component("views")
final class ViewsHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final ViewKeeper keeper;
    private final Marks marks;
    private final OwnerDatabase database;

    ViewsHealth(ViewKeeper keeper, Marks marks, OwnerDatabase database) {
        this.keeper = keeper;
        this.marks = marks;
        this.database = database;
    }

    @Override
    public Health health() {
        var troubles = Stream.concat(keeper.troubles().stream(), Stream.ofNullable(marks.trouble()))
                .toList();
        try {
            long parked =
                    Objects.requireNonNull(database.sql().queryForObject("select count(*) from parked", Long.class));
            var status = troubles.isEmpty() && parked == 0 ? Status.UP : DEGRADED;
            return Health.status(status)
                    .withDetail("parked", parked)
                    .withDetail("troubles", troubles)
                    .build();
        } catch (DataAccessException unreachable) {
            return Health.status(DEGRADED)
                    .withDetail("troubles", troubles)
                    .withException(unreachable)
                    .build();
        }
    }
}
