package nl.grip.command.budgets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.command.Amounts;
import nl.grip.command.budgets.BudgetBodies.Recorded;
import nl.grip.command.budgets.BudgetCommand.MergeLines;
import nl.grip.command.budgets.BudgetCommand.MoveBudget;
import nl.grip.command.budgets.BudgetCommand.SplitLine;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.DecisionTaken;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.BudgetEvent.Part;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where budget lines become other lines, and money goes from one to another. */
@RestController
@RequestMapping("/programmes/{id}/budget-years")
@Tag(name = "Begroting", description = "Begrotingsjaren, budgetregels en realisatie")
class LineageEndpoint {

    @Schema(name = "BudgetLinesMerge", description = "Regels die opgaan in een andere")
    record Merge(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @ArraySchema(
                    arraySchema = @Schema(description = "De regels die opgaan"),
                    schema = @Schema(pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH))
            List<String> lines,

            @Schema(description = "De regel waarin zij opgaan", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String into,

            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new MergeLines(
                    id, effectiveOn, lines.stream().map(Code::new).toList(), new Code(into), decision.decision());
        }
    }

    @Schema(name = "BudgetLinePart", description = "Een nieuwe regel met een deel van wat de oude had")
    record PartOfLine(
            @Schema(
                    description = "Hoe de gemeente de nieuwe regel noemt",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            String line,

            @Schema(description = "Titel") String title,

            @Schema(description = "Deel van het budget, in euro’s")
            BigDecimal budget,

            @Schema(description = "Deel van de realisatie, in euro’s")
            BigDecimal actual) {

        Part part() {
            return new Part(new Code(line), title, Amounts.notNegative(budget), Amounts.any(actual));
        }
    }

    @Schema(name = "BudgetLineSplit", description = "Een regel die wordt verdeeld over nieuwe")
    record Division(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De regel", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String line,

            @ArraySchema(arraySchema = @Schema(description = "De nieuwe regels; samen precies wat de oude had"))
            List<PartOfLine> parts,

            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new SplitLine(
                    id,
                    effectiveOn,
                    new Code(line),
                    parts.stream().map(PartOfLine::part).toList(),
                    decision.decision());
        }
    }

    @Schema(name = "BudgetMove", description = "Budget dat van de ene regel naar de andere gaat")
    record Move(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De regel waar het af gaat", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String from,

            @Schema(description = "De regel waar het bij komt", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String to,

            @Schema(description = "Bedrag in euro’s, meer dan nul")
            BigDecimal amount,

            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new MoveBudget(
                    id, effectiveOn, new Code(from), new Code(to), Amounts.any(amount), decision.decision());
        }
    }

    private final CommandDoor door;

    LineageEndpoint(CommandDoor door) {
        this.door = door;
    }

    @Operation(summary = "Regels samenvoegen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/merges")
    ResponseEntity<Recorded> merge(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody Merge body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }

    @Operation(summary = "Een regel splitsen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/splits")
    ResponseEntity<Recorded> split(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody Division body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }

    @Operation(summary = "Budget verschuiven")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/moves")
    ResponseEntity<Recorded> move(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody Move body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }
}
