package nl.grip.query.programmes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Shows;
import nl.grip.query.programmes.SavingsRow.Intention;
import nl.grip.query.programmes.SavingsRow.Statement;

/** A savings plan as a reader gets it, exact. */
@Schema(description = "Een besparingsplan")
record SavingsPlan(
        UUID id,
        Shows shows,
        UUID programmeId,
        @Schema(description = "De laatste geldt") List<Intention> intentions,

        @Schema(description = "In de volgorde waarin zij zijn vastgelegd")
        List<Statement> statements,

        @JsonIgnore long sequence) {

    static SavingsPlan of(UUID id, SavingsRow row, AsOf asOf) {
        return new SavingsPlan(
                id, Shows.of(asOf), row.programmeId().id(), row.intentions(), row.statements(), row.sequence());
    }
}
