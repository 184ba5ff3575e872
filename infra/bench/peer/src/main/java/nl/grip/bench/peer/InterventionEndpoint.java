package nl.grip.bench.peer;

import java.net.URI;
import java.util.UUID;
import nl.grip.events.InterventionId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The peer's door, under the same addresses as the command service's. */
@RestController
@RequestMapping("/v1/interventions")
@Part.OfThePeer
class InterventionEndpoint {

    private static final int CREATED = 201;
    private static final int OK = 200;

    private final CommandGateway commands;

    InterventionEndpoint(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<Recorded> propose(@AuthenticationPrincipal Jwt token, @RequestBody Proposal body) {
        var id = new InterventionId(UUID.randomUUID());
        var outcome = handle(token, body.of(id));
        return answered(outcome)
                .location(URI.create("/v1/interventions/" + id.id()))
                .body(recorded(id, outcome));
    }

    @PostMapping("/{id}/next-steps")
    ResponseEntity<Recorded> setNextStep(
            @AuthenticationPrincipal Jwt token, @PathVariable UUID id, @RequestBody NextStep body) {
        var intervention = new InterventionId(id);
        var outcome = handle(token, body.of(intervention));
        return answered(outcome).body(recorded(intervention, outcome));
    }

    private Outcome handle(Jwt token, InterventionCommand command) {
        return commands.sendAndWait(new GenericCommandMessage<>(command).withMetaData(Provenance.of(token)));
    }

    private static ResponseEntity.BodyBuilder answered(Outcome outcome) {
        return ResponseEntity.status(outcome.isNews() ? CREATED : OK).eTag("\"" + outcome.sequence() + "\"");
    }

    private static Recorded recorded(InterventionId id, Outcome outcome) {
        return new Recorded(id.id(), outcome.sequence(), null);
    }
}
