package nl.grip.query.interventions;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.Decision;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.InterventionAccelerated;
import nl.grip.events.InterventionEvent.InterventionReopened;
import nl.grip.events.InterventionEvent.InterventionRolledOut;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.PilotExtended;
import nl.grip.events.InterventionEvent.StructurallyEmbedded;
import nl.grip.events.InterventionId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** One row per event of an intervention, in the order in which it was recorded. */
final class InterventionTimelineView implements View<TimelineRow> {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Set<String> ELSEWHERE = Set.of("interventionId", "effectiveOn", "decision");

    @Override
    public String name() {
        return "intervention-timeline";
    }

    /** Its rows hold events as they are read today. */
    @Override
    public int version() {
        return 2 + EventCatalog.generation();
    }

    @Override
    public Class<TimelineRow> rowType() {
        return TimelineRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.INTERVENTION);
    }

    /** Sorts as text: an intervention's events stand together, in their order. */
    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return fact.event() instanceof InterventionEvent event
                ? Stream.of(new RowKey(keysOf(event.interventionId()) + fact.place()))
                : Stream.empty();
    }

    @Override
    public String href(RowKey key) {
        return "/v1/interventions/" + key.value().substring(0, key.value().indexOf('/')) + "/timeline";
    }

    @Override
    public TimelineRow evolve(RowKey key, @Nullable TimelineRow row, Fact fact) {
        var event = (InterventionEvent) fact.event();
        return new TimelineRow(
                event.interventionId(),
                fact.sequence(),
                event.effectiveOn(),
                fact.recordedAt(),
                fact.provenance().actor(),
                EventCatalog.nameOf(event.getClass()),
                decisionIn(event),
                dataOf(event));
    }

    /** What the keys of all of an intervention's events begin with. */
    static String keysOf(InterventionId intervention) {
        return intervention.id() + "/";
    }

    private static Map<String, Object> dataOf(InterventionEvent event) {
        Map<String, Object> fields = EventJson.MAPPER.convertValue(event, FIELDS);
        fields.keySet().removeAll(ELSEWHERE);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private static @Nullable Decision decisionIn(InterventionEvent event) {
        return switch (event) {
            case PilotExtended extended -> extended.decision();
            case InterventionSteered steered -> steered.decision();
            case InterventionAccelerated accelerated -> accelerated.decision();
            case InterventionRolledOut rolledOut -> rolledOut.decision();
            case StructurallyEmbedded embedded -> embedded.decision();
            case InterventionStopped stopped -> stopped.decision();
            case InterventionReopened reopened -> reopened.decision();
            default -> null;
        };
    }
}
