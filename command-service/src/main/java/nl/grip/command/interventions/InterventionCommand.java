package nl.grip.command.interventions;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.store.Command;
import nl.grip.events.Decision;
import nl.grip.events.Description;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorVerdict;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.Recommendation;
import nl.grip.events.Scope;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of an intervention. */
sealed interface InterventionCommand extends Command {

    InterventionId interventionId();

    @Override
    default InterventionId stream() {
        return interventionId();
    }

    LocalDate effectiveOn();

    /** Someone with the power to do so must have decided it. */
    interface ByDecision {
        Decision decision();
    }

    /** It can be told only once it has happened. */
    interface InHindsight {}

    record ProposeIntervention(
            InterventionId interventionId,
            LocalDate effectiveOn,
            Description description,
            @Nullable String nextStep,
            @Nullable String lead,
            List<String> partners)
            implements InterventionCommand, InHindsight {}

    record ReviseDescription(
            InterventionId interventionId, LocalDate effectiveOn, Description description, String reason)
            implements InterventionCommand {}

    record SetNextStep(InterventionId interventionId, LocalDate effectiveOn, String nextStep)
            implements InterventionCommand {}

    record AssignLead(InterventionId interventionId, LocalDate effectiveOn, String lead)
            implements InterventionCommand {}

    record AddPartner(InterventionId interventionId, LocalDate effectiveOn, String partner)
            implements InterventionCommand {}

    record RemovePartner(InterventionId interventionId, LocalDate effectiveOn, String partner, String reason)
            implements InterventionCommand {}

    record SignAgreement(
            InterventionId interventionId,
            LocalDate effectiveOn,
            String partner,
            String results,
            String reference,
            @Nullable LocalDate until)
            implements InterventionCommand {}

    record TieIndicator(InterventionId interventionId, LocalDate effectiveOn, IndicatorCode indicator)
            implements InterventionCommand {}

    record UntieIndicator(InterventionId interventionId, LocalDate effectiveOn, IndicatorCode indicator, String reason)
            implements InterventionCommand {}

    record StartPilot(
            InterventionId interventionId,
            LocalDate effectiveOn,
            LocalDate plannedEnd,
            Scope scope,
            @Nullable Integer capacity)
            implements InterventionCommand {}

    record ExpandPilotScope(InterventionId interventionId, LocalDate effectiveOn, Scope scope)
            implements InterventionCommand {}

    record ChangePilotCapacity(InterventionId interventionId, LocalDate effectiveOn, int capacity)
            implements InterventionCommand {}

    record ExtendPilot(
            InterventionId interventionId,
            LocalDate effectiveOn,
            LocalDate plannedEnd,
            Decision decision,
            String reason)
            implements InterventionCommand, ByDecision {}

    record PlanEvaluation(InterventionId interventionId, LocalDate effectiveOn, LocalDate dueOn, String question)
            implements InterventionCommand {}

    record EvaluateIntervention(
            InterventionId interventionId,
            LocalDate effectiveOn,
            Period period,
            String findings,
            List<IndicatorVerdict> verdicts,
            Recommendation recommendation)
            implements InterventionCommand, InHindsight {}

    record SteerIntervention(InterventionId interventionId, LocalDate effectiveOn, Decision decision, String change)
            implements InterventionCommand, ByDecision {}

    record AccelerateIntervention(
            InterventionId interventionId, LocalDate effectiveOn, Decision decision, String change)
            implements InterventionCommand, ByDecision {}

    record RollOutIntervention(InterventionId interventionId, LocalDate effectiveOn, Decision decision, Scope scope)
            implements InterventionCommand, ByDecision {}

    record SetEmbeddingCondition(
            InterventionId interventionId, LocalDate effectiveOn, EmbeddingCondition condition, String requirement)
            implements InterventionCommand {}

    record MeetEmbeddingCondition(
            InterventionId interventionId, LocalDate effectiveOn, EmbeddingCondition condition, String evidence)
            implements InterventionCommand, InHindsight {}

    record LapseEmbeddingCondition(
            InterventionId interventionId, LocalDate effectiveOn, EmbeddingCondition condition, String reason)
            implements InterventionCommand, InHindsight {}

    record NameFunding(InterventionId interventionId, LocalDate effectiveOn, Funding funding)
            implements InterventionCommand {}

    /** Without a funding of its own it rests on the one that was named before. */
    record EmbedStructurally(
            InterventionId interventionId,
            LocalDate effectiveOn,
            Decision decision,
            @Nullable Funding funding) implements InterventionCommand, ByDecision {}

    record StopIntervention(
            InterventionId interventionId,
            LocalDate effectiveOn,
            Decision decision,
            String reason,
            @Nullable InterventionId successor)
            implements InterventionCommand, ByDecision {}

    record ReopenIntervention(InterventionId interventionId, LocalDate effectiveOn, Decision decision, String reason)
            implements InterventionCommand, ByDecision {}

    /** Asked by {@link WhenLineCoversThenFundStructurally} only. */
    record FundStructurally(InterventionId interventionId, LocalDate effectiveOn, Funding funding)
            implements InterventionCommand {}

    /** Asked by {@link WhenStoppedThenNamePredecessor} only. */
    record NamePredecessor(InterventionId interventionId, LocalDate effectiveOn, InterventionId predecessor)
            implements InterventionCommand {}
}
