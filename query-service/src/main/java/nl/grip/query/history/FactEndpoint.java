package nl.grip.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.query.http.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One fact, as it was recorded: where every explanation ends. */
@RestController
@Tag(name = "Journaal")
class FactEndpoint {

    static final String HREF = "/v1/journal/";
    static final String STREAM = "^[a-z]+(-[a-z]+)*-[0-9a-f-]{36}$";

    private final Answers answers;
    private final JournalView view;

    FactEndpoint(Answers answers, JournalView view) {
        this.answers = answers;
        this.view = view;
    }

    @GetMapping("/journal/{stream}/{sequence}")
    @Allowed
    @Operation(operationId = "getFact", summary = "Een gebeurtenis zoals zij is vastgelegd")
    ResponseEntity<JournalRow> one(
            Caller caller,
            @PathVariable
                    @Parameter(
                            description = "De geschiedenis waarin zij staat.",
                            schema = @Schema(type = "string", pattern = STREAM, maxLength = 60))
                    String stream,
            @PathVariable @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "0")) long sequence,
            @RequestParam(defaultValue = "0")
                    @Parameter(
                            description =
                                    "Het hoeveelste deel, waar een oude gebeurtenis als meer dan een wordt gelezen.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "0",
                                            maximum = "9",
                                            defaultValue = "0"))
                    int part) {
        var key = JournalView.keyOf(stream, sequence, part);
        var shown = answers.ask(view, caller, null, rows -> rows.list("where key = :key", Map.of("key", key)));
        return shown.answer().stream()
                .findFirst()
                .map(row -> Answers.ok(shown).body(row.row()))
                .orElseThrow(() -> new ProblemException(404, "unknown-fact"));
    }
}
