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
import nl.grip.query.history.AtAnyMoment;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.tables.AsTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An indicator over time, and whether it goes otherwise since an intervention. */
@RestController
@Tag(name = "Indicatoren")
class SeriesEndpoint {

    private final IndicatorSeries series;

    SeriesEndpoint(IndicatorSeries series) {
        this.series = series;
    }

    @AsTable("/indicators/{id}/series")
    @Allowed
    @AtAnyMoment
    @Operation(
            operationId = "getSeries",
            summary = "Een indicator in de tijd, en wat eruit mag worden geconcludeerd",
            description =
                    "Met nulmeting, streefwaarden, grenzen en wat er gebeurde. Grenzen beginnen alleen opnieuw bij een"
                            + " vastgelegd besluit over een interventie die aan de indicator is gekoppeld. Onder twaalf"
                            + " metingen wordt niets geoordeeld.")
    ResponseEntity<Series> series(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable @BreakdownAsked List<String> breakdown,
            @RequestParam(defaultValue = "AS_DELIVERED") @ReadingAsked ReadAs reading,
            @Parameter(hidden = true) When when) {
        var shown = series.series(caller, new IndicatorId(id), Selection.of(breakdown), reading, when, position);
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/indicators/{id}/evaluations/{plan}")
    @Allowed
    @AtAnyMoment
    @Operation(
            operationId = "getEffectEvaluation",
            summary = "Of een indicator anders loopt sinds een interventie",
            description =
                    "Bepaald op de cijfers van de dagen die vooraf zijn afgesproken, en met elke afwijking van het plan"
                            + " erbij. Elke schatting heeft een 95 %-interval, en zegt waarop zij rust.")
    ResponseEntity<Evaluation> evaluation(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @PathVariable @PlanAsked String plan,
            @Parameter(hidden = true) When when) {
        var shown = series.evaluation(caller, new IndicatorId(id), new Code(plan), when, position);
        return Answers.ok(shown).body(shown.answer());
    }
}
