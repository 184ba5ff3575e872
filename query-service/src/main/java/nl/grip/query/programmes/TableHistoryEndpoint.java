package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.AtAnyMoment;
import nl.grip.query.history.Between;
import nl.grip.query.history.BetweenMoments;
import nl.grip.query.history.Explanation;
import nl.grip.query.history.Explanations;
import nl.grip.query.history.FigureAsked;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which events made a figure of a table, and which made the difference between two moments. */
@RestController
@Tag(name = "Tabellen")
class TableHistoryEndpoint {

    private static final String MOMENT =
            "^([A-Z0-9]+(-[A-Z0-9]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2}))$";
    private static final String TABLE = "^(budget|savings|plan)-table$";

    private final ProgrammeTables tables;
    private final Explanations explanations;
    private final TracedProgrammes traced;

    TableHistoryEndpoint(ProgrammeTables tables, Explanations explanations, TracedProgrammes traced) {
        this.tables = tables;
        this.explanations = explanations;
        this.traced = traced;
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
                            + " besparingstabel; goal/GEZONDHEID of intervention/SPORT/next-step in de plantabel. Bedragen"
                            + " zijn exact.")
    ResponseEntity<Explanation> explanation(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @PathVariable @Parameter(schema = @Schema(type = "string", pattern = TABLE)) String table,
            @RequestParam @FigureAsked String figure,
            @Parameter(hidden = true) When when) {
        var programme = new ProgrammeId(id);
        var shown = explanations.explanation(
                traced.table(programme, ProgrammeTable.called(table)),
                figure,
                now -> when.asOf(tables.known(now, programme)::moment),
                caller,
                position);
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/programmes/{id}/{table}/changes")
    @Allowed
    @Parameters({
        @Parameter(
                in = ParameterIn.QUERY,
                name = "from",
                description = "Het eerste moment: code van een rapportagemoment, een dag of een tijdstip."
                        + BetweenMoments.WITHOUT_FROM,
                schema = @Schema(type = "string", pattern = MOMENT, maxLength = When.CODE_LENGTH)),
        @Parameter(
                in = ParameterIn.QUERY,
                name = "to",
                description = "Het tweede, in dezelfde vorm; nu als dit ontbreekt.",
                schema = @Schema(type = "string", pattern = MOMENT, maxLength = When.CODE_LENGTH)),
        @Parameter(
                in = ParameterIn.QUERY,
                name = "scenario",
                description = BetweenMoments.IN_SCENARIO,
                schema = @Schema(type = "string", format = "uuid"))
    })
    @Operation(
            operationId = "listChanges",
            summary = "Wat er verschilt tussen twee momenten, door welke gebeurtenissen en door wie")
    ResponseEntity<Changes> changes(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @PathVariable @Parameter(schema = @Schema(type = "string", pattern = TABLE)) String table,
            @Parameter(hidden = true) Between between) {
        var shown = tables.changes(caller, new ProgrammeId(id), ProgrammeTable.called(table), between, position);
        return Answers.ok(shown).body(shown.answer());
    }
}
