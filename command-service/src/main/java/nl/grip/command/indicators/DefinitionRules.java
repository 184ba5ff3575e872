package nl.grip.command.indicators;

import static nl.grip.command.indicators.IndicatorRule.DIMENSION_TWICE;
import static nl.grip.command.indicators.IndicatorRule.GOAL_NOT_TIED;
import static nl.grip.command.indicators.IndicatorRule.GOAL_UNTIED_BEFORE_TIED;
import static nl.grip.command.indicators.IndicatorRule.RATIO_HALF_DEFINED;
import static nl.grip.command.indicators.IndicatorRule.REDEFINED_BEFORE_LAST_VERSION;

import java.util.HashSet;
import nl.grip.command.Refusal;
import nl.grip.command.indicators.IndicatorCommand.RedefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.UntieGoal;
import nl.grip.events.Code;
import nl.grip.events.Dimension;
import nl.grip.events.IndicatorDefinition;

/** What an indicator may be, and which goals it may serve. */
final class DefinitionRules {

    private DefinitionRules() {}

    static void isWhole(IndicatorDefinition definition) {
        var isRatio = definition.numerator() != null;
        if (isRatio != (definition.denominator() != null) || !isRatio && definition.per() != null) {
            throw Refusal.because(RATIO_HALF_DEFINED);
        }
        var seen = new HashSet<Code>();
        definition.breakdowns().stream()
                .map(Dimension::dimension)
                .filter(dimension -> !seen.add(dimension))
                .findFirst()
                .ifPresent(twice -> {
                    throw Refusal.because(DIMENSION_TWICE, twice);
                });
    }

    /** On one day there is one definition, so that a figure's version follows from its period. */
    static void mayBeRedefined(Known known, RedefineIndicator redefine) {
        var last = known.version();
        if (!redefine.effectiveOn().isAfter(last.since())) {
            throw Refusal.because(REDEFINED_BEFORE_LAST_VERSION, String.valueOf(last.number()), last.since());
        }
    }

    static void mayBeUntied(Known known, UntieGoal untie) {
        var tied = known.tied(untie.programmeId(), untie.goal())
                .orElseThrow(() -> Refusal.because(GOAL_NOT_TIED, untie.goal()));
        if (untie.effectiveOn().isBefore(tied.effectiveOn())) {
            throw Refusal.because(GOAL_UNTIED_BEFORE_TIED, tied.goal(), tied.effectiveOn());
        }
    }
}
