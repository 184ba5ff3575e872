package nl.grip.query.alerts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands, by which rules, and since when.
 *
 * @param key the same for as long as it is about the same
 * @param says what stands, in one word of the room that derived it
 * @param ground the rule that says so; absent where the word says enough
 * @param rules the set of rules, of which {@code version} is the version
 * @param by the day that it is about, where it is about one
 */
public record Standing(
        String key,
        Kind kind,
        String says,
        @Nullable String ground,
        String rules,
        int version,
        @Nullable LocalDate since,
        @Nullable LocalDate by,
        String title,
        String href) {

    /** What kind of thing stands. */
    public enum Kind {
        /** How a goal, an intervention or an indicator is doing. */
        VERDICT,
        /** Something that asks for a decision. */
        DECISION
    }

    /** Whether a subscriber has to hear of it. That a title was put differently, or that it is seen to stand longer, is no news. */
    boolean isNewsAfter(Standing before) {
        return !says.equals(before.says)
                || !Objects.equals(ground, before.ground)
                || !rules.equals(before.rules)
                || version != before.version
                || !Objects.equals(by, before.by);
    }
}
