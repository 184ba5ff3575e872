package nl.grip.events;

import org.jspecify.annotations.Nullable;

/**
 * How it will be told whether an indicator moved, settled before there are figures to tell it by.
 *
 * @param aim which way it is expected to go
 * @param before the days that what follows is compared with
 * @param window the days of which the figures count
 * @param comparison an area without the intervention, where one is compared with
 * @param stopRule when to conclude earlier than at the end
 */
public record EvaluationDesign(
        Direction.Aim aim,
        Method method,
        Period before,
        Period window,
        @Nullable AreaCode comparison,
        String stopRule) {

    /** What tells an effect from noise. */
    public enum Method {
        /** Statistical process control: whether the figures leave the limits that they kept before. */
        SPC,
        /** Whether the figures differ from those before by more than chance. */
        BEFORE_AND_AFTER
    }
}
