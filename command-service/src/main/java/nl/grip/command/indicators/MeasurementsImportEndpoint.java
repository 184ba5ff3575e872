package nl.grip.command.indicators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.grip.command.csv.ImportStream;
import nl.grip.command.csv.ImportWatch;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.indicators.MeasurementsImport.Taken;
import nl.grip.door.Allowed;
import nl.grip.door.ProblemException;
import nl.grip.door.ProblemText;
import nl.grip.door.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a file of measurements of many indicators is recorded: all of it or nothing. */
@RestController
@RequestMapping("/indicators")
@Tag(name = "Metingen", description = "Cijfers, correcties en vaststelling")
class MeasurementsImportEndpoint {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int CREATED = 201;
    private static final int OK = 200;

    @Schema(name = "MeasurementsImported", description = "Wat er is vastgelegd")
    record Imported(
            @Schema(description = "Aantal indicatoren in het bestand")
            int indicators,

            @Schema(description = "Aantal cijfers dat nu is vastgelegd")
            int recorded,

            @Schema(description = "Aantal cijfers dat al precies zo was vastgelegd")
            int alreadyRecorded,

            @Schema(description = "Plaats in het journaal") long position) {

        static Imported of(Taken taken) {
            return new Imported(taken.indicators(), taken.news(), taken.rows() - taken.news(), taken.position());
        }
    }

    private final MeasurementsImport files;
    private final ObjectProvider<ProblemText> problems;

    /** @param problems is not there where the service runs without a door in front of it */
    MeasurementsImportEndpoint(MeasurementsImport files, ObjectProvider<ProblemText> problems) {
        this.files = files;
        this.problems = problems;
    }

    @Operation(
            summary = "Een bestand met metingen vastleggen",
            description =
                    "CSV in UTF-8 of Windows-1252, met een kopregel in het Nederlands of Engels: indicator, periode (period;"
                            + " 2020, 2020-H1, 2020-Q3, 2020-09), status (standing; voorlopig, bijgesteld, definitief),"
                            + " waarde (value) of teller en noemer (numerator, denominator), eventueel versie (version) en per"
                            + " uitsplitsing een kolom ‘uitsplitsing CODE’ (breakdown CODE). Een punt is onbekend, een x is"
                            + " geheim; een lege cel is een fout en nooit nul. Alle regels worden vastgelegd of geen; alle"
                            + " fouten komen ineens, met regel en kolom. Wat al zo is vastgelegd, komt er niet nog eens bij."
                            + " Met Accept: text/event-stream is het antwoord een stroom van progress en ten slotte result"
                            + " of problem.",
            requestBody =
                    @RequestBody(
                            description = "Hoogstens 1.000.000 regels, 100.000 per indicator, en 64 MiB",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            format = "binary",
                                                            maxLength = MOST_BYTES))))
    @ApiResponse(
            responseCode = "200",
            description = "Alles was al vastgelegd; of, als stroom, hoe het ging",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Imported.class)),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "201",
            description = "Vastgelegd",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Imported.class)))
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/measurement-imports")
    @Nullable
    ResponseEntity<Imported> take(
            @Parameter(hidden = true) CommandRequest request,
            @Parameter(hidden = true) HttpServletRequest http,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        if (ImportStream.isWantedBy(http)) {
            stream(request, http, new ImportStream(response));
            return null;
        }
        var taken = files.take(request, http.getInputStream(), ImportWatch.NONE);
        return ResponseEntity.status(taken.news() > 0 ? CREATED : OK)
                .header("Grip-Position", String.valueOf(taken.position()))
                .body(Imported.of(taken));
    }

    private void stream(CommandRequest request, HttpServletRequest http, ImportStream stream) throws IOException {
        try {
            stream.result(Imported.of(files.take(request, http.getInputStream(), stream)));
        } catch (ProblemException refusal) {
            stream.problem(problems.getObject().of(http, refusal));
        }
    }
}
