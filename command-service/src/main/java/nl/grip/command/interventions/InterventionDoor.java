package nl.grip.command.interventions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.events.InterventionId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the endpoints of the intervention share: the way to the rules, and the form of the answer. */
@Component
final class InterventionDoor {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Wat er is vastgelegd")
    record Recorded(
            @Schema(description = "De interventie") UUID interventionId,

            @Schema(description = "Volgnummer van haar laatste feit")
            long sequence,

            @Schema(description = "Plaats in het journaal; ontbreekt zolang die nog niet bekend is") @Nullable
            Long position) {}

    private final CommandDoor door;
    private final URI readSide;

    InterventionDoor(CommandDoor door, @Value("${grip.read-side-url}") URI readSide) {
        this.door = door;
        this.readSide = readSide;
    }

    ResponseEntity<Recorded> change(CommandRequest request, UUID id, Asked body) {
        return send(request, new InterventionId(id), body, false);
    }

    ResponseEntity<Recorded> create(CommandRequest request, Asked body) {
        return send(request, new InterventionId(UUID.randomUUID()), body, true);
    }

    private ResponseEntity<Recorded> send(CommandRequest request, InterventionId id, Asked body, boolean isNew) {
        var told = door.send(request, id, body, () -> body.of(id));
        var recorded = told.stream().id();
        var position = told.position().isPresent() ? (Long) told.position().getAsLong() : null;
        var answer = told.answer();
        if (isNew) {
            answer.location(readSide.resolve("/v1/interventions/" + recorded));
        }
        return answer.body(new Recorded(recorded, told.sequence(), position));
    }
}
