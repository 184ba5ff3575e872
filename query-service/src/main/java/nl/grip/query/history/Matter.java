package nl.grip.query.history;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.BudgetEvent.ActualReversed;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetChanged;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineRenamed;
import nl.grip.events.BudgetEvent.BudgetLineSplit;
import nl.grip.events.BudgetEvent.BudgetLinesMerged;
import nl.grip.events.BudgetEvent.BudgetMoved;
import nl.grip.events.BudgetEvent.BudgetYearClosed;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetEvent.InterventionCovered;
import nl.grip.events.BudgetEvent.Part;
import nl.grip.events.BudgetEvent.Share;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.IndicatorEvent.BaselineSet;
import nl.grip.events.IndicatorEvent.DirectionChanged;
import nl.grip.events.IndicatorEvent.EffectEvaluationDeparted;
import nl.grip.events.IndicatorEvent.EffectEvaluationPlanned;
import nl.grip.events.IndicatorEvent.GoalTied;
import nl.grip.events.IndicatorEvent.GoalUntied;
import nl.grip.events.IndicatorEvent.IndicatorDefined;
import nl.grip.events.IndicatorEvent.IndicatorRedefined;
import nl.grip.events.IndicatorEvent.MeasurementsCorrected;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.IndicatorEvent.PeriodCertified;
import nl.grip.events.IndicatorEvent.TargetDropped;
import nl.grip.events.IndicatorEvent.TargetSet;
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
import nl.grip.events.ProgrammeEvent.AmbitionAdopted;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.AssumptionRestored;
import nl.grip.events.ProgrammeEvent.DecisionTaken;
import nl.grip.events.ProgrammeEvent.GoalDropped;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.InterventionUnplanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ProgrammePeriodChanged;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeEvent.ResponsibleAssigned;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsEvent.IntendedSavingsChanged;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsEvent.SavingsStated;
import nl.grip.events.SavingsEvent.SavingsStatementWithdrawn;

/**
 * What in its history an event is about. Of that, it says something anew, or goes on from what was said before: it ends it, takes it
 * back, widens it, divides it. What begins a history, a line or a pilot does so too, in that nothing comes before it.
 *
 * @param of all that it is about; the history as a whole is named by its own id, and every event is about that
 * @param goesOn what of that it goes on from, so that it counts no earlier than what was recorded of it before
 */
record Matter(Set<Object> of, Set<Object> goesOn) {

    private enum Aspect {
        PILOT,
        SCOPE,
        EVALUATION,
        STOP
    }

    private static final Matter NOTHING = new Matter(Set.of(), Set.of());

    private record Goal(ProgrammeId programme, Code goal) {}

    static Matter of(DomainEvent event) {
        return part(event).and(said(event.stream()));
    }

    private static Matter part(DomainEvent event) {
        return switch (event) {
            case InterventionProposed _,
                    ProgrammeEstablished _,
                    IndicatorDefined _,
                    BudgetYearOpened _,
                    SavingsPlanAdopted _ -> goesOn(event.stream());
            case InterventionStopped _, InterventionReopened _ -> goesOn(event.stream(), Aspect.STOP);
            case PartnerJoined joined -> said(joined.partner());
            case PartnerLeft left -> goesOn(left.partner());
            case IndicatorTied tied -> said(tied.indicator());
            case IndicatorUntied untied -> goesOn(untied.indicator());
            case PilotStarted _ -> goesOn(Aspect.PILOT, Aspect.SCOPE);
            case PilotCapacityChanged _ -> said(Aspect.PILOT);
            case PilotExtended _ -> goesOn(Aspect.PILOT);
            case PilotScopeExpanded _, InterventionRolledOut _ -> goesOn(Aspect.SCOPE);
            case EvaluationPlanned _ -> said(Aspect.EVALUATION);
            case InterventionEvaluated _ -> goesOn(Aspect.EVALUATION);
            case EmbeddingConditionSet set -> said(set.condition());
            case EmbeddingConditionMet met -> goesOn(met.condition());
            case EmbeddingConditionLapsed lapsed -> goesOn(lapsed.condition());
            case GoalSet set -> said(set.goal());
            case GoalDropped dropped -> goesOn(dropped.goal());
            case InterventionPlanned planned -> said(planned.interventionId());
            case InterventionUnplanned unplanned -> goesOn(unplanned.interventionId());
            case AssumptionMade made -> said(made.assumption());
            case AssumptionBroken broken -> goesOn(broken.assumption());
            case AssumptionRestored restored -> goesOn(restored.assumption());
            case BudgetLineOpened opened -> goesOn(opened.line());
            case BudgetChanged changed -> said(changed.line());
            case BudgetLineRenamed renamed -> said(renamed.line());
            case InterventionCovered covered -> said(covered.line());
            case BudgetLinesMerged merged ->
                goesOn(Stream.concat(merged.shares().stream().map(Share::line), Stream.of(merged.into())));
            case BudgetLineSplit split ->
                goesOn(Stream.concat(split.parts().stream().map(Part::line), Stream.of(split.line())));
            case BudgetMoved moved -> goesOn(moved.from(), moved.to());
            case ActualsBooked booked ->
                said(booked.bookings().stream().flatMap(one -> Stream.of(one.line(), one.reference())));
            case ActualReversed reversed ->
                goesOn(reversed.booking().reference())
                        .and(said(reversed.booking().line()));
            case SavingsStated stated -> said(stated.interventionId());
            case SavingsStatementWithdrawn withdrawn -> goesOn(withdrawn.interventionId());
            case GoalTied tied -> said(new Goal(tied.programmeId(), tied.goal()));
            case GoalUntied untied -> goesOn(new Goal(untied.programmeId(), untied.goal()));
            case TargetSet set -> said(set.dueOn());
            case TargetDropped dropped -> goesOn(dropped.dueOn());
            case MeasurementsRecorded recorded -> goesOn(recorded.period());
            case MeasurementsCorrected corrected -> goesOn(corrected.period());
            case EffectEvaluationPlanned planned -> said(planned.plan());
            case EffectEvaluationDeparted departed -> goesOn(departed.plan());
            case DescriptionRevised _,
                    NextStepSet _,
                    LeadAssigned _,
                    AgreementSigned _,
                    InterventionSteered _,
                    InterventionAccelerated _,
                    FundingNamed _,
                    StructurallyEmbedded _,
                    PredecessorNamed _,
                    ProgrammePeriodChanged _,
                    ResponsibleAssigned _,
                    AmbitionAdopted _,
                    DecisionTaken _,
                    ReportingMomentNamed _,
                    IndicatorRedefined _,
                    DirectionChanged _,
                    BaselineSet _,
                    PeriodCertified _,
                    BudgetYearClosed _,
                    IntendedSavingsChanged _ -> said();
        };
    }

    private static Matter said() {
        return NOTHING;
    }

    private static Matter said(Object of) {
        return new Matter(Set.of(of), Set.of());
    }

    private static Matter said(Stream<?> of) {
        return new Matter(of.collect(toUnmodifiableSet()), Set.of());
    }

    private static Matter goesOn(Object... of) {
        return goesOn(Stream.of(of));
    }

    private static Matter goesOn(Stream<?> of) {
        Set<Object> all = of.collect(toUnmodifiableSet());
        return new Matter(all, all);
    }

    private Matter and(Matter other) {
        return of.isEmpty() ? other : new Matter(both(of, other.of), both(goesOn, other.goesOn));
    }

    private static Set<Object> both(Set<Object> one, Set<Object> other) {
        return Stream.concat(one.stream(), other.stream()).collect(toUnmodifiableSet());
    }
}
