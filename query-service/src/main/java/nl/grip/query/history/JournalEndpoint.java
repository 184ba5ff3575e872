package nl.grip.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.StreamKind;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PageAsked;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.tables.AsTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that was recorded: who, when, from when on, under which decision, on which request. */
@RestController
@Tag(name = "Journaal")
class JournalEndpoint {

    private final Answers answers;
    private final JournalView view;

    JournalEndpoint(Answers answers, JournalView view) {
        this.answers = answers;
        this.view = view;
    }

    @AsTable("/journal")
    @Allowed
    @Operation(
            operationId = "listJournal",
            summary = "Alles wat is vastgelegd",
            description = "In de volgorde van vastleggen; wat erbij komt, komt achteraan. Verschillende filters gelden"
                    + " samen. Als CSV of rekenblad is een bladzijde een bestand.")
    ResponseEntity<JournalPage> list(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "Alleen deze geschiedenis.",
                            schema = @Schema(type = "string", pattern = FactEndpoint.STREAM, maxLength = 60))
                    String stream,
            @RequestParam(required = false) @Nullable @Parameter(description = "Alleen geschiedenissen van deze soort.")
                    StreamKind kind,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "Naam van de gebeurtenis.",
                            schema = @Schema(type = "string", pattern = "^[A-Z][A-Za-z]*$", maxLength = 60))
                    String event,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "Wie het vastlegde, als pseudoniem.",
                            schema = @Schema(type = "string", maxLength = 200))
                    String actor,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "Kenmerk van het besluit waarop het rust.",
                            schema = @Schema(type = "string", maxLength = 200))
                    String decision,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "Het verzoek waarvan het kwam: het trace-id van W3C Trace Context.",
                            schema = @Schema(type = "string", pattern = "^[0-9a-f]{32}$", maxLength = 32))
                    String trace,
            @RequestParam(required = false) @Nullable @Parameter(description = "Vastgelegd op of na dit tijdstip.")
                    Instant recordedFrom,
            @RequestParam(required = false) @Nullable @Parameter(description = "Vastgelegd op of voor dit tijdstip.")
                    Instant recordedUntil,
            @RequestParam(required = false) @Nullable @Parameter(description = "Geldt vanaf deze dag of later.")
                    LocalDate effectiveFrom,
            @RequestParam(required = false) @Nullable @Parameter(description = "Geldt vanaf deze dag of eerder.")
                    LocalDate effectiveUntil,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(description = "Woorden, of het begin ervan, uit wat de gebeurtenis zegt.")
                    String q,
            @RequestParam(defaultValue = "1") @PageAsked int page,
            @RequestParam(defaultValue = "100")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    int pageSize) {
        var question = new JournalQuestion()
                .stream(stream)
                        .kind(kind)
                        .event(event)
                        .actor(actor)
                        .decision(decision)
                        .trace(trace)
                        .recorded(recordedFrom, recordedUntil)
                        .effective(effectiveFrom, effectiveUntil)
                        .text(q);
        var shown = answers.ask(
                view,
                caller,
                position,
                rows -> new JournalPage(
                        question.page(rows, page, pageSize).stream()
                                .map(JournalPage.Entry::of)
                                .toList(),
                        page,
                        pageSize,
                        question.count(rows)));
        return Answers.ok(shown).body(shown.answer());
    }
}
