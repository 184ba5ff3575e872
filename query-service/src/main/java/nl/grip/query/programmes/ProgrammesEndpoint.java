package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Between;
import nl.grip.query.history.BetweenMoments;
import nl.grip.query.history.Changed;
import nl.grip.query.history.OnBothClocks;
import nl.grip.query.history.Shows;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The programmes, and what each is for. */
@RestController
@Tag(name = "Programma's")
class ProgrammesEndpoint {

    /** All of them; a municipality has a handful. */
    @Schema(name = "Programmes")
    record All(Shows shows, List<ProgrammeSummary> programmes) {}

    private final ProgrammeTables tables;

    ProgrammesEndpoint(ProgrammeTables tables) {
        this.tables = tables;
    }

    @GetMapping("/programmes")
    @Allowed
    @OnBothClocks
    @Operation(operationId = "listProgrammes", summary = "De programma's")
    ResponseEntity<All> list(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @Parameter(hidden = true) AsOf asOf) {
        var shown = tables.programmes(caller, asOf, position);
        return Answers.ok(shown).body(new All(Shows.of(asOf), shown.answer()));
    }

    @GetMapping("/programmes/{id}")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "getProgramme",
            summary = "Een programma",
            description = "De ETag is die van zijn geschiedenis: geef hem bij een wijziging mee als If-Match.")
    ResponseEntity<Programme> one(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) AsOf asOf) {
        var shown = tables.programme(caller, new ProgrammeId(id), asOf, position);
        return Answers.ok(shown).eTag("\"" + shown.answer().sequence() + "\"").body(shown.answer());
    }

    @GetMapping("/programmes/{id}/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listProgrammeChanges",
            summary = "Wat er van een programma verschilt tussen twee momenten, door welke gebeurtenissen en door wie")
    ResponseEntity<Changed> changes(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) Between between) {
        var shown = tables.changes(caller, new ProgrammeId(id), between, position);
        return Answers.ok(shown).body(shown.answer());
    }
}
