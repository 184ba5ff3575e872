package nl.grip.query.interventions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.InterventionId;
import nl.grip.events.StreamId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Past;
import nl.grip.query.history.Shows;
import nl.grip.query.history.Traceable;
import nl.grip.query.history.Traced;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Component;

/** The answers of an intervention by itself, as they can be followed. */
@Component
final class TracedInterventions implements Traced {

    private static final String UNKNOWN = "unknown-intervention";

    private final InterventionRegisterView register;
    private final InterventionTimelineView timeline;
    private final Clock clock;

    TracedInterventions(InterventionRegisterView register, InterventionTimelineView timeline, Clock clock) {
        this.register = register;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public List<View<?>> views() {
        return List.of(register, timeline);
    }

    @Override
    public Stream<Traceable> concernedBy(Moment now, StreamId stream) {
        return stream instanceof InterventionId id ? Stream.of(intervention(id), timeline(id)) : Stream.empty();
    }

    Traceable intervention(InterventionId id) {
        return Traceable.of(
                "/v1/interventions/" + id.id(),
                UNKNOWN,
                List.of(register),
                Histories.of(id),
                (past, asOf) -> intervention(past, id, asOf));
    }

    Traceable timeline(InterventionId id) {
        return Traceable.of(
                "/v1/interventions/" + id.id() + "/timeline",
                UNKNOWN,
                List.of(timeline),
                Histories.of(id),
                (past, asOf) -> timeline(past, id, asOf));
    }

    private Optional<Intervention> intervention(Past past, InterventionId id, AsOf asOf) {
        return past.rows(register, List.of(InterventionRegisterView.keyOf(id))).stream()
                .findFirst()
                .map(row -> Intervention.of(row, asOf.day(clock), Shows.of(asOf)));
    }

    private Optional<TimelineEndpoint.Timeline> timeline(Past past, InterventionId id, AsOf asOf) {
        var events = TimelineEndpoint.events(past, timeline, id);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimelineEndpoint.Timeline(id.id(), Shows.of(asOf), events));
    }
}
