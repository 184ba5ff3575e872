package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.AtAnyMoment;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.tables.AsTable;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The three tables that a council decides on. */
@RestController
@Tag(name = "Tabellen")
class TableEndpoint {

    static final String UNIT = "Exact in euro's, of elk bedrag apart afgerond op duizenden.";

    private final ProgrammeTables tables;

    TableEndpoint(ProgrammeTables tables) {
        this.tables = tables;
    }

    @AsTable("/programmes/{id}/budget-table")
    @Allowed
    @AtAnyMoment
    @Operation(
            operationId = "getBudgetTable",
            summary = "De budgettabel",
            description =
                    "Begroting, werkelijk en saldo per regel en jaar. Elk bedrag is apart afgerond uit exacte bedragen;"
                            + " waar dat verschil maakt, staat het in roundingDifferences.")
    ResponseEntity<BudgetTable> budget(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "De jaren, met komma's ertussen; alle begrotingsjaren als dit ontbreekt.",
                            explode = Explode.FALSE,
                            array =
                                    @ArraySchema(
                                            maxItems = 20,
                                            schema =
                                                    @Schema(
                                                            type = "integer",
                                                            format = "int32",
                                                            minimum = "1900",
                                                            maximum = "2999")))
                    List<Integer> years,
            @RequestParam(defaultValue = "euro") @Parameter(description = UNIT) Unit unit,
            @Parameter(hidden = true) When when) {
        var shown = tables.budgetTable(
                caller, new ProgrammeId(id), years == null ? List.of() : years, new Asked(unit, when, position));
        return Answers.ok(shown).body(shown.answer());
    }

    @AsTable("/programmes/{id}/savings-table")
    @Allowed
    @AtAnyMoment
    @Operation(
            operationId = "getSavingsTable",
            summary = "De besparingstabel",
            description = "Beoogd, behaald per rapportagemoment en interventie, en wat daarna resteert, per jaar.")
    ResponseEntity<SavingsTable> savings(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "euro") @Parameter(description = UNIT) Unit unit,
            @Parameter(hidden = true) When when) {
        var shown = tables.savingsTable(caller, new ProgrammeId(id), new Asked(unit, when, position));
        return Answers.ok(shown).body(shown.answer());
    }

    @AsTable("/programmes/{id}/plan-table")
    @Allowed
    @AtAnyMoment
    @Operation(
            operationId = "getPlanTable",
            summary = "De plantabel",
            description =
                    "Per ambitie de doelen, en per interventie wat er wordt gedaan en de eerste of volgende stap.")
    ResponseEntity<PlanTable> plan(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "Het programma van dit jaar; het meerjarige als dit ontbreekt.",
                            schema = @Schema(type = "integer", format = "int32", minimum = "1900", maximum = "2999"))
                    Integer year,
            @Parameter(hidden = true) When when) {
        var shown = tables.planTable(caller, new ProgrammeId(id), year, new Asked(Unit.EURO, when, position));
        return Answers.ok(shown).body(shown.answer());
    }
}
