package nl.grip.events;

import org.jspecify.annotations.Nullable;

/** What an evaluation found on one indicator. */
public record IndicatorVerdict(
        IndicatorCode indicator, Verdict verdict, @Nullable String explanation) {

    /** How far the indicator came towards what was meant. */
    public enum Verdict {
        ACHIEVED,
        PARTLY_ACHIEVED,
        NOT_ACHIEVED,
        NOT_YET_KNOWN
    }
}
