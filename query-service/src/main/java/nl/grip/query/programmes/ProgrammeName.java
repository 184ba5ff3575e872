package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.grip.events.ProgrammeId;

/** Which programme a table is of. */
@Schema(description = "Een programma")
record ProgrammeName(
        UUID id, @Schema(example = "SAMEN-REDZAAM") String code, String title) {

    static ProgrammeName of(ProgrammeId id, ProgrammeRow row) {
        return new ProgrammeName(id.id(), row.code().value(), row.title());
    }
}
