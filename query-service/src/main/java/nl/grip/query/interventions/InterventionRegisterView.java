package nl.grip.query.interventions;

import static nl.grip.query.interventions.InterventionRow.with;
import static nl.grip.query.interventions.InterventionRow.without;
import static nl.grip.query.interventions.Phase.ACCELERATED;
import static nl.grip.query.interventions.Phase.EMBEDDED;
import static nl.grip.query.interventions.Phase.EVALUATED;
import static nl.grip.query.interventions.Phase.EXTENDED;
import static nl.grip.query.interventions.Phase.IN_PILOT;
import static nl.grip.query.interventions.Phase.ROLLED_OUT;
import static nl.grip.query.interventions.Phase.STEERED;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.AgreementSigned;
import nl.grip.events.InterventionEvent.DescriptionRevised;
import nl.grip.events.InterventionEvent.EmbeddingConditionLapsed;
import nl.grip.events.InterventionEvent.EmbeddingConditionMet;
import nl.grip.events.InterventionEvent.EmbeddingConditionSet;
import nl.grip.events.InterventionEvent.EvaluationPlanned;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.IndicatorUntied;
import nl.grip.events.InterventionEvent.InterventionAccelerated;
import nl.grip.events.InterventionEvent.InterventionEvaluated;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.InterventionReopened;
import nl.grip.events.InterventionEvent.InterventionRolledOut;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.LeadAssigned;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PartnerJoined;
import nl.grip.events.InterventionEvent.PartnerLeft;
import nl.grip.events.InterventionEvent.PilotCapacityChanged;
import nl.grip.events.InterventionEvent.PilotExtended;
import nl.grip.events.InterventionEvent.PilotScopeExpanded;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionEvent.PredecessorNamed;
import nl.grip.events.InterventionEvent.StructurallyEmbedded;
import nl.grip.events.InterventionId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.interventions.InterventionRow.Awaited;
import nl.grip.query.interventions.InterventionRow.EvaluationPlan;
import nl.grip.query.interventions.InterventionRow.LastEvaluation;
import nl.grip.query.interventions.InterventionRow.Pilot;
import nl.grip.query.interventions.InterventionRow.Stop;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per intervention: where it stands, and since when. */
public final class InterventionRegisterView implements View<InterventionRow> {

    @Override
    public String name() {
        return "intervention-register";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<InterventionRow> rowType() {
        return InterventionRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.INTERVENTION);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return fact.event() instanceof InterventionEvent event
                ? Stream.of(new RowKey(keyOf(event.interventionId())))
                : Stream.empty();
    }

    @Override
    public String href(RowKey key) {
        return "/v1/interventions/" + key;
    }

    /** Under which key an intervention stands. */
    public static String keyOf(InterventionId intervention) {
        return intervention.id().toString();
    }

    @Override
    public InterventionRow evolve(RowKey key, @Nullable InterventionRow row, Fact fact) {
        var event = (InterventionEvent) fact.event();
        return event instanceof InterventionProposed proposed
                ? InterventionRow.of(proposed, fact)
                : changed(Objects.requireNonNull(row, "nothing happens before the proposal"), event)
                        .by(fact);
    }

    private static RowChange changed(InterventionRow row, InterventionEvent event) {
        var change = new RowChange(row);
        var organisation = row.organisation();
        var embedding = row.embedding();
        var on = event.effectiveOn();
        return switch (event) {
            case InterventionProposed _ -> throw new IllegalStateException("an intervention is proposed once");
            case DescriptionRevised revised -> change.description(revised.description());
            case NextStepSet set -> change.organisation(organisation.withNextStep(set.nextStep()));
            case LeadAssigned assigned -> change.organisation(organisation.withLead(assigned.lead()));
            case PartnerJoined joined ->
                change.organisation(organisation.withPartners(with(organisation.partners(), joined.partner())));
            case PartnerLeft left ->
                change.organisation(organisation.withPartners(without(organisation.partners(), left.partner())));
            case AgreementSigned _ -> change;
            case IndicatorTied tied ->
                change.organisation(organisation.withIndicators(with(organisation.indicators(), tied.indicator())));
            case IndicatorUntied untied ->
                change.organisation(
                        organisation.withIndicators(without(organisation.indicators(), untied.indicator())));
            case PilotStarted started ->
                change.in(IN_PILOT, on)
                        .pilot(new Pilot(on, started.plannedEnd(), started.capacity()))
                        .scope(started.scope());
            case PilotScopeExpanded expanded -> change.scope(expanded.scope());
            case PilotCapacityChanged changed -> change.capacity(changed.capacity());
            case PilotExtended extended -> change.in(EXTENDED, on).plannedEnd(extended.plannedEnd());
            case EvaluationPlanned planned -> change.planned(new EvaluationPlan(planned.dueOn(), planned.question()));
            case InterventionEvaluated evaluated ->
                change.in(EVALUATED, on).evaluated(new LastEvaluation(on, evaluated.recommendation()));
            case InterventionSteered _ -> change.in(STEERED, on);
            case InterventionAccelerated _ -> change.in(ACCELERATED, on);
            case InterventionRolledOut rolledOut -> change.in(ROLLED_OUT, on).scope(rolledOut.scope());
            case EmbeddingConditionSet set ->
                change.embedding(embedding.open(new Awaited(set.condition(), on, set.requirement())));
            case EmbeddingConditionMet met -> change.embedding(embedding.met(met.condition()));
            case EmbeddingConditionLapsed lapsed ->
                change.embedding(embedding.open(new Awaited(lapsed.condition(), on, lapsed.reason())));
            case FundingNamed named -> change.funding(named.funding());
            case StructurallyEmbedded _ -> change.in(EMBEDDED, on).embedding(embedding.done(on));
            case InterventionStopped stopped ->
                change.stopped(new Stop(
                        on,
                        stopped.reason(),
                        stopped.successor(),
                        row.standing().phase()));
            case InterventionReopened _ -> change.reopened(on);
            case PredecessorNamed named -> change.predecessor(named.predecessor());
        };
    }
}
