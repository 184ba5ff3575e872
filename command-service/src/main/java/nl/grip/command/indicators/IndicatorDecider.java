package nl.grip.command.indicators;

import static nl.grip.command.InputRule.DECISION_IN_THE_FUTURE;
import static nl.grip.command.indicators.IndicatorRule.EFFECTIVE_BEFORE_INDICATOR;
import static nl.grip.command.indicators.IndicatorRule.INDICATOR_ALREADY_DEFINED;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.indicators.IndicatorCommand.CertifyPeriod;
import nl.grip.command.indicators.IndicatorCommand.ChangeDirection;
import nl.grip.command.indicators.IndicatorCommand.CorrectMeasurements;
import nl.grip.command.indicators.IndicatorCommand.DefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.DepartFromPlan;
import nl.grip.command.indicators.IndicatorCommand.DropTarget;
import nl.grip.command.indicators.IndicatorCommand.JudgeMeasurements;
import nl.grip.command.indicators.IndicatorCommand.Judgement;
import nl.grip.command.indicators.IndicatorCommand.Measuring;
import nl.grip.command.indicators.IndicatorCommand.PerhapsByDecision;
import nl.grip.command.indicators.IndicatorCommand.PlanEffectEvaluation;
import nl.grip.command.indicators.IndicatorCommand.RecordMeasurements;
import nl.grip.command.indicators.IndicatorCommand.RedefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.SetBaseline;
import nl.grip.command.indicators.IndicatorCommand.SetTarget;
import nl.grip.command.indicators.IndicatorCommand.Settling;
import nl.grip.command.indicators.IndicatorCommand.TieGoal;
import nl.grip.command.indicators.IndicatorCommand.UntieGoal;
import nl.grip.command.indicators.IndicatorState.Defined;
import nl.grip.command.indicators.IndicatorState.Undefined;
import nl.grip.events.IndicatorEvent;

/**
 * The rules. Pure: a state, a command and the day it is in; out come the new facts. What holds already adds no fact. The
 * rules of one subject stand together in {@link DefinitionRules}, {@link TargetRules}, {@link MeasurementRules} and
 * {@link EffectEvaluationRules}.
 */
final class IndicatorDecider {

    private IndicatorDecider() {}

    /** @throws Refusal where a rule forbids it */
    static List<IndicatorEvent> decide(IndicatorState state, IndicatorCommand command, LocalDate today) {
        sound(command, today);
        return switch (state) {
            case Undefined _ -> define(command);
            case Defined defined -> change(defined, command, today);
        };
    }

    private static List<IndicatorEvent> define(IndicatorCommand command) {
        if (command instanceof DefineIndicator define) {
            return List.of(IndicatorFacts.of(define));
        }
        throw new IllegalStateException("only a definition is asked of an indicator that is not there: " + command);
    }

    private static List<IndicatorEvent> change(Defined defined, IndicatorCommand command, LocalDate today) {
        return switch (command) {
            case Settling settling -> settle(defined, settling);
            case Measuring measuring -> measure(defined, measuring, today);
            case JudgeMeasurements judge -> {
                var rules = new MeasurementRules(defined, today);
                judge.judged()
                        .accept(new Judgement(
                                rules.objections(judge.measurements()), rules.news(judge.measurements())));
                yield List.of();
            }
        };
    }

    private static List<IndicatorEvent> settle(Defined defined, Settling command) {
        var known = defined.known();
        var fact = IndicatorFacts.of(known, command);
        if (known.says(fact)) {
            return List.of();
        }
        if (!(command instanceof DefineIndicator) && command.effectiveOn().isBefore(known.definedOn())) {
            throw Refusal.because(EFFECTIVE_BEFORE_INDICATOR, command.effectiveOn(), known.definedOn());
        }
        allowed(defined, command);
        return List.of(fact);
    }

    private static void allowed(Defined defined, Settling command) {
        var known = defined.known();
        switch (command) {
            case DefineIndicator _ ->
                throw Refusal.because(INDICATOR_ALREADY_DEFINED, known.defined().code(), known.definedOn());
            case ChangeDirection _, TieGoal _, SetBaseline _ -> {}
            case RedefineIndicator redefine -> DefinitionRules.mayBeRedefined(known, redefine);
            case UntieGoal untie -> DefinitionRules.mayBeUntied(known, untie);
            case SetTarget set -> TargetRules.mayBeSet(known, set);
            case DropTarget drop -> TargetRules.mayBeDropped(known, drop);
            case CertifyPeriod certify -> MeasurementRules.mayBeCertified(defined.measured(), certify);
            case PlanEffectEvaluation plan -> EffectEvaluationRules.mayBePlanned(defined, plan);
            case DepartFromPlan depart -> EffectEvaluationRules.mayDepart(known, depart);
        }
    }

    private static List<IndicatorEvent> measure(Defined defined, Measuring command, LocalDate today) {
        var rules = new MeasurementRules(defined, today);
        return switch (command) {
            case RecordMeasurements told -> rules.recorded(told);
            case CorrectMeasurements correction -> rules.corrected(correction);
        };
    }

    /** Whatever happened before, this is wrong. */
    private static void sound(IndicatorCommand command, LocalDate today) {
        if (command instanceof PerhapsByDecision perhaps
                && perhaps.decision() != null
                && perhaps.decision().decidedOn().isAfter(today)) {
            throw Refusal.because(DECISION_IN_THE_FUTURE, perhaps.decision().decidedOn());
        }
        switch (command) {
            case DefineIndicator define -> DefinitionRules.isWhole(define.definition());
            case RedefineIndicator redefine -> DefinitionRules.isWhole(redefine.definition());
            case SetTarget set -> TargetRules.isAhead(set);
            case PlanEffectEvaluation plan -> EffectEvaluationRules.comparesWithEarlier(plan);
            default -> {}
        }
    }
}
