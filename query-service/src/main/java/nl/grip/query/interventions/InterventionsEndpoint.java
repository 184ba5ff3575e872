package nl.grip.query.interventions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.door.Violation;
import nl.grip.events.Law;
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

/** The register of interventions, and one of them. */
@RestController
@Tag(name = "Interventies")
class InterventionsEndpoint {

    /** A page of the register. */
    @Schema(name = "Interventions")
    record Page(
            List<Intervention> interventions,
            @Schema(example = "1") int page,
            @Schema(example = "25") int pageSize,

            @Schema(description = "Hoeveel interventies aan de vraag voldoen.", example = "40")
            long total) {}

    private final Answers answers;
    private final InterventionRegisterView view;
    private final Clock clock;

    InterventionsEndpoint(Answers answers, InterventionRegisterView view, Clock clock) {
        this.answers = answers;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/interventions")
    @Allowed
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
            @RequestParam(required = false) @Nullable @Parameter(description = "Is er vandaag iets te laat?")
                    Boolean overdue,
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
            @RequestParam(defaultValue = "25") @PageSizeAsked int pageSize) {
        var order = sort == null ? RegisterOrder.BY_CODE : order(sort);
        var today = LocalDate.now(clock);
        var question = new RegisterQuestion()
                .phases(phase)
                .laws(law)
                .areas(area)
                .ambitions(ambition)
                .leads(lead)
                .flagged(flagged)
                .overdue(overdue, today)
                .text(q);
        var shown = answers.ask(view, caller, position, rows -> {
            var total = question.count(rows);
            var interventions = question.page(rows, order, page, pageSize).stream()
                    .map(row -> Intervention.of(row, today))
                    .toList();
            return new Page(interventions, page, pageSize, total);
        });
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/interventions/{id}")
    @Allowed
    @Operation(
            operationId = "getIntervention",
            summary = "Een interventie",
            description = "De ETag is die van haar geschiedenis: geef hem bij een wijziging mee als If-Match.")
    ResponseEntity<Intervention> one(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id) {
        var shown = answers.ask(
                view, caller, position, rows -> rows.list("where key = :key", Map.of("key", id.toString())));
        var row = shown.answer().stream().findFirst().orElseThrow(InterventionsEndpoint::unknown);
        return Answers.ok(shown)
                .eTag("\"" + row.row().recorded().sequence() + "\"")
                .body(Intervention.of(row, LocalDate.now(clock)));
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
