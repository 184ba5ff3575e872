package nl.grip.query.interventions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.door.Violation;
import nl.grip.events.InterventionId;
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

/** The register of interventions, and one of them. */
@RestController
@Tag(name = "Interventies")
class InterventionsEndpoint {

    /** A page of the register. */
    @Schema(name = "Interventions")
    record Page(
            Shows shows,
            List<Intervention> interventions,
            @Schema(example = "1") int page,
            @Schema(example = "25") int pageSize,

            @Schema(description = "Hoeveel interventies aan de vraag voldoen.", example = "40")
            long total) {}

    private final Moments moments;
    private final InterventionRegisterView view;
    private final Clock clock;

    InterventionsEndpoint(Moments moments, InterventionRegisterView view, Clock clock) {
        this.moments = moments;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/interventions")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "listInterventions",
            summary = "Het register van interventies",
            description = "Een filter dat meer dan eens wordt gegeven, laat door wat aan een ervan voldoet;"
                    + " verschillende filters gelden samen.")
    ResponseEntity<Page> list(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @RequestParam(required = false) @Nullable List<Phase> phase,
            @RequestParam(required = false) @Nullable List<Law> law,
            @RequestParam(required = false) @Nullable @Parameter(description = "CBS-code van een gebied.")
                    List<String> area,
            @RequestParam(required = false) @Nullable List<String> ambition,
            @RequestParam(required = false) @Nullable List<String> lead,
            @RequestParam(required = false) @Nullable @Parameter(description = "Is er iets te laat?") Boolean overdue,
            @RequestParam(required = false) @Nullable @Parameter(description = "Vraagt er iets aandacht?")
                    Boolean flagged,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "Woorden, of het begin ervan, uit code, titel, aanpak, volgende stap,"
                                    + " trekker, partners of doelgroepen.")
                    String q,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(description = "Een veld, met een min ervoor voor aflopend; zonder dit op code.")
                    String sort,
            @RequestParam(defaultValue = "1") @PageAsked int page,
            @RequestParam(defaultValue = "25") @PageSizeAsked int pageSize,
            @Parameter(hidden = true) AsOf asOf) {
        var order = sort == null ? RegisterOrder.BY_CODE : order(sort);
        var on = asOf.day(clock);
        var question = new RegisterQuestion()
                .phases(phase)
                .laws(law)
                .areas(area)
                .ambitions(ambition)
                .leads(lead)
                .flagged(flagged)
                .overdue(overdue, on)
                .text(q);
        var shown =
                moments.ask(List.of(view), Histories.of(StreamKind.INTERVENTION), caller, asOf, position, moment -> {
                    var rows = moment.table(view);
                    var interventions = question.page(rows, order, page, pageSize).stream()
                            .map(row -> Intervention.of(row, on, null))
                            .toList();
                    return new Page(Shows.of(asOf), interventions, page, pageSize, question.count(rows));
                });
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/interventions/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listRegisterChanges",
            summary =
                    "Wat er van elke interventie verschilt tussen twee momenten, door welke gebeurtenissen en door wie")
    ResponseEntity<ChangedOfEach> changesOfEach(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @Parameter(hidden = true) Between between) {
        var shown = moments.changesOfEach(
                List.of(view),
                StreamKind.INTERVENTION,
                caller,
                between,
                position,
                id -> (moment, asOf) -> intervention(moment, new InterventionId(id), asOf));
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/interventions/{id}")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "getIntervention",
            summary = "Een interventie",
            description = "De ETag is die van haar geschiedenis: geef hem bij een wijziging mee als If-Match.")
    ResponseEntity<Intervention> one(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) AsOf asOf) {
        var intervention = new InterventionId(id);
        var shown = moments.ask(
                List.of(view),
                Histories.of(intervention),
                caller,
                asOf,
                position,
                moment -> intervention(moment, intervention, asOf).orElseThrow(InterventionsEndpoint::unknown));
        return Answers.ok(shown).eTag("\"" + shown.answer().sequence() + "\"").body(shown.answer());
    }

    @GetMapping("/interventions/{id}/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listInterventionChanges",
            summary =
                    "Wat er van een interventie verschilt tussen twee momenten, door welke gebeurtenissen en door wie")
    ResponseEntity<Changed> changes(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) Between between) {
        var intervention = new InterventionId(id);
        var shown = moments.changes(
                List.of(view),
                Histories.of(intervention),
                caller,
                between,
                position,
                (moment, asOf) -> intervention(moment, intervention, asOf),
                InterventionsEndpoint::unknown);
        return Answers.ok(shown).body(shown.answer());
    }

    private Optional<Intervention> intervention(Moment moment, InterventionId id, AsOf asOf) {
        return moment.rows(view, List.of(InterventionRegisterView.keyOf(id))).stream()
                .findFirst()
                .map(row -> Intervention.of(row, asOf.day(clock), Shows.of(asOf)));
    }

    static ProblemException unknown() {
        return new ProblemException(404, "unknown-intervention");
    }

    private static RegisterOrder order(String sort) {
        return RegisterOrder.parse(sort)
                .orElseThrow(() -> new ProblemException(
                        400,
                        "invalid-request",
                        List.of(Violation.inQuery("sort", "sort", String.join(", ", RegisterOrder.fields())))));
    }
}
