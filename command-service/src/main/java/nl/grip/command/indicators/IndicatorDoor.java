package nl.grip.command.indicators;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the endpoints of the indicator share: the way to the rules, and the form of the answer. */
@Component
final class IndicatorDoor {

    @Schema(name = "IndicatorRecorded", description = "Wat er is vastgelegd")
    record Recorded(
            @Schema(description = "De indicator") UUID indicatorId,

            @Schema(description = "Volgnummer van zijn laatste feit")
            long sequence,

            @Schema(description = "Plaats in het journaal") long position) {}

    private final CommandDoor door;

    IndicatorDoor(CommandDoor door) {
        this.door = door;
    }

    ResponseEntity<Recorded> change(CommandRequest request, UUID id, Asked<IndicatorId> body) {
        return door.change(request, new IndicatorId(id), body, Recorded::new);
    }

    ResponseEntity<Recorded> create(CommandRequest request, IndicatorCode code, Asked<IndicatorId> body) {
        var id = IndicatorId.of(request.provenance().municipality(), code);
        return door.create(request, id, body, Recorded::new, "/v1/indicators");
    }
}
