package nl.grip.command.interventions;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
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
import nl.grip.events.Period;
import nl.grip.events.Scope;

/** Where an intervention stands: no more than the rules ask about. */
sealed interface InterventionState {

    record Unproposed() implements InterventionState {}

    /** Proposed and not stopped. */
    sealed interface Live extends InterventionState {

        Known known();

        /** The same phase, knowing this. */
        Live knowing(Known known);

        /** The same phase with its pilot changed, where it has one. */
        default Live piloting(UnaryOperator<Pilot> change) {
            return this;
        }
    }

    record Proposed(Known known) implements Live {
        @Override
        public Live knowing(Known more) {
            return new Proposed(more);
        }
    }

    record InPilot(Known known, Pilot pilot) implements Live {
        @Override
        public Live knowing(Known more) {
            return new InPilot(more, pilot);
        }

        @Override
        public Live piloting(UnaryOperator<Pilot> change) {
            return new InPilot(known, change.apply(pilot));
        }
    }

    /** @param latest the evaluation of the latest date, of several on that date the one that was recorded last */
    record Evaluated(Known known, Pilot pilot, InterventionEvaluated latest) implements Live {
        @Override
        public Live knowing(Known more) {
            return new Evaluated(more, pilot, latest);
        }

        @Override
        public Live piloting(UnaryOperator<Pilot> change) {
            return new Evaluated(known, change.apply(pilot), latest);
        }
    }

    record Embedded(Known known) implements Live {
        @Override
        public Live knowing(Known more) {
            return new Embedded(more);
        }
    }

    /** @param before where it is taken up again when it is reopened */
    record Stopped(Live before, InterventionStopped stop) implements InterventionState {}

    /** A pilot as it is planned by now. After a roll-out the scope is wider than what was tried. */
    record Pilot(LocalDate start, LocalDate plannedEnd, Scope scope) {

        Period period() {
            return new Period(start, plannedEnd);
        }

        Pilot until(LocalDate end) {
            return new Pilot(start, end, scope);
        }

        Pilot over(Scope wider) {
            return new Pilot(start, plannedEnd, wider);
        }
    }

    /** History is never argued with: an event moves the state on whatever the state was. */
    static InterventionState evolve(InterventionState state, InterventionEvent event) {
        var live = switch (state) {
            case Unproposed _ -> new Proposed(Known.NOTHING);
            case Live same -> same;
            case Stopped stopped -> stopped.before();
        };
        return moved(live.knowing(live.known().and(event)), event);
    }

    private static InterventionState moved(Live live, InterventionEvent event) {
        return switch (event) {
            case PilotStarted started ->
                new InPilot(live.known(), new Pilot(started.effectiveOn(), started.plannedEnd(), started.scope()));
            case PilotScopeExpanded expanded -> live.piloting(pilot -> pilot.over(expanded.scope()));
            case InterventionRolledOut rolledOut -> live.piloting(pilot -> pilot.over(rolledOut.scope()));
            case PilotExtended extended -> live.piloting(pilot -> pilot.until(extended.plannedEnd()));
            case InterventionEvaluated evaluated -> judged(live, evaluated);
            case StructurallyEmbedded _ -> new Embedded(live.known());
            case InterventionStopped stopped -> new Stopped(live, stopped);
            case InterventionProposed _,
                    DescriptionRevised _,
                    NextStepSet _,
                    LeadAssigned _,
                    PartnerJoined _,
                    PartnerLeft _,
                    AgreementSigned _,
                    IndicatorTied _,
                    IndicatorUntied _,
                    PilotCapacityChanged _,
                    EvaluationPlanned _,
                    InterventionSteered _,
                    InterventionAccelerated _,
                    EmbeddingConditionSet _,
                    EmbeddingConditionMet _,
                    EmbeddingConditionLapsed _,
                    FundingNamed _,
                    InterventionReopened _,
                    PredecessorNamed _ -> live;
        };
    }

    private static Live judged(Live live, InterventionEvaluated evaluated) {
        return switch (live) {
            case InPilot(var known, var pilot) -> new Evaluated(known, pilot, evaluated);
            case Evaluated(var known, var pilot, var latest)
            when !evaluated.effectiveOn().isBefore(latest.effectiveOn()) -> new Evaluated(known, pilot, evaluated);
            case Proposed _, Evaluated _, Embedded _ -> live;
        };
    }
}
