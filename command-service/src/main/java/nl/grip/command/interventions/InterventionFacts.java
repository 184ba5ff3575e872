package nl.grip.command.interventions;

import java.util.List;
import java.util.Optional;
import nl.grip.command.interventions.InterventionCommand.AccelerateIntervention;
import nl.grip.command.interventions.InterventionCommand.AddPartner;
import nl.grip.command.interventions.InterventionCommand.AssignLead;
import nl.grip.command.interventions.InterventionCommand.ChangePilotCapacity;
import nl.grip.command.interventions.InterventionCommand.EmbedStructurally;
import nl.grip.command.interventions.InterventionCommand.EvaluateIntervention;
import nl.grip.command.interventions.InterventionCommand.ExpandPilotScope;
import nl.grip.command.interventions.InterventionCommand.ExtendPilot;
import nl.grip.command.interventions.InterventionCommand.FundStructurally;
import nl.grip.command.interventions.InterventionCommand.LapseEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.MeetEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.NameFunding;
import nl.grip.command.interventions.InterventionCommand.NamePredecessor;
import nl.grip.command.interventions.InterventionCommand.PlanEvaluation;
import nl.grip.command.interventions.InterventionCommand.ProposeIntervention;
import nl.grip.command.interventions.InterventionCommand.RemovePartner;
import nl.grip.command.interventions.InterventionCommand.ReopenIntervention;
import nl.grip.command.interventions.InterventionCommand.ReviseDescription;
import nl.grip.command.interventions.InterventionCommand.RollOutIntervention;
import nl.grip.command.interventions.InterventionCommand.SetEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.SetNextStep;
import nl.grip.command.interventions.InterventionCommand.SignAgreement;
import nl.grip.command.interventions.InterventionCommand.StartPilot;
import nl.grip.command.interventions.InterventionCommand.SteerIntervention;
import nl.grip.command.interventions.InterventionCommand.StopIntervention;
import nl.grip.command.interventions.InterventionCommand.TieIndicator;
import nl.grip.command.interventions.InterventionCommand.UntieIndicator;
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

/** The fact that each command asks to record, and what it names on the way. Whether it may be recorded is for the rules to say. */
final class InterventionFacts {

    private InterventionFacts() {}

    /** What pays for what is embedded is named before that, unless it does so by then. */
    static List<InterventionEvent> allOf(Known known, InterventionCommand command) {
        var fact = of(known, command);
        return command instanceof EmbedStructurally embed
                ? paying(known, embed).map(funding -> List.of(funding, fact)).orElse(List.of(fact))
                : List.of(fact);
    }

    private static Optional<InterventionEvent> paying(Known known, EmbedStructurally embed) {
        var holds = known.embeddedOn().or(() -> known.fundingOn(embed.effectiveOn()));
        return Optional.ofNullable(embed.funding())
                .or(known::funding)
                .filter(funding -> !holds.equals(Optional.of(funding)))
                .map(funding -> new FundingNamed(embed.interventionId(), embed.effectiveOn(), funding));
    }

    static InterventionEvent of(Known known, InterventionCommand command) {
        return switch (command) {
            case ProposeIntervention(var id, var on, var description, var nextStep, var lead, var partners) ->
                new InterventionProposed(id, on, description, nextStep, lead, partners);
            case ReviseDescription(var id, var on, var description, var reason) ->
                new DescriptionRevised(id, on, description, reason);
            case SetNextStep(var id, var on, var nextStep) -> new NextStepSet(id, on, nextStep);
            case AssignLead(var id, var on, var lead) -> new LeadAssigned(id, on, lead);
            case AddPartner(var id, var on, var partner) -> new PartnerJoined(id, on, partner);
            case RemovePartner(var id, var on, var partner, var reason) -> new PartnerLeft(id, on, partner, reason);
            case SignAgreement(var id, var on, var partner, var results, var reference, var until) ->
                new AgreementSigned(id, on, partner, results, reference, until);
            case TieIndicator(var id, var on, var indicator) -> new IndicatorTied(id, on, indicator);
            case UntieIndicator(var id, var on, var indicator, var reason) ->
                new IndicatorUntied(id, on, indicator, reason);
            case StartPilot(var id, var on, var plannedEnd, var scope, var capacity) ->
                new PilotStarted(id, on, plannedEnd, scope, capacity);
            case ExpandPilotScope(var id, var on, var scope) -> new PilotScopeExpanded(id, on, scope);
            case ChangePilotCapacity(var id, var on, var capacity) -> new PilotCapacityChanged(id, on, capacity);
            case ExtendPilot(var id, var on, var plannedEnd, var decision, var reason) ->
                new PilotExtended(id, on, plannedEnd, decision, reason);
            case PlanEvaluation(var id, var on, var dueOn, var question) ->
                new EvaluationPlanned(id, on, dueOn, question);
            case EvaluateIntervention(var id, var on, var period, var findings, var verdicts, var recommendation) ->
                new InterventionEvaluated(id, on, period, findings, verdicts, recommendation);
            case SteerIntervention(var id, var on, var decision, var change) ->
                new InterventionSteered(id, on, decision, change);
            case AccelerateIntervention(var id, var on, var decision, var change) ->
                new InterventionAccelerated(id, on, decision, change);
            case RollOutIntervention(var id, var on, var decision, var scope) ->
                new InterventionRolledOut(id, on, decision, scope);
            case SetEmbeddingCondition(var id, var on, var condition, var requirement) ->
                new EmbeddingConditionSet(id, on, condition, requirement);
            case MeetEmbeddingCondition(var id, var on, var condition, var evidence) ->
                new EmbeddingConditionMet(id, on, condition, evidence);
            case LapseEmbeddingCondition(var id, var on, var condition, var reason) ->
                new EmbeddingConditionLapsed(id, on, condition, reason);
            case NameFunding(var id, var on, var funding) -> new FundingNamed(id, on, funding);
            case FundStructurally fund -> funded(known, fund);
            case EmbedStructurally(var id, var on, var decision, var _) -> new StructurallyEmbedded(id, on, decision);
            case StopIntervention(var id, var on, var decision, var reason, var successor) ->
                new InterventionStopped(id, on, decision, reason, successor);
            case ReopenIntervention(var id, var on, var decision, var reason) ->
                new InterventionReopened(id, on, decision, reason);
            case NamePredecessor named -> named(known, named);
        };
    }

    /** A line can pay for it since before it was embedded; as what it was embedded on, it counts from then on. */
    private static FundingNamed funded(Known known, FundStructurally fund) {
        var effectiveOn = known.embedding()
                .map(StructurallyEmbedded::effectiveOn)
                .filter(embedded -> embedded.isAfter(fund.effectiveOn()))
                .orElse(fund.effectiveOn());
        return new FundingNamed(fund.interventionId(), effectiveOn, fund.funding());
    }

    /** One that was proposed only after the other had been stopped takes its place from its own proposal on. */
    private static PredecessorNamed named(Known known, NamePredecessor command) {
        var effectiveOn =
                command.effectiveOn().isBefore(known.proposedOn()) ? known.proposedOn() : command.effectiveOn();
        return new PredecessorNamed(command.interventionId(), effectiveOn, command.predecessor());
    }
}
