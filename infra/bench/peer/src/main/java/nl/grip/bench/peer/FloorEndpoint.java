package nl.grip.bench.peer;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads a body and writes an answer, which nobody can do for less behind the same server. Of the two addresses only the
 * second asks for a token, so that what the check of it costs can be told apart.
 */
@RestController
@Part.OfTheFloor
class FloorEndpoint {

    private static final int CREATED = 201;

    @PostMapping({"/floor/interventions/{id}/next-steps", "/floor/with-token/interventions/{id}/next-steps"})
    ResponseEntity<Recorded> setNextStep(@PathVariable UUID id, @RequestBody NextStep body) {
        var sequence = body.nextStep().length();
        return ResponseEntity.status(CREATED).eTag("\"" + sequence + "\"").body(new Recorded(id, sequence, (long)
                sequence));
    }
}
