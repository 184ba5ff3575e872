package nl.grip.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is.
 *
 * @param unit what it is counted in
 * @param numerator what is counted, where it is a ratio
 * @param denominator what that is divided by
 * @param per by how much the ratio is multiplied, for example 1000
 * @param source where the figures come from
 * @param delivery what the figures are as they come; how they are read can be chosen at any time
 * @param breakdowns what figures may be broken down by
 * @param nature what the figures are, which decides how chance works in them; where nothing is said, they tell it themselves
 */
public record IndicatorDefinition(
        String title,
        String unit,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable Integer per,
        String source,
        Frequency frequency,
        Delivery delivery,
        List<Law> laws,
        List<Dimension> breakdowns,
        @Nullable Nature nature) {

    /** What a figure tells of. */
    public enum Delivery {
        /** Of its own period alone. */
        INCREMENTAL,
        /** Of the year up to the end of its period. */
        CUMULATIVE
    }

    /** What figures are. */
    public enum Nature {
        /** Something that is measured or reckoned, such as euros, days or a mean score. */
        QUANTITY,
        /** How often something happened in a period, each time by itself; a ratio tells for how many. */
        OCCURRENCES,
        /** How much time passed up to the rare event of a period since the one before it; a period without one has no figure. */
        TIME_BETWEEN_EVENTS,
        /** How many cases passed up to the rare event of a period since the one before it; a period without one has no figure. */
        CASES_BETWEEN_EVENTS
    }

    public IndicatorDefinition {
        laws = List.copyOf(laws);
        breakdowns = List.copyOf(breakdowns);
    }

    public boolean hasRatio() {
        return numerator != null;
    }
}
