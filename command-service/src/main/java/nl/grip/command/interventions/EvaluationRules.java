package nl.grip.command.interventions;

import static nl.grip.command.interventions.InterventionRule.EVALUATION_PERIOD_IN_THE_FUTURE;
import static nl.grip.command.interventions.InterventionRule.EVALUATION_PERIOD_OUTSIDE_PILOT;
import static nl.grip.command.interventions.InterventionRule.INDICATOR_ALREADY_TIED;
import static nl.grip.command.interventions.InterventionRule.INDICATOR_JUDGED_TWICE;
import static nl.grip.command.interventions.InterventionRule.INDICATOR_NOT_TIED;
import static nl.grip.command.interventions.InterventionRule.INDICATOR_UNTIED_BEFORE_TIED;

import java.time.LocalDate;
import java.util.HashSet;
import nl.grip.command.Refusal;
import nl.grip.command.interventions.InterventionCommand.EvaluateIntervention;
import nl.grip.command.interventions.InterventionCommand.TieIndicator;
import nl.grip.command.interventions.InterventionCommand.UntieIndicator;
import nl.grip.command.interventions.InterventionState.Live;
import nl.grip.events.IndicatorCode;
import nl.grip.events.InterventionEvent.IndicatorTied;

/** What a pilot may be judged by, and when. */
final class EvaluationRules {

    private EvaluationRules() {}

    static void mayBeTied(Known known, TieIndicator tie) {
        known.tied(tie.indicator()).ifPresent(tied -> {
            throw Refusal.because(INDICATOR_ALREADY_TIED, tied.indicator(), tied.effectiveOn());
        });
    }

    static void mayBeUntied(Known known, UntieIndicator untie) {
        var tied = tied(known, untie.indicator());
        if (untie.effectiveOn().isBefore(tied.effectiveOn())) {
            throw Refusal.because(INDICATOR_UNTIED_BEFORE_TIED, tied.indicator(), tied.effectiveOn());
        }
    }

    static void mayBeEvaluated(Live live, EvaluateIntervention evaluate, LocalDate today) {
        eachIndicatorOnce(evaluate);
        if (evaluate.period().until().isAfter(today)) {
            throw Refusal.because(
                    EVALUATION_PERIOD_IN_THE_FUTURE, evaluate.period().until());
        }
        var pilot = PilotRules.pilotOf(live);
        PilotRules.notBefore(pilot, evaluate);
        if (!pilot.period().contains(evaluate.period())) {
            throw Refusal.because(EVALUATION_PERIOD_OUTSIDE_PILOT, pilot.start(), pilot.plannedEnd());
        }
        evaluate.verdicts().forEach(verdict -> tied(live.known(), verdict.indicator()));
    }

    private static void eachIndicatorOnce(EvaluateIntervention evaluate) {
        var judged = new HashSet<IndicatorCode>();
        for (var verdict : evaluate.verdicts()) {
            if (!judged.add(verdict.indicator())) {
                throw Refusal.because(INDICATOR_JUDGED_TWICE, verdict.indicator());
            }
        }
    }

    private static IndicatorTied tied(Known known, IndicatorCode indicator) {
        return known.tied(indicator).orElseThrow(() -> Refusal.because(INDICATOR_NOT_TIED, indicator));
    }
}
