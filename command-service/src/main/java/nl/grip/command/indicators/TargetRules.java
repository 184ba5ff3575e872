package nl.grip.command.indicators;

import static nl.grip.command.indicators.IndicatorRule.TARGET_DROPPED_BEFORE_SET;
import static nl.grip.command.indicators.IndicatorRule.TARGET_DUE_BEFORE_SET;
import static nl.grip.command.indicators.IndicatorRule.TARGET_NOT_SET;
import static nl.grip.command.indicators.IndicatorRule.TARGET_OUTSIDE_BAND;
import static nl.grip.command.indicators.IndicatorRule.TARGET_WITHOUT_DIRECTION;

import nl.grip.command.Refusal;
import nl.grip.command.indicators.IndicatorCommand.DropTarget;
import nl.grip.command.indicators.IndicatorCommand.SetTarget;
import nl.grip.events.Direction;

/** What may be aimed at, and by when. */
final class TargetRules {

    private TargetRules() {}

    static void isAhead(SetTarget set) {
        if (!set.dueOn().isAfter(set.effectiveOn())) {
            throw Refusal.because(TARGET_DUE_BEFORE_SET, set.dueOn(), set.effectiveOn());
        }
    }

    static void mayBeSet(Known known, SetTarget set) {
        var direction = known.direction();
        if (direction.aim() == Direction.Aim.NONE) {
            throw Refusal.because(TARGET_WITHOUT_DIRECTION);
        }
        if (!direction.admits(set.value())) {
            throw Refusal.because(TARGET_OUTSIDE_BAND, set.value());
        }
    }

    static void mayBeDropped(Known known, DropTarget drop) {
        var target = known.target(drop.dueOn()).orElseThrow(() -> Refusal.because(TARGET_NOT_SET, drop.dueOn()));
        if (drop.effectiveOn().isBefore(target.effectiveOn())) {
            throw Refusal.because(TARGET_DROPPED_BEFORE_SET, target.dueOn(), target.effectiveOn());
        }
    }
}
