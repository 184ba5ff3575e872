package nl.grip.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of one intervention, from proposal to structural embedding or stop. */
public sealed interface InterventionEvent extends DomainEvent {

    InterventionId interventionId();

    @Override
    default StreamId stream() {
        return interventionId();
    }

    /** Someone asked for it. Nothing has been tried yet. */
    record InterventionProposed(
            InterventionId interventionId,
            LocalDate effectiveOn,
            Description description,
            @Nullable String nextStep,
            @Nullable String lead,
            List<String> partners)
            implements InterventionEvent {

        public InterventionProposed {
            partners = List.copyOf(partners);
        }
    }

    /** What the intervention is was put differently, for the reason given. The earlier description stays in the history. */
    record DescriptionRevised(
            InterventionId interventionId, LocalDate effectiveOn, Description description, String reason)
            implements InterventionEvent {}

    /** The first or next thing to do was settled. */
    record NextStepSet(InterventionId interventionId, LocalDate effectiveOn, String nextStep)
            implements InterventionEvent {}

    /** Someone answers for it from now on: a function or a team, never a person's name. */
    record LeadAssigned(InterventionId interventionId, LocalDate effectiveOn, String lead)
            implements InterventionEvent {}

    /** An organisation takes part from now on. */
    record PartnerJoined(InterventionId interventionId, LocalDate effectiveOn, String partner)
            implements InterventionEvent {}

    /** An organisation no longer takes part. */
    record PartnerLeft(InterventionId interventionId, LocalDate effectiveOn, String partner, String reason)
            implements InterventionEvent {}

    /** Results were agreed with a partner. */
    record AgreementSigned(
            InterventionId interventionId,
            LocalDate effectiveOn,
            String partner,
            String results,
            String reference,
            @Nullable LocalDate until)
            implements InterventionEvent {}

    /** The intervention is meant to move this indicator, and may be judged by it. */
    record IndicatorTied(InterventionId interventionId, LocalDate effectiveOn, IndicatorCode indicator)
            implements InterventionEvent {}

    /** The intervention is no longer meant to move this indicator. */
    record IndicatorUntied(InterventionId interventionId, LocalDate effectiveOn, IndicatorCode indicator, String reason)
            implements InterventionEvent {}

    /** The pilot began; measurements from this day on count as effect. Without a capacity, any number can take part. */
    record PilotStarted(
            InterventionId interventionId,
            LocalDate effectiveOn,
            LocalDate plannedEnd,
            Scope scope,
            @Nullable Integer capacity)
            implements InterventionEvent {}

    /** The pilot covers more areas or target groups; the scope is the whole of what it covers now. */
    record PilotScopeExpanded(InterventionId interventionId, LocalDate effectiveOn, Scope scope)
            implements InterventionEvent {}

    /** The pilot has room for another number of cases at the same time. */
    record PilotCapacityChanged(InterventionId interventionId, LocalDate effectiveOn, int capacity)
            implements InterventionEvent {}

    /** The pilot goes on until a later day. */
    record PilotExtended(
            InterventionId interventionId,
            LocalDate effectiveOn,
            LocalDate plannedEnd,
            Decision decision,
            String reason)
            implements InterventionEvent {}

    /** It was settled by when the pilot must have been evaluated, and what the evaluation must answer. */
    record EvaluationPlanned(InterventionId interventionId, LocalDate effectiveOn, LocalDate dueOn, String question)
            implements InterventionEvent {}

    /** The pilot was judged over a period, indicator by indicator, and something was advised. */
    record InterventionEvaluated(
            InterventionId interventionId,
            LocalDate effectiveOn,
            Period period,
            String findings,
            List<IndicatorVerdict> verdicts,
            Recommendation recommendation)
            implements InterventionEvent {

        public InterventionEvaluated {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** It was decided to do it otherwise (bijsturen). */
    record InterventionSteered(InterventionId interventionId, LocalDate effectiveOn, Decision decision, String change)
            implements InterventionEvent {}

    /** It was decided to do it faster or with more means (versnellen). */
    record InterventionAccelerated(
            InterventionId interventionId, LocalDate effectiveOn, Decision decision, String change)
            implements InterventionEvent {}

    /** It was decided to do it in more areas or for more target groups (uitrollen); the scope is the whole of what it covers now. */
    record InterventionRolledOut(InterventionId interventionId, LocalDate effectiveOn, Decision decision, Scope scope)
            implements InterventionEvent {}

    /** This must be arranged before the intervention can be made permanent. */
    record EmbeddingConditionSet(
            InterventionId interventionId, LocalDate effectiveOn, EmbeddingCondition condition, String requirement)
            implements InterventionEvent {}

    /** What had to be arranged has been arranged, as the evidence shows. */
    record EmbeddingConditionMet(
            InterventionId interventionId, LocalDate effectiveOn, EmbeddingCondition condition, String evidence)
            implements InterventionEvent {}

    /** What had been arranged no longer holds. */
    record EmbeddingConditionLapsed(
            InterventionId interventionId, LocalDate effectiveOn, EmbeddingCondition condition, String reason)
            implements InterventionEvent {}

    /** It was settled what pays for the intervention; it replaces what was named before. */
    record FundingNamed(InterventionId interventionId, LocalDate effectiveOn, Funding funding)
            implements InterventionEvent {}

    /** It was decided to make the intervention permanent (borgen). On incidental funding it stays flagged until structural funding is named. */
    record StructurallyEmbedded(InterventionId interventionId, LocalDate effectiveOn, Decision decision)
            implements InterventionEvent {}

    /** It was decided to end the intervention; another may take its place. */
    record InterventionStopped(
            InterventionId interventionId,
            LocalDate effectiveOn,
            Decision decision,
            String reason,
            @Nullable InterventionId successor)
            implements InterventionEvent {}

    /** It was decided to take the intervention up again where it was left. */
    record InterventionReopened(InterventionId interventionId, LocalDate effectiveOn, Decision decision, String reason)
            implements InterventionEvent {}

    /** This intervention takes the place of one that was stopped. */
    record PredecessorNamed(InterventionId interventionId, LocalDate effectiveOn, InterventionId predecessor)
            implements InterventionEvent {}
}
