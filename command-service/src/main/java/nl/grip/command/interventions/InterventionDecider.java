package nl.grip.command.interventions;

import static nl.grip.command.InputRule.DECISION_IN_THE_FUTURE;
import static nl.grip.command.interventions.InterventionRule.ALREADY_EMBEDDED;
import static nl.grip.command.interventions.InterventionRule.ALREADY_PROPOSED;
import static nl.grip.command.interventions.InterventionRule.DECISION_BEFORE_PROPOSAL;
import static nl.grip.command.interventions.InterventionRule.EFFECTIVE_BEFORE_PROPOSAL;
import static nl.grip.command.interventions.InterventionRule.EFFECTIVE_IN_THE_FUTURE;
import static nl.grip.command.interventions.InterventionRule.INTERVENTION_STOPPED;
import static nl.grip.command.interventions.InterventionRule.NOT_PROPOSED;
import static nl.grip.command.interventions.InterventionRule.NOT_STOPPED;
import static nl.grip.command.interventions.InterventionRule.OWN_SUCCESSOR;
import static nl.grip.command.interventions.InterventionRule.REOPENED_BEFORE_STOP;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.interventions.InterventionCommand.AccelerateIntervention;
import nl.grip.command.interventions.InterventionCommand.AddPartner;
import nl.grip.command.interventions.InterventionCommand.AssignLead;
import nl.grip.command.interventions.InterventionCommand.ByDecision;
import nl.grip.command.interventions.InterventionCommand.ChangePilotCapacity;
import nl.grip.command.interventions.InterventionCommand.EmbedStructurally;
import nl.grip.command.interventions.InterventionCommand.EvaluateIntervention;
import nl.grip.command.interventions.InterventionCommand.ExpandPilotScope;
import nl.grip.command.interventions.InterventionCommand.ExtendPilot;
import nl.grip.command.interventions.InterventionCommand.FundStructurally;
import nl.grip.command.interventions.InterventionCommand.InHindsight;
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
import nl.grip.command.interventions.InterventionState.Embedded;
import nl.grip.command.interventions.InterventionState.Evaluated;
import nl.grip.command.interventions.InterventionState.InPilot;
import nl.grip.command.interventions.InterventionState.Live;
import nl.grip.command.interventions.InterventionState.Proposed;
import nl.grip.command.interventions.InterventionState.Stopped;
import nl.grip.command.interventions.InterventionState.Unproposed;
import nl.grip.events.InterventionEvent;

/**
 * The rules. Pure: a state, a command and the day it is in; out come the new facts. What holds already adds no fact. The
 * rules of one subject stand together in {@link PartnerRules}, {@link PilotRules}, {@link EvaluationRules} and
 * {@link EmbeddingRules}.
 */
final class InterventionDecider {

    private InterventionDecider() {}

    /** @throws Refusal where a rule forbids it */
    static List<InterventionEvent> decide(InterventionState state, InterventionCommand command, LocalDate today) {
        return switch (state) {
            case Unproposed _ -> propose(command, today);
            case Live live -> change(live, command, today);
            case Stopped stopped -> changeStopped(stopped, command, today);
        };
    }

    private static List<InterventionEvent> propose(InterventionCommand command, LocalDate today) {
        if (!(command instanceof ProposeIntervention proposal)) {
            throw Refusal.because(NOT_PROPOSED);
        }
        PartnerRules.eachPartnerOnce(proposal);
        timely(Known.NOTHING, proposal, proposal.effectiveOn(), today);
        return List.of(InterventionFacts.of(Known.NOTHING, proposal));
    }

    private static List<InterventionEvent> change(Live live, InterventionCommand command, LocalDate today) {
        if (command instanceof FundStructurally && !EmbeddingRules.isEmbeddedOnIncidentalFunding(live)) {
            return List.of();
        }
        var facts = InterventionFacts.allOf(live.known(), command);
        if (facts.stream().allMatch(live.known()::says)) {
            return List.of();
        }
        timely(live.known(), command, facts.getLast().effectiveOn(), today);
        allowed(live, command, today);
        return facts;
    }

    private static List<InterventionEvent> changeStopped(
            Stopped stopped, InterventionCommand command, LocalDate today) {
        var known = stopped.before().known();
        return switch (command) {
            case ReopenIntervention reopen -> {
                timely(known, reopen, reopen.effectiveOn(), today);
                if (reopen.effectiveOn().isBefore(stopped.stop().effectiveOn())) {
                    throw Refusal.because(REOPENED_BEFORE_STOP, stopped.stop().effectiveOn());
                }
                yield List.of(InterventionFacts.of(known, reopen));
            }
            case StopIntervention stop when InterventionFacts.of(known, stop).equals(stopped.stop()) -> List.of();
            // A stopped intervention takes nobody's place and needs no money; the other history tells that it was
            // meant.
            case NamePredecessor _, FundStructurally _ -> List.of();
            default ->
                throw Refusal.because(INTERVENTION_STOPPED, stopped.stop().effectiveOn());
        };
    }

    private static void allowed(Live live, InterventionCommand command, LocalDate today) {
        switch (command) {
            case ProposeIntervention _ -> throw Refusal.because(ALREADY_PROPOSED);
            case ReviseDescription _, SetNextStep _, AssignLead _, FundStructurally _, NamePredecessor _ -> {}
            case AddPartner add -> PartnerRules.mayJoin(live.known(), add);
            case RemovePartner remove -> PartnerRules.mayLeave(live.known(), remove);
            case SignAgreement sign -> PartnerRules.maySign(live.known(), sign);
            case TieIndicator tie -> EvaluationRules.mayBeTied(live.known(), tie);
            case UntieIndicator untie -> EvaluationRules.mayBeUntied(live.known(), untie);
            case StartPilot start -> PilotRules.mayStart(live, start);
            case ExpandPilotScope expand -> PilotRules.mayExpand(live, expand);
            case ChangePilotCapacity change -> PilotRules.mayHold(live, change);
            case ExtendPilot extend -> PilotRules.mayBeExtended(live, extend);
            case SteerIntervention steer -> PilotRules.mayBeRedirected(live, steer);
            case AccelerateIntervention accelerate -> PilotRules.mayBeRedirected(live, accelerate);
            case RollOutIntervention rollOut -> PilotRules.mayBeRolledOut(live, rollOut);
            case PlanEvaluation _ -> PilotRules.pilotOf(live);
            case EvaluateIntervention evaluate -> EvaluationRules.mayBeEvaluated(live, evaluate, today);
            case SetEmbeddingCondition set -> EmbeddingRules.mayBeSet(live, set);
            case MeetEmbeddingCondition meet -> EmbeddingRules.mayBeMet(live.known(), meet);
            case LapseEmbeddingCondition lapse -> EmbeddingRules.mayLapse(live.known(), lapse);
            case NameFunding name -> EmbeddingRules.mayFund(name.funding(), name.effectiveOn());
            case EmbedStructurally embed -> EmbeddingRules.mayBeEmbedded(live, embed);
            case StopIntervention stop -> mayStop(live, stop);
            case ReopenIntervention _ -> throw Refusal.because(NOT_STOPPED);
        }
    }

    private static void mayStop(Live live, StopIntervention stop) {
        if (stop.interventionId().equals(stop.successor())) {
            throw Refusal.because(OWN_SUCCESSOR);
        }
        switch (live) {
            case Proposed _ -> {}
            case InPilot running -> PilotRules.notBefore(running.pilot(), stop);
            case Evaluated evaluated -> PilotRules.notBefore(evaluated.pilot(), stop);
            case Embedded _ -> throw Refusal.because(ALREADY_EMBEDDED);
        }
    }

    /** Real plans are entered afterwards, so the past is open as far as the proposal; what is told in hindsight has happened. */
    private static void timely(Known known, InterventionCommand command, LocalDate effectiveOn, LocalDate today) {
        if (command instanceof ByDecision decided
                && decided.decision().decidedOn().isAfter(today)) {
            throw Refusal.because(DECISION_IN_THE_FUTURE, decided.decision().decidedOn());
        }
        if (command instanceof InHindsight && effectiveOn.isAfter(today)) {
            throw Refusal.because(EFFECTIVE_IN_THE_FUTURE, effectiveOn);
        }
        if (effectiveOn.isBefore(known.proposedOn())) {
            throw Refusal.because(EFFECTIVE_BEFORE_PROPOSAL, effectiveOn, known.proposedOn());
        }
        if (command instanceof ByDecision decided
                && decided.decision().decidedOn().isBefore(known.proposedOn())) {
            throw Refusal.because(DECISION_BEFORE_PROPOSAL, decided.decision().decidedOn(), known.proposedOn());
        }
    }
}
