package nl.grip.query.programmes;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.DescriptionRevised;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.InterventionReopened;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.LeadAssigned;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per intervention: what it is called, what is done, and what comes next. */
final class PlannedInterventionView implements View<PlannedInterventionRow> {

    @Override
    public String name() {
        return "planned-intervention";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PlannedInterventionRow> rowType() {
        return PlannedInterventionRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.INTERVENTION);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return fact.event() instanceof InterventionEvent event && tells(event)
                ? Stream.of(new RowKey(keyOf(event.interventionId())))
                : Stream.empty();
    }

    private static boolean tells(InterventionEvent event) {
        return event instanceof InterventionProposed
                || event instanceof DescriptionRevised
                || event instanceof NextStepSet
                || event instanceof LeadAssigned
                || event instanceof InterventionStopped
                || event instanceof InterventionReopened;
    }

    @Override
    public String href(RowKey key) {
        return "/v1/interventions/" + key;
    }

    static String keyOf(InterventionId intervention) {
        return intervention.id().toString();
    }

    static InterventionId idOf(RowKey key) {
        return new InterventionId(UUID.fromString(key.value()));
    }

    @Override
    public PlannedInterventionRow evolve(RowKey key, @Nullable PlannedInterventionRow row, Fact fact) {
        if (fact.event() instanceof InterventionProposed proposed) {
            var what = proposed.description();
            return new PlannedInterventionRow(
                    what.code(), what.title(), what.approach(), proposed.nextStep(), proposed.lead(), null);
        }
        var known = Objects.requireNonNull(row, "nothing happens before the proposal");
        var what = fact.event() instanceof DescriptionRevised revised ? revised.description() : null;
        return new PlannedInterventionRow(
                what == null ? known.code() : what.code(),
                what == null ? known.title() : what.title(),
                what == null ? known.approach() : what.approach(),
                fact.event() instanceof NextStepSet set ? set.nextStep() : known.nextStep(),
                fact.event() instanceof LeadAssigned assigned ? assigned.lead() : known.lead(),
                switch (fact.event()) {
                    case InterventionStopped stopped -> stopped.effectiveOn();
                    case InterventionReopened _ -> null;
                    default -> known.stoppedOn();
                });
    }
}
