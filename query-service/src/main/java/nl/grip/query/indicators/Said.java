package nl.grip.query.indicators;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import nl.grip.events.wire.Fact;

/** Since when something holds, when that was recorded, and by whom. */
@Schema(description = "Sinds wanneer iets geldt, en wanneer en door wie het is vastgelegd")
record Said(
        LocalDate effectiveOn,
        Instant recordedAt,

        @Schema(description = "Wie het vastlegde, als pseudoniem")
        String actor) {

    static Said by(Fact fact) {
        return new Said(
                fact.event().effectiveOn(), fact.recordedAt(), fact.provenance().actor());
    }
}
