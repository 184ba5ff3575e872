package nl.grip.query.indicators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.Law;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PageAsked;
import nl.grip.query.http.PageSizeAsked;
import nl.grip.query.http.PositionAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The indicators, and one of them with its history. */
@RestController
@Tag(name = "Indicatoren")
class IndicatorsEndpoint {

    /** A page of indicators, in the order of their codes. */
    @Schema(name = "Indicators", description = "Indicatoren, op volgorde van hun code")
    record Page(
            List<IndicatorSummary> indicators,
            @Schema(example = "1") int page,
            @Schema(example = "25") int pageSize,

            @Schema(description = "Hoeveel er aan de vraag voldoen", example = "12")
            long total) {}

    private final Answers answers;
    private final IndicatorView view;

    IndicatorsEndpoint(Answers answers, IndicatorView view) {
        this.answers = answers;
        this.view = view;
    }

    @GetMapping("/indicators")
    @Allowed
    @Operation(
            operationId = "listIndicators",
            summary = "De indicatoren",
            description = "Een filter dat meer dan eens wordt gegeven, laat door wat aan een ervan voldoet;"
                    + " verschillende filters gelden samen.")
    ResponseEntity<Page> list(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(description = "Zegt iets van een doel van dit programma.")
                    UUID programme,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "Zegt iets van het doel met deze code.",
                            schema = @Schema(type = "string", pattern = When.CODE, maxLength = When.CODE_LENGTH))
                    String goal,
            @RequestParam(required = false) @Nullable List<Law> law,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(description = "Woorden, of het begin ervan, uit code of titel.")
                    String q,
            @RequestParam(defaultValue = "1") @PageAsked int page,
            @RequestParam(defaultValue = "25") @PageSizeAsked int pageSize) {
        var question = new IndicatorQuestion().tells(programme, goal).laws(law).text(q);
        var shown = answers.ask(
                view,
                caller,
                position,
                rows -> new Page(
                        question.page(rows, page, pageSize).stream()
                                .map(IndicatorSummary::of)
                                .toList(),
                        page,
                        pageSize,
                        question.count(rows)));
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/indicators/{id}")
    @Allowed
    @Operation(
            operationId = "getIndicator",
            summary = "Een indicator",
            description = "De ETag is die van haar geschiedenis: geef hem bij een wijziging mee als If-Match.")
    ResponseEntity<Indicator> one(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id) {
        var shown = answers.ask(
                view,
                caller,
                position,
                rows -> rows.list("where key = :key", Map.of("key", id.toString())).stream()
                        .findFirst()
                        .map(Indicator::of)
                        .orElseThrow(() -> new ProblemException(404, "unknown-indicator")));
        return Answers.ok(shown).eTag("\"" + shown.answer().sequence() + "\"").body(shown.answer());
    }
}
