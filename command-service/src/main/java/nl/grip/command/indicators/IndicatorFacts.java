package nl.grip.command.indicators;

import nl.grip.command.indicators.IndicatorCommand.CertifyPeriod;
import nl.grip.command.indicators.IndicatorCommand.ChangeDirection;
import nl.grip.command.indicators.IndicatorCommand.DefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.DepartFromPlan;
import nl.grip.command.indicators.IndicatorCommand.DropTarget;
import nl.grip.command.indicators.IndicatorCommand.PlanEffectEvaluation;
import nl.grip.command.indicators.IndicatorCommand.RedefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.SetBaseline;
import nl.grip.command.indicators.IndicatorCommand.SetTarget;
import nl.grip.command.indicators.IndicatorCommand.Settling;
import nl.grip.command.indicators.IndicatorCommand.TieGoal;
import nl.grip.command.indicators.IndicatorCommand.UntieGoal;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.IndicatorEvent.BaselineSet;
import nl.grip.events.IndicatorEvent.DirectionChanged;
import nl.grip.events.IndicatorEvent.EffectEvaluationDeparted;
import nl.grip.events.IndicatorEvent.EffectEvaluationPlanned;
import nl.grip.events.IndicatorEvent.GoalTied;
import nl.grip.events.IndicatorEvent.GoalUntied;
import nl.grip.events.IndicatorEvent.IndicatorDefined;
import nl.grip.events.IndicatorEvent.IndicatorRedefined;
import nl.grip.events.IndicatorEvent.PeriodCertified;
import nl.grip.events.IndicatorEvent.TargetDropped;
import nl.grip.events.IndicatorEvent.TargetSet;

/** The one fact that each command asks to record which tells no figures. Whether it may be recorded is for the rules to say. */
final class IndicatorFacts {

    private IndicatorFacts() {}

    static IndicatorDefined of(DefineIndicator command) {
        return new IndicatorDefined(
                command.indicatorId(),
                command.effectiveOn(),
                command.code(),
                command.definition(),
                command.direction());
    }

    static IndicatorEvent of(Known known, Settling command) {
        return switch (command) {
            case DefineIndicator define -> of(define);
            case RedefineIndicator(var id, var on, var definition, var reason) ->
                new IndicatorRedefined(id, on, known.version().number() + 1, definition, reason);
            case ChangeDirection(var id, var on, var direction, var reason) ->
                new DirectionChanged(id, on, direction, reason);
            case TieGoal(var id, var on, var programme, var goal) -> new GoalTied(id, on, programme, goal);
            case UntieGoal(var id, var on, var programme, var goal, var reason) ->
                new GoalUntied(id, on, programme, goal, reason);
            case SetBaseline(var id, var on, var value, var period, var source) ->
                new BaselineSet(id, on, value, period, source);
            case SetTarget(var id, var on, var dueOn, var value, var reason, var decision) ->
                new TargetSet(id, on, dueOn, value, reason, decision);
            case DropTarget(var id, var on, var dueOn, var reason, var decision) ->
                new TargetDropped(id, on, dueOn, reason, decision);
            case CertifyPeriod(var id, var on, var period, var grounds) -> new PeriodCertified(id, on, period, grounds);
            case PlanEffectEvaluation(var id, var on, var plan, var intervention, var design) ->
                new EffectEvaluationPlanned(id, on, plan, intervention, design);
            case DepartFromPlan(var id, var on, var plan, var departure, var reason) ->
                new EffectEvaluationDeparted(id, on, plan, departure, reason);
        };
    }
}
