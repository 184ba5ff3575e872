package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import nl.grip.events.Code;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/** Of which moment a table is asked; now where nothing is said. */
record When(
        @Nullable @Parameter(description = "Zoals het op deze dag gold.")
        LocalDate effectiveOn,

        @Nullable @Parameter(description = "Zoals het op dit tijdstip bekend was.")
        Instant knownAt,

        @Nullable
        @Parameter(
                description = "Code van het rapportagemoment dat beide zegt.",
                schema = @Schema(type = "string", pattern = CODE, maxLength = CODE_LENGTH))
        String moment) {

    static final String CODE = "^[A-Z0-9]+(-[A-Z0-9]+)*$";
    static final int CODE_LENGTH = 60;

    Asked in(Unit unit, @Nullable Long position) {
        return new Asked(unit, effectiveOn, knownAt, moment == null ? null : new Code(moment), position);
    }
}
