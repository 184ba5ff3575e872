package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.BudgetYearId;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.StreamKind;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Between;
import nl.grip.query.history.BetweenMoments;
import nl.grip.query.history.Changed;
import nl.grip.query.history.ChangedOfEach;
import nl.grip.query.history.Explanation;
import nl.grip.query.history.Explanations;
import nl.grip.query.history.FigureAsked;
import nl.grip.query.history.Moments;
import nl.grip.query.history.OnBothClocks;
import nl.grip.query.history.Traceable;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which events made what is told of a programme, its budget years and its savings plan. */
@RestController
@Tag(name = "Programma's")
class ProgrammeHistoryEndpoint {

    private final Explanations explanations;
    private final TracedProgrammes traced;
    private final Moments moments;
    private final ProgrammeView view;

    ProgrammeHistoryEndpoint(Explanations explanations, TracedProgrammes traced, Moments moments, ProgrammeView view) {
        this.explanations = explanations;
        this.traced = traced;
        this.moments = moments;
        this.view = view;
    }

    @GetMapping("/programmes/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listProgrammesChanges",
            summary = "Wat er van elk programma verschilt tussen twee momenten, door welke gebeurtenissen en door wie")
    ResponseEntity<ChangedOfEach> changesOfEach(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @Parameter(hidden = true) Between between) {
        var shown = moments.changesOfEach(
                List.of(view),
                StreamKind.PROGRAMME,
                caller,
                between,
                position,
                id -> (moment, asOf) -> traced.programme(moment, new ProgrammeId(id), asOf));
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/programmes/{id}/explanation")
    @Allowed
    @OnBothClocks
    @Operation(operationId = "explainProgramme", summary = "Welke gebeurtenissen een cijfer van een programma maakten")
    ResponseEntity<Explanation> programme(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam @FigureAsked String figure,
            @Parameter(hidden = true) AsOf asOf) {
        return explanation(traced.programme(new ProgrammeId(id)), figure, asOf, caller, position);
    }

    @GetMapping("/budget-years/{id}/explanation")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "explainBudgetYear",
            summary = "Welke gebeurtenissen een cijfer van een begrotingsjaar maakten",
            description = "Bedragen zijn exact; elk heet naar zijn regel, zoals lines/WIJK-GGD/amounts/budget.")
    ResponseEntity<Explanation> budgetYear(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam @FigureAsked String figure,
            @Parameter(hidden = true) AsOf asOf) {
        return explanation(traced.budgetYear(new BudgetYearId(id)), figure, asOf, caller, position);
    }

    @GetMapping("/budget-years/{id}/actuals/explanation")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "explainActuals",
            summary = "Welke gebeurtenissen een boeking maakten",
            description = "Een boeking heet naar haar referentie, zoals actuals/2020-901/amount.")
    ResponseEntity<Explanation> actuals(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam @FigureAsked String figure,
            @Parameter(hidden = true) AsOf asOf) {
        return explanation(traced.actuals(new BudgetYearId(id)), figure, asOf, caller, position);
    }

    @GetMapping("/budget-years/{id}/actuals/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listActualsChanges",
            summary = "Wat er in de boekingen van een begrotingsjaar verschilt tussen twee momenten, en door wie")
    ResponseEntity<Changed> actualsChanges(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) Between between) {
        var shown = explanations.changes(traced.actuals(new BudgetYearId(id)), between, caller, position);
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/savings-plans/{id}/explanation")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "explainSavingsPlan",
            summary = "Welke gebeurtenissen een cijfer van een besparingsplan maakten")
    ResponseEntity<Explanation> savingsPlan(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam @FigureAsked String figure,
            @Parameter(hidden = true) AsOf asOf) {
        return explanation(traced.savingsPlan(new SavingsPlanId(id)), figure, asOf, caller, position);
    }

    private ResponseEntity<Explanation> explanation(
            Traceable traceable, String figure, AsOf asOf, Caller caller, @Nullable Long position) {
        var shown = explanations.explanation(traceable, figure, _ -> asOf, caller, position);
        return Answers.ok(shown).body(shown.answer());
    }
}
