package nl.grip.command.budgets;

import static nl.grip.command.budgets.BudgetBodies.FIRST_YEAR;
import static nl.grip.command.budgets.BudgetBodies.LAST_YEAR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.grip.command.budgets.BudgetBodies.Recorded;
import nl.grip.command.budgets.BudgetCommand.CloseBudgetYear;
import nl.grip.command.budgets.BudgetCommand.OpenBudgetYear;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies.DecisionTaken;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.BudgetYearId;
import nl.grip.events.ProgrammeId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a programme gets its budget of a year, and where that year is closed. */
@RestController
@RequestMapping("/programmes/{id}/budget-years")
@Tag(name = "Begroting", description = "Begrotingsjaren, budgetregels en realisatie")
class BudgetYearEndpoint {

    @Schema(name = "BudgetYear", description = "Een begrotingsjaar")
    record YearToOpen(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Het jaar", minimum = FIRST_YEAR, maximum = LAST_YEAR)
            int year)
            implements Asked<ProgrammeId> {

        @Override
        public BudgetCommand of(ProgrammeId programme) {
            return new OpenBudgetYear(BudgetYearId.of(programme, year), effectiveOn, programme, year);
        }
    }

    @Schema(name = "BudgetYearClosing", description = "Een besluit om het jaar af te sluiten")
    record Closing(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new CloseBudgetYear(id, effectiveOn, decision.decision());
        }
    }

    private final CommandDoor door;

    BudgetYearEndpoint(CommandDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een begrotingsjaar openen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping
    ResponseEntity<Recorded> open(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody YearToOpen body) {
        var programme = new ProgrammeId(id);
        return door.send(request, BudgetYearId.of(programme, body.year()), programme, body)
                .answer(Recorded::new);
    }

    @Operation(summary = "Een begrotingsjaar afsluiten")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/closings")
    ResponseEntity<Recorded> close(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody Closing body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }
}
