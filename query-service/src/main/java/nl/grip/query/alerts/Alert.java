package nl.grip.query.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something began to stand, became another, or ended.
 *
 * @param saidBefore what it was; only where it changed
 * @param on the day on which it was held against today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Een oordeel of een gevraagd besluit dat begon, veranderde of eindigde")
record Alert(
        @Schema(description = "De plaats in de rij; geef de laatste mee als after")
        long ordinal,

        UUID id,
        UUID programmeId,
        Change change,

        @Schema(example = "PILOT_ENDING/0190f2a6-0000-7000-8000-000000000002")
        String key,

        Standing.Kind kind,

        @Schema(description = "De stand, of het soort besluit; bij ENDED wat het was", example = "OFF_TRACK")
        String says,

        @Nullable @Schema(description = "Wat het daarvoor was")
        String saidBefore,

        @Nullable @Schema(description = "De regel die het zegt", example = "CONCERN")
        String ground,

        @Schema(description = "De regels waarnaar is geoordeeld", example = "making-data-count")
        String rules,

        @Schema(description = "De versie van die regels") int rulesVersion,
        @Nullable LocalDate since,

        @Nullable @Schema(description = "De dag waarom het gaat")
        LocalDate by,

        String title,
        String href,

        @Schema(description = "De dag waartegen is gemeten") LocalDate on,

        Instant at) {

    /** What became of it. */
    enum Change {
        BEGAN,
        CHANGED,
        ENDED
    }

    static final String COLUMNS = """
            ordinal, id, programme, change, key, kind, says, said_before, ground, rules, rules_version, since, by_day, title, href,
            on_day, at""";

    static Alert of(ResultSet row) throws SQLException {
        return new Alert(
                row.getLong("ordinal"),
                row.getObject("id", UUID.class),
                row.getObject("programme", UUID.class),
                Change.valueOf(row.getString("change")),
                row.getString("key"),
                Standing.Kind.valueOf(row.getString("kind")),
                row.getString("says"),
                row.getString("said_before"),
                row.getString("ground"),
                row.getString("rules"),
                row.getInt("rules_version"),
                row.getObject("since", LocalDate.class),
                row.getObject("by_day", LocalDate.class),
                row.getString("title"),
                row.getString("href"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
