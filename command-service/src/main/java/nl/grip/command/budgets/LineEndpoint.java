package nl.grip.command.budgets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.grip.command.budgets.BudgetBodies.BudgetToSpend;
import nl.grip.command.budgets.BudgetBodies.Recorded;
import nl.grip.command.budgets.BudgetCommand.ChangeBudget;
import nl.grip.command.budgets.BudgetCommand.CoverIntervention;
import nl.grip.command.budgets.BudgetCommand.OpenLine;
import nl.grip.command.budgets.BudgetCommand.RenameLine;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.DecisionTaken;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where budget lines are added and changed one by one. */
@RestController
@RequestMapping("/programmes/{id}/budget-years")
@Tag(name = "Begroting", description = "Begrotingsjaren, budgetregels en realisatie")
class LineEndpoint {

    @Schema(name = "BudgetLine", description = "Een budgetregel")
    record LineToOpen(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(
                    description = "Hoe de gemeente de regel in het kort noemt",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            String line,

            @Schema(description = "Titel") String title,

            @Schema(description = "Incidenteel of structureel")
            Funding.Kind kind,

            @Schema(description = "Waar het geld vandaan komt")
            String fundingSource,

            @Schema(description = "Wat er mag worden uitgegeven")
            BudgetToSpend budget)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new OpenLine(id, effectiveOn, new Code(line), title, kind, fundingSource, budget.budget());
        }
    }

    @Schema(name = "BudgetLineBudget", description = "Een ander budget voor een regel")
    record OtherBudget(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De budgetregel", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String line,

            @Schema(description = "Wat er mag worden uitgegeven")
            BudgetToSpend budget,

            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new ChangeBudget(id, effectiveOn, new Code(line), budget.budget(), decision.decision());
        }
    }

    @Schema(name = "BudgetLineTitle", description = "Een andere titel voor een regel")
    record OtherTitle(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De budgetregel", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String line,

            @Schema(description = "Titel") String title,
            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new RenameLine(id, effectiveOn, new Code(line), title, decision.decision());
        }
    }

    @Schema(name = "BudgetLineCover", description = "Een interventie die uit een regel wordt betaald")
    record Cover(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De budgetregel", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String line,

            @Schema(description = "De interventie") UUID interventionId)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new CoverIntervention(id, effectiveOn, new Code(line), new InterventionId(interventionId));
        }
    }

    private final CommandDoor door;

    LineEndpoint(CommandDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een budgetregel openen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/lines")
    ResponseEntity<Recorded> open(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody LineToOpen body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }

    @Operation(summary = "Het budget van een regel wijzigen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/budgets")
    ResponseEntity<Recorded> change(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody OtherBudget body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }

    @Operation(summary = "Een regel hernoemen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/renamings")
    ResponseEntity<Recorded> rename(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody OtherTitle body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }

    @Operation(summary = "Een interventie uit een regel betalen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/covered-interventions")
    ResponseEntity<Recorded> cover(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody Cover body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }
}
