package nl.grip.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The journal as a file, for who goes on with it elsewhere. */
@RestController
@Tag(name = "Journaal")
class JournalExportEndpoint {

    private static final String NDJSON = "application/x-ndjson";

    private final JournalExport export;

    JournalExportEndpoint(JournalExport export) {
        this.export = export;
    }

    @GetMapping(path = "/journal/export", produces = NDJSON)
    @Allowed
    @JournalFiltered
    @Operation(
            operationId = "exportJournal",
            summary = "Alles wat is vastgelegd, in een bestand",
            description =
                    "Op elke regel een gebeurtenis als CloudEvent 1.0, in de volgorde van vastleggen en in de woorden"
                            + " van nu. Het gaat tot en met de positie die het journaal bij het begin toonde. Waar een oude"
                            + " gebeurtenis als meer dan een wordt gelezen, eindigt het id vanaf de tweede op een punt en"
                            + " het hoeveelste deel. Verschillende filters gelden samen. Een bestand dat niet af komt,"
                            + " eindigt met een verbroken verbinding.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Een regel per gebeurtenis",
                            headers =
                                    @Header(
                                            name = Answers.POSITION,
                                            description = "Tot en met welke positie het bestand gaat",
                                            schema = @Schema(type = "integer", format = "int64", minimum = "0")),
                            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string"))))
    void export(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @Parameter(hidden = true) JournalFilter filter,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var begun = export.begin(caller, filter, position);
        var name = "%s-journal-%d.ndjson".formatted(caller.municipality().code(), begun.position());
        response.setContentType(NDJSON);
        response.setHeader(Answers.POSITION, Long.toString(begun.position()));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        // From here on whatever fails breaks the connection off, so that half a file is never taken for a whole one.
        response.flushBuffer();
        begun.writeTo(response.getOutputStream());
    }
}
