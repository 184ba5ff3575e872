package nl.grip.command.indicators;

import static nl.grip.command.indicators.IndicatorRule.PLAN_INDICATOR_NOT_TIED;
import static nl.grip.command.indicators.IndicatorRule.PLAN_INTERVENTION_UNKNOWN;

import java.util.Optional;
import java.util.Set;
import nl.grip.command.Refusal;
import nl.grip.command.indicators.IndicatorCommand.PlanEffectEvaluation;
import nl.grip.events.IndicatorCode;
import nl.grip.events.InterventionId;

/** The interventions of the municipality that a command is for: of each, the indicators that it is judged by now. */
@FunctionalInterface
interface EvaluatedInterventions {

    /** Empty where there is no such intervention. */
    Optional<Set<IndicatorCode>> indicatorsOf(InterventionId id);

    /** @throws Refusal where there is no such intervention, or it is not judged by the indicator */
    default void mustBeJudgedBy(IndicatorCode indicator, PlanEffectEvaluation plan) {
        var tied = indicatorsOf(plan.interventionId()).orElseThrow(() -> Refusal.because(PLAN_INTERVENTION_UNKNOWN));
        if (!tied.contains(indicator)) {
            throw Refusal.because(PLAN_INDICATOR_NOT_TIED, indicator);
        }
    }
}
