package nl.grip.command.interventions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.events.InterventionId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the endpoints of the intervention share: the way to the rules, and the form of the answer. */
@Component
final class InterventionDoor {

    @Schema(description = "Wat er is vastgelegd")
    record Recorded(
            @Schema(description = "De interventie") UUID interventionId,

            @Schema(description = "Volgnummer van haar laatste feit")
            long sequence,

            @Schema(description = "Plaats in het journaal") long position) {}

    private final CommandDoor door;

    InterventionDoor(CommandDoor door) {
        this.door = door;
    }

    ResponseEntity<Recorded> change(CommandRequest request, UUID id, Asked<InterventionId> body) {
        return door.change(request, new InterventionId(id), body, Recorded::new);
    }

    ResponseEntity<Recorded> create(CommandRequest request, Asked<InterventionId> body) {
        var id = new InterventionId(UUID.randomUUID());
        return door.create(request, id, body, Recorded::new, "/v1/interventions");
    }
}
