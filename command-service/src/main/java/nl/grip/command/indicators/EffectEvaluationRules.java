package nl.grip.command.indicators;

import static nl.grip.command.indicators.IndicatorRule.BEFORE_REACHES_INTO_WINDOW;
import static nl.grip.command.indicators.IndicatorRule.DEPARTED_BEFORE_PLANNED;
import static nl.grip.command.indicators.IndicatorRule.PLANNED_AFTER_DATA;
import static nl.grip.command.indicators.IndicatorRule.PLAN_CODE_TAKEN;
import static nl.grip.command.indicators.IndicatorRule.PLAN_UNKNOWN;

import java.util.Comparator;
import nl.grip.command.Refusal;
import nl.grip.command.indicators.IndicatorCommand.DepartFromPlan;
import nl.grip.command.indicators.IndicatorCommand.PlanEffectEvaluation;
import nl.grip.command.indicators.IndicatorState.Defined;
import nl.grip.events.CalendarPeriod;

/** How figures may be judged: as was settled before anyone had seen them, or with every departure from that on record. */
final class EffectEvaluationRules {

    private EffectEvaluationRules() {}

    static void comparesWithEarlier(PlanEffectEvaluation plan) {
        var design = plan.design();
        if (!design.before().until().isBefore(design.window().from())) {
            throw Refusal.because(
                    BEFORE_REACHES_INTO_WINDOW,
                    design.before().until(),
                    design.window().from());
        }
    }

    static void mayBePlanned(Defined defined, PlanEffectEvaluation plan) {
        defined.known().plan(plan.plan()).ifPresent(earlier -> {
            throw Refusal.because(PLAN_CODE_TAKEN, earlier.plan(), earlier.effectiveOn());
        });
        defined.measured()
                .touching(plan.design().window())
                .min(Comparator.comparing(CalendarPeriod::value))
                .ifPresent(measured -> {
                    throw Refusal.because(PLANNED_AFTER_DATA, measured);
                });
    }

    static void mayDepart(Known known, DepartFromPlan depart) {
        var plan = known.plan(depart.plan()).orElseThrow(() -> Refusal.because(PLAN_UNKNOWN, depart.plan()));
        if (depart.effectiveOn().isBefore(plan.effectiveOn())) {
            throw Refusal.because(DEPARTED_BEFORE_PLANNED, plan.plan(), plan.effectiveOn());
        }
    }
}
