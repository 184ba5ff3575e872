package nl.grip.query.indicators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.Code;
import nl.grip.events.IndicatorId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.AtAnyMoment;
import nl.grip.query.history.Between;
import nl.grip.query.history.BetweenMoments;
import nl.grip.query.history.Changed;
import nl.grip.query.history.Explanation;
import nl.grip.query.history.Explanations;
import nl.grip.query.history.FigureAsked;
import nl.grip.query.history.OnBothClocks;
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

/** Which events made what is told of an indicator: in its definition, its series and the effect of an intervention on it. */
@RestController
@Tag(name = "Indicatoren")
class IndicatorHistoryEndpoint {

    private final Explanations explanations;
    private final TracedIndicators traced;
    private final IndicatorSeries series;

    IndicatorHistoryEndpoint(Explanations explanations, TracedIndicators traced, IndicatorSeries series) {
        this.explanations = explanations;
        this.traced = traced;
        this.series = series;
    }

    @GetMapping("/indicators/{id}/explanation")
    @Allowed
    @OnBothClocks
    @Operation(operationId = "explainIndicator", summary = "Welke gebeurtenissen een cijfer van een indicator maakten")
    ResponseEntity<Explanation> indicator(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam @FigureAsked String figure,
            @Parameter(hidden = true) AsOf asOf) {
        var shown =
                explanations.explanation(traced.indicator(new IndicatorId(id)), figure, _ -> asOf, caller, position);
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/indicators/{id}/series/explanation")
    @Allowed
    @AtAnyMoment
    @Operation(
            operationId = "explainSeries",
            summary = "Welke gebeurtenissen een cijfer van een reeks maakten",
            description = "Een punt heet naar zijn periode, zoals points/2020-09/value. Een grens of midden noemt elke"
                    + " gebeurtenis die haar verlegde.")
    ResponseEntity<Explanation> series(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam @FigureAsked String figure,
            @RequestParam(required = false) @Nullable @BreakdownAsked List<String> breakdown,
            @RequestParam(defaultValue = "AS_DELIVERED") @ReadingAsked ReadAs reading,
            @Parameter(hidden = true) When when) {
        var indicator = new IndicatorId(id);
        var selection = Selection.of(breakdown);
        var shown = explanations.explanation(
                traced.series(indicator, selection, reading),
                figure,
                now -> {
                    var known = series.known(now, indicator);
                    IndicatorSeries.mayBeAsked(known.indicator(), selection, reading);
                    return when.asOf(known::moment);
                },
                caller,
                position);
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/indicators/{id}/series/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listSeriesChanges",
            summary = "Wat er in een reeks verschilt tussen twee momenten, door welke gebeurtenissen en door wie",
            description = "Van het totaal, zoals het werd geleverd.")
    ResponseEntity<Changed> seriesChanges(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) Between between) {
        var total = traced.series(new IndicatorId(id), Selection.TOTAL, ReadAs.AS_DELIVERED);
        var shown = explanations.changes(total, between, caller, position);
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/indicators/{id}/evaluations/{plan}/explanation")
    @Allowed
    @AtAnyMoment
    @Operation(
            operationId = "explainEffectEvaluation",
            summary = "Welke gebeurtenissen een schatting van het effect van een interventie maakten")
    ResponseEntity<Explanation> evaluation(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @PathVariable @PlanAsked String plan,
            @RequestParam @FigureAsked String figure,
            @Parameter(hidden = true) When when) {
        var indicator = new IndicatorId(id);
        var shown = explanations.explanation(
                traced.evaluation(indicator, new Code(plan)),
                figure,
                now -> when.asOf(series.known(now, indicator)::moment),
                caller,
                position);
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/indicators/{id}/evaluations/{plan}/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listEffectEvaluationChanges",
            summary = "Wat er in een schatting van het effect verschilt tussen twee momenten, en door wie")
    ResponseEntity<Changed> evaluationChanges(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @PathVariable @PlanAsked String plan,
            @Parameter(hidden = true) Between between) {
        var shown =
                explanations.changes(traced.evaluation(new IndicatorId(id), new Code(plan)), between, caller, position);
        return Answers.ok(shown).body(shown.answer());
    }
}
