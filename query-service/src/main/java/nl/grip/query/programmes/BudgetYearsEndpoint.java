package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.BudgetYearId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Between;
import nl.grip.query.history.BetweenMoments;
import nl.grip.query.history.Changed;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Moments;
import nl.grip.query.history.OnBothClocks;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The money of a programme in one year. */
@RestController
@Tag(name = "Programma's")
class BudgetYearsEndpoint {

    private final Moments moments;
    private final BudgetYearView year;
    private final BudgetLineView line;
    private final List<View<?>> views;

    BudgetYearsEndpoint(Moments moments, BudgetYearView year, BudgetLineView line) {
        this.moments = moments;
        this.year = year;
        this.line = line;
        views = List.of(year, line);
    }

    @GetMapping("/budget-years/{id}")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "getBudgetYear",
            summary = "Een begrotingsjaar met zijn regels",
            description = "Met van elke regel waar zijn geld vandaan kwam en heen ging. De ETag is die van zijn"
                    + " geschiedenis.")
    ResponseEntity<BudgetYear> one(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) AsOf asOf) {
        var shown = moments.ask(
                views,
                Histories.of(new BudgetYearId(id)),
                caller,
                asOf,
                position,
                moment -> budgetYear(moment, id, asOf).orElseThrow(BudgetYearsEndpoint::unknown));
        return Answers.ok(shown).eTag("\"" + shown.answer().sequence() + "\"").body(shown.answer());
    }

    @GetMapping("/budget-years/{id}/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listBudgetYearChanges",
            summary = "Wat er van een begrotingsjaar verschilt tussen twee momenten, door welke gebeurtenissen en door"
                    + " wie")
    ResponseEntity<Changed> changes(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) Between between) {
        var shown = moments.changes(
                views,
                Histories.of(new BudgetYearId(id)),
                caller,
                between,
                position,
                (moment, asOf) -> budgetYear(moment, id, asOf),
                BudgetYearsEndpoint::unknown);
        return Answers.ok(shown).body(shown.answer());
    }

    private Optional<BudgetYear> budgetYear(Moment moment, UUID id, AsOf asOf) {
        var key = new BudgetYearId(id);
        return moment.rows(year, List.of(BudgetYearView.keyOf(key))).stream()
                .findFirst()
                .map(row -> BudgetYear.of(
                        id,
                        row.row(),
                        moment.rows(line, List.of(BudgetLineView.keysOf(key))).stream()
                                .map(KeyedRow::row)
                                .toList(),
                        asOf));
    }

    static ProblemException unknown() {
        return new ProblemException(404, "unknown-budget-year");
    }
}
