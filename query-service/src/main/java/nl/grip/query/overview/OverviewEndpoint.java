package nl.grip.query.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.AtAnyMoment;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A programme at a glance. */
@RestController
@Tag(name = "Programma's")
class OverviewEndpoint {

    private final Overviews overviews;

    OverviewEndpoint(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/programmes/{id}/overview")
    @Allowed
    @AtAnyMoment
    @Operation(
            operationId = "getOverview",
            summary = "Wat op koers ligt, wat niet, en wat om een besluit vraagt",
            description =
                    "Per doel en per interventie, elk met de regel en de indicatoren waarop het oordeel rust. Wat te laat"
                            + " is of binnenkort eindigt, is bepaald tegen effectiveOn, of tegen vandaag. Een pilot staat"
                            + " er vanaf negentig dagen voor zijn einde, incidentele dekking vanaf een jaar.")
    ResponseEntity<Overview> overview(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false)
                    @Nullable
                    @Parameter(
                            description = "Wacht, kort, tot het overzicht deze positie toont.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) When when) {
        var shown = overviews.overview(caller, new ProgrammeId(id), when, position);
        return Answers.ok(shown).body(shown.answer());
    }
}
