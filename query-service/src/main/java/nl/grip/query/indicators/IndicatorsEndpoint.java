package nl.grip.query.indicators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.IndicatorId;
import nl.grip.events.Law;
import nl.grip.events.StreamKind;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Between;
import nl.grip.query.history.BetweenMoments;
import nl.grip.query.history.Changed;
import nl.grip.query.history.ChangedOfEach;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Moments;
import nl.grip.query.history.OnBothClocks;
import nl.grip.query.history.Shows;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PageAsked;
import nl.grip.query.http.PageSizeAsked;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.projections.Moment;
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
            Shows shows,
            List<IndicatorSummary> indicators,
            @Schema(example = "1") int page,
            @Schema(example = "25") int pageSize,

            @Schema(description = "Hoeveel er aan de vraag voldoen", example = "12")
            long total) {}

    private final Moments moments;
    private final IndicatorView view;

    IndicatorsEndpoint(Moments moments, IndicatorView view) {
        this.moments = moments;
        this.view = view;
    }

    @GetMapping("/indicators")
    @Allowed
    @OnBothClocks
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
            @RequestParam(defaultValue = "25") @PageSizeAsked int pageSize,
            @Parameter(hidden = true) AsOf asOf) {
        var question = new IndicatorQuestion().tells(programme, goal).laws(law).text(q);
        var shown = moments.ask(List.of(view), Histories.of(StreamKind.INDICATOR), caller, asOf, position, moment -> {
            var rows = moment.table(view);
            var indicators = question.page(rows, page, pageSize).stream()
                    .map(IndicatorSummary::of)
                    .toList();
            return new Page(Shows.of(asOf), indicators, page, pageSize, question.count(rows));
        });
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/indicators/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listIndicatorsChanges",
            summary = "Wat er van elke indicator verschilt tussen twee momenten, door welke gebeurtenissen en door wie")
    ResponseEntity<ChangedOfEach> changesOfEach(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @Parameter(hidden = true) Between between) {
        var shown = moments.changesOfEach(
                List.of(view),
                StreamKind.INDICATOR,
                caller,
                between,
                position,
                id -> (moment, asOf) -> indicator(moment, new IndicatorId(id), asOf));
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/indicators/{id}")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "getIndicator",
            summary = "Een indicator",
            description = "De ETag is die van haar geschiedenis: geef hem bij een wijziging mee als If-Match.")
    ResponseEntity<Indicator> one(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) AsOf asOf) {
        var indicator = new IndicatorId(id);
        var shown = moments.ask(
                List.of(view),
                Histories.of(indicator),
                caller,
                asOf,
                position,
                moment -> indicator(moment, indicator, asOf).orElseThrow(IndicatorSeries::unknown));
        return Answers.ok(shown).eTag("\"" + shown.answer().sequence() + "\"").body(shown.answer());
    }

    @GetMapping("/indicators/{id}/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listIndicatorChanges",
            summary = "Wat er van een indicator verschilt tussen twee momenten, door welke gebeurtenissen en door wie")
    ResponseEntity<Changed> changes(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) Between between) {
        var indicator = new IndicatorId(id);
        var shown = moments.changes(
                List.of(view),
                Histories.of(indicator),
                caller,
                between,
                position,
                (moment, asOf) -> indicator(moment, indicator, asOf),
                IndicatorSeries::unknown);
        return Answers.ok(shown).body(shown.answer());
    }

    private Optional<Indicator> indicator(Moment moment, IndicatorId id, AsOf asOf) {
        return moment.rows(view, List.of(IndicatorView.keyOf(id))).stream()
                .findFirst()
                .map(row -> Indicator.of(row, asOf));
    }
}
