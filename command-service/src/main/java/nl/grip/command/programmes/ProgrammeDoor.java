package nl.grip.command.programmes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.events.ProgrammeId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the endpoints of the programme share: the way to the rules, and the form of the answer. */
@Component
final class ProgrammeDoor {

    @Schema(name = "ProgrammeRecorded", description = "Wat er is vastgelegd")
    record Recorded(
            @Schema(description = "Het programma") UUID programmeId,

            @Schema(description = "Volgnummer van zijn laatste feit")
            long sequence,

            @Schema(description = "Plaats in het journaal") long position) {}

    private final CommandDoor door;

    ProgrammeDoor(CommandDoor door) {
        this.door = door;
    }

    ResponseEntity<Recorded> change(CommandRequest request, UUID id, Asked<ProgrammeId> body) {
        return door.change(request, new ProgrammeId(id), body, Recorded::new);
    }

    ResponseEntity<Recorded> create(CommandRequest request, Asked<ProgrammeId> body) {
        var id = new ProgrammeId(UUID.randomUUID());
        return door.create(request, id, body, Recorded::new, "/v1/programmes");
    }
}
