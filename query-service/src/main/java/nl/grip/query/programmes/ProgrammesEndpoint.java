package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.ProgrammeId;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.projections.KeyedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The programmes, and the histories of their money. */
@RestController
@Tag(name = "Programma's")
class ProgrammesEndpoint {

    /** All of them; a municipality has a handful. */
    @Schema(name = "Programmes")
    record All(List<ProgrammeSummary> programmes) {}

    private final Answers answers;
    private final ProgrammeTables tables;
    private final ProgrammeViews.All views;

    ProgrammesEndpoint(Answers answers, ProgrammeTables tables, ProgrammeViews.All views) {
        this.answers = answers;
        this.tables = tables;
        this.views = views;
    }

    @GetMapping("/programmes")
    @Allowed
    @Operation(operationId = "listProgrammes", summary = "De programma's")
    ResponseEntity<All> list(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position) {
        var shown = tables.programmes(caller, position);
        return Answers.ok(shown).body(new All(shown.answer()));
    }

    @GetMapping("/programmes/{id}")
    @Allowed
    @Operation(
            operationId = "getProgramme",
            summary = "Een programma",
            description = "De ETag is die van zijn geschiedenis: geef hem bij een wijziging mee als If-Match.")
    ResponseEntity<Programme> one(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id) {
        var shown = tables.programme(caller, new ProgrammeId(id), position);
        return Answers.ok(shown).eTag("\"" + shown.answer().sequence() + "\"").body(shown.answer());
    }

    @GetMapping("/budget-years/{id}")
    @Allowed
    @Operation(
            operationId = "getBudgetYear",
            summary = "Een begrotingsjaar met zijn regels",
            description =
                    "Met van elke regel waar zijn geld vandaan kwam en heen ging. De ETag is die van zijn geschiedenis.")
    ResponseEntity<BudgetYear> budgetYear(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id) {
        var shown = answers.ask(
                List.of(views.budgetYear(), views.budgetLine()),
                caller,
                position,
                moment -> moment.rows(views.budgetYear(), List.of(id.toString())).stream()
                        .findFirst()
                        .map(year -> BudgetYear.of(
                                id,
                                year.row(),
                                moment.rows(views.budgetLine(), List.of(id + "/")).stream()
                                        .map(KeyedRow::row)
                                        .toList()))
                        .orElseThrow(() -> new ProblemException(404, "unknown-budget-year")));
        return Answers.ok(shown).eTag("\"" + shown.answer().sequence() + "\"").body(shown.answer());
    }

    @GetMapping("/savings-plans/{id}")
    @Allowed
    @Operation(
            operationId = "getSavingsPlan",
            summary = "Een besparingsplan met al zijn versies",
            description =
                    "Wat werd beoogd en gesteld, ook wat daarna is bijgesteld of ingetrokken. De ETag is die van zijn"
                            + " geschiedenis.")
    ResponseEntity<SavingsPlan> savingsPlan(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id) {
        var shown = answers.ask(
                List.of(views.savings()),
                caller,
                position,
                moment -> moment.rows(views.savings(), List.of(id.toString())).stream()
                        .findFirst()
                        .map(row -> SavingsPlan.of(id, row.row()))
                        .orElseThrow(() -> new ProblemException(404, "unknown-savings-plan")));
        return Answers.ok(shown).eTag("\"" + shown.answer().sequence() + "\"").body(shown.answer());
    }
}
