package nl.grip.query.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.InterventionId;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.overview.Step.Clock;
import nl.grip.query.tables.AsTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The life of an intervention, a step at a time. */
@RestController
@Tag(name = "Interventies")
class StepEndpoint {

    private final Steps steps;

    StepEndpoint(Steps steps) {
        this.steps = steps;
    }

    @AsTable("/interventions/{id}/steps/{number}")
    @Allowed
    @Operation(
            operationId = "getInterventionStep",
            summary = "Een stap in het leven van een interventie",
            description =
                    "Wat er gebeurde, en wat register, geld en effecten ervoor en erna toonden. Een stap is een dag"
                            + " waarop iets inging, of een tijdstip waarop iets werd vastgelegd; wat samen inging of samen"
                            + " is vastgelegd, is een stap.")
    ResponseEntity<Step> step(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @PathVariable
                    @Parameter(
                            description = "De hoeveelste stap, van 1 af.",
                            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "1000000"))
                    int number,
            @RequestParam(defaultValue = "EFFECTIVE") @Parameter(description = "De klok waarlangs de stappen gaan.")
                    Clock clock) {
        var shown = steps.step(caller, new InterventionId(id), clock, number, position);
        return Answers.ok(shown).body(shown.answer());
    }
}
