package nl.grip.query.indicators;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.Decision;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.DescriptionRevised;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.IndicatorUntied;
import nl.grip.events.InterventionEvent.InterventionAccelerated;
import nl.grip.events.InterventionEvent.InterventionEvaluated;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.InterventionRolledOut;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.PilotExtended;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionEvent.StructurallyEmbedded;
import nl.grip.events.InterventionId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.indicators.MilestonesRow.Kind;
import nl.grip.query.indicators.MilestonesRow.Milestone;
import nl.grip.query.indicators.MilestonesRow.Tied;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per intervention: which indicators it is meant to move, and from which days it may have done so. */
final class MilestonesView implements View<MilestonesRow> {

    @Override
    public String name() {
        return "intervention-milestones";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<MilestonesRow> rowType() {
        return MilestonesRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.INTERVENTION);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return switch (fact.event()) {
            case InterventionProposed _,
                    DescriptionRevised _,
                    IndicatorTied _,
                    IndicatorUntied _,
                    PilotStarted _,
                    PilotExtended _,
                    InterventionEvaluated _,
                    InterventionSteered _,
                    InterventionAccelerated _,
                    InterventionRolledOut _,
                    StructurallyEmbedded _,
                    InterventionStopped _ ->
                Stream.of(new RowKey(fact.event().stream().id().toString()));
            default -> Stream.empty();
        };
    }

    @Override
    public String href(RowKey key) {
        return "/v1/interventions/" + key;
    }

    static InterventionId idOf(RowKey key) {
        return new InterventionId(UUID.fromString(key.value()));
    }

    @Override
    public MilestonesRow evolve(RowKey key, @Nullable MilestonesRow row, Fact fact) {
        if (fact.event() instanceof InterventionProposed proposed) {
            return new MilestonesRow(
                    proposed.description().code(), proposed.description().title(), List.of(), List.of());
        }
        var known = Objects.requireNonNull(row, "nothing happens before the proposal");
        return switch ((InterventionEvent) fact.event()) {
            case DescriptionRevised revised ->
                new MilestonesRow(
                        revised.description().code(),
                        revised.description().title(),
                        known.indicators(),
                        known.milestones());
            case IndicatorTied tied ->
                tied(known, and(known.indicators(), new Tied(tied.indicator(), tied.effectiveOn(), null)));
            case IndicatorUntied untied -> tied(known, without(known.indicators(), untied));
            case PilotStarted _ -> reached(known, Kind.PILOT_STARTED, fact, null);
            case PilotExtended extended -> reached(known, Kind.EXTENDED, fact, extended.decision());
            case InterventionEvaluated _ -> reached(known, Kind.EVALUATED, fact, null);
            case InterventionSteered steered -> reached(known, Kind.STEERED, fact, steered.decision());
            case InterventionAccelerated faster -> reached(known, Kind.ACCELERATED, fact, faster.decision());
            case InterventionRolledOut out -> reached(known, Kind.ROLLED_OUT, fact, out.decision());
            case StructurallyEmbedded embedded -> reached(known, Kind.EMBEDDED, fact, embedded.decision());
            case InterventionStopped stopped -> reached(known, Kind.STOPPED, fact, stopped.decision());
            default -> throw new IllegalArgumentException("no milestone: " + fact.event());
        };
    }

    private static MilestonesRow tied(MilestonesRow row, List<Tied> indicators) {
        return new MilestonesRow(row.code(), row.title(), indicators, row.milestones());
    }

    private static List<Tied> without(List<Tied> indicators, IndicatorUntied untied) {
        return indicators.stream()
                .map(tied -> tied.indicator().equals(untied.indicator()) && tied.untiedOn() == null
                        ? new Tied(tied.indicator(), tied.tiedOn(), untied.effectiveOn())
                        : tied)
                .toList();
    }

    private static MilestonesRow reached(MilestonesRow row, Kind kind, Fact fact, @Nullable Decision decision) {
        var milestone = new Milestone(
                kind,
                fact.event().effectiveOn(),
                decision == null ? null : decision.reference(),
                fact.recordedAt(),
                fact.position());
        return new MilestonesRow(row.code(), row.title(), row.indicators(), and(row.milestones(), milestone));
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
