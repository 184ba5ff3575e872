package nl.grip.events;

import org.jspecify.annotations.Nullable;

/**
 * Which way an indicator is to go.
 *
 * @param lower where the band begins, where it is to stay within one
 * @param upper where that band ends
 */
public record Direction(
        Aim aim, @Nullable Quantity lower, @Nullable Quantity upper) {

    /** Higher or lower than it was, no worse than it was, or none at all. */
    public enum Aim {
        INCREASE,
        DECREASE,
        NOT_LOWER,
        NOT_HIGHER,
        WITHIN_BAND,
        /** It is followed, and nothing is to become of it. */
        NONE
    }

    /** @throws IllegalArgumentException where it names a band and should not, or should and does not */
    public Direction {
        if (!isWhole(aim, lower, upper)) {
            throw new IllegalArgumentException("a band, and only a band, has a lower and a higher end: " + aim);
        }
    }

    /** Whether the three can stand together. */
    public static boolean isWhole(Aim aim, @Nullable Quantity lower, @Nullable Quantity upper) {
        return aim == Aim.WITHIN_BAND
                ? lower != null && upper != null && lower.compareTo(upper) < 0
                : lower == null && upper == null;
    }

    /** Whether a figure may be aimed at that is this. */
    public boolean admits(Quantity value) {
        return lower == null || upper == null || lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
    }
}
