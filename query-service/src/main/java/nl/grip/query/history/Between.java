package nl.grip.query.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.grip.door.ProblemException;
import nl.grip.door.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The two moments that are compared. A day stands for what held on it, as it is known now; a point in time for what was known then.
 *
 * @param to now where it is absent
 */
public record Between(String from, @Nullable String to) {

    /** @throws ProblemException where it is no day and no point in time */
    AsOf earlier() {
        return asOf("from", from);
    }

    /** @throws ProblemException where it is no day and no point in time */
    AsOf later() {
        return to == null ? AsOf.NOW : asOf("to", to);
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
