package nl.grip.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
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
    @JournalFiltered
    @Operation(
            operationId = "listJournal",
            summary = "Alles wat is vastgelegd",
            description = "In de volgorde van vastleggen; wat erbij komt, komt achteraan. Verschillende filters gelden"
                    + " samen. Als CSV of rekenblad is een bladzijde een bestand.")
    ResponseEntity<JournalPage> list(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @Parameter(hidden = true) JournalFilter filter,
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
        var question = filter.question();
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
