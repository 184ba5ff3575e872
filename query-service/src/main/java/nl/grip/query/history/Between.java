package nl.grip.query.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.BiFunction;
import nl.grip.door.ProblemException;
import nl.grip.door.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The two moments that are compared. A day stands for what held on it, as it is known now; a point in time for what was known then.
 *
 * @param from absent for the same moment as the second, which then is one of a scenario
 * @param to now where it is absent
 * @param scenario what is supposed beside the second moment; absent where both are of the real line
 */
public record Between(
        @Nullable String from,
        @Nullable String to,
        @Nullable Scenario scenario) {

    /**
     * The first moment, as it is read.
     *
     * @param read what a text says, and where it stands
     * @throws ProblemException where nothing says it
     */
    public <T> T first(BiFunction<String, String, T> read, T now) {
        if (from != null) {
            return read.apply("from", from);
        }
        if (scenario == null) {
            throw new ProblemException(400, "invalid-request", List.of(Violation.inQuery("from", "required")), 1);
        }
        return second(read, now);
    }

    /** The second moment on the real line, as it is read. */
    public <T> T second(BiFunction<String, String, T> read, T now) {
        return to == null ? now : read.apply("to", to);
    }

    /** @throws ProblemException where it is no day and no point in time */
    AsOf earlier() {
        return first(Between::asOf, AsOf.NOW);
    }

    /** @throws ProblemException where it is no day and no point in time */
    AsOf later() {
        return second(Between::asOf, AsOf.NOW).in(scenario);
    }

    static AsOf asOf(String parameter, String text) {
        try {
            return text.contains("T")
                    ? new AsOf(null, OffsetDateTime.parse(text).toInstant())
                    : new AsOf(LocalDate.parse(text), null);
        } catch (DateTimeParseException wrong) {
            throw new ProblemException(
                    400, "invalid-request", List.of(Violation.inQuery(parameter, "format", "date, date-time")), 1);
        }
    }
}
