package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.Code;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.AtAnyMoment;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which events made a figure of a table, and which made the difference between two reporting moments. */
@RestController
@Tag(name = "Tabellen")
class TableHistoryEndpoint {

    private static final String TABLE = "^(budget|savings|plan)-table$";

    private final ProgrammeTables tables;

    TableHistoryEndpoint(ProgrammeTables tables) {
        this.tables = tables;
    }

    @GetMapping("/programmes/{id}/{table}/explanation")
    @Allowed
    @AtAnyMoment
    @Operation(
            operationId = "explainFigure",
            summary = "Welke gebeurtenissen een cijfer maakten",
            description =
                    "Een cijfer heet naar zijn plaats: 2019/WIJK-GGD/budget of 2019/total/actual in de budgettabel;"
                            + " intended/2020, realised/JAARSTUKKEN-2019/PJ2/2020 of remaining/JAARSTUKKEN-2019/2020 in de"
                            + " besparingstabel; goal/GEZONDHEID of intervention/SPORT/next-step in de plantabel. Bedragen zijn exact.")
    ResponseEntity<Explanation> explanation(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @PathVariable @Parameter(schema = @Schema(type = "string", pattern = TABLE)) String table,
            @RequestParam @Parameter(schema = @Schema(type = "string", maxLength = 200)) String figure,
            @Parameter(hidden = true) When when) {
        var shown = tables.lineage(
                caller, new ProgrammeId(id), ProgrammeTable.called(table), new Asked(Unit.EURO, when, position));
        var events = shown.answer().of(figure);
        if (events.isEmpty()) {
            throw new ProblemException(404, "unknown-figure");
        }
        return Answers.ok(shown)
                .body(new Explanation(figure, shown.answer().figures().get(figure), events));
    }

    @GetMapping("/programmes/{id}/{table}/changes")
    @Allowed
    @Operation(
            operationId = "listChanges",
            summary = "Wat er verschilt tussen twee rapportagemomenten, door welke gebeurtenissen en door wie")
    ResponseEntity<Changes> changes(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @PathVariable @Parameter(schema = @Schema(type = "string", pattern = TABLE)) String table,
            @RequestParam
                    @Parameter(
                            description = "Code van het eerste rapportagemoment.",
                            schema = @Schema(type = "string", pattern = When.CODE, maxLength = When.CODE_LENGTH))
                    String from,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "Code van het tweede; nu als dit ontbreekt.",
                            schema = @Schema(type = "string", pattern = When.CODE, maxLength = When.CODE_LENGTH))
                    String to) {
        var shown = tables.changes(
                caller,
                new ProgrammeId(id),
                ProgrammeTable.called(table),
                new Code(from),
                to == null ? null : new Code(to),
                position);
        return Answers.ok(shown).body(shown.answer());
    }
}
