package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.grip.events.Period;
import nl.grip.query.projections.KeyedRow;

/** A programme in a list. */
@Schema(description = "Een programma in het kort")
record ProgrammeSummary(
        UUID id, @Schema(example = "SAMEN-REDZAAM") String code, String title, Period period) {

    static ProgrammeSummary of(KeyedRow<ProgrammeRow> row) {
        return new ProgrammeSummary(
                UUID.fromString(row.key().value()),
                row.row().code().value(),
                row.row().title(),
                row.row().period());
    }
}
