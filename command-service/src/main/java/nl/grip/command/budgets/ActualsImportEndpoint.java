package nl.grip.command.budgets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.grip.command.csv.ImportStream;
import nl.grip.command.csv.ImportWatch;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.door.Allowed;
import nl.grip.door.ProblemException;
import nl.grip.door.ProblemText;
import nl.grip.door.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a file of actuals is booked: all of it or nothing. */
@RestController
@RequestMapping("/programmes/{id}/budget-years")
@Tag(name = "Begroting", description = "Begrotingsjaren, budgetregels en realisatie")
class ActualsImportEndpoint {

    private static final int MOST_BYTES = 32 * 1024 * 1024;

    @Schema(name = "ActualsImported", description = "Wat er is geboekt")
    record Imported(
            @Schema(description = "Het begrotingsjaar") UUID budgetYearId,

            @Schema(description = "Volgnummer van het laatste feit")
            long sequence,

            @Schema(description = "Plaats in het journaal") long position,

            @Schema(description = "Aantal regels dat nu is geboekt")
            int booked,

            @Schema(description = "Aantal regels dat al precies zo was geboekt")
            int alreadyBooked) {}

    private final CommandDoor door;
    private final ObjectProvider<ProblemText> problems;

    /** @param problems is not there where the service runs without a door in front of it */
    ActualsImportEndpoint(CommandDoor door, ObjectProvider<ProblemText> problems) {
        this.door = door;
        this.problems = problems;
    }

    @Operation(
            summary = "Een bestand met realisatie boeken",
            description =
                    "CSV zoals een gemeente die uitvoert, in UTF-8 of Windows-1252, met een kopregel in het Nederlands of"
                            + " Engels: budgetregel (regel, post, line), bedrag (amount), referentie (boekstuk,"
                            + " boekstuknummer, documentnummer, reference), en periode (period; 2020-09, 2020-Q3, 2020)"
                            + " of van en tot en met (from, until). Scheidingsteken en decimaalteken worden herkend. Alle"
                            + " regels worden geboekt of geen; alle fouten komen ineens, met regel en kolom. Wat al zo is"
                            + " geboekt, wordt niet nog eens geboekt. Met Accept: text/event-stream is het antwoord een"
                            + " stroom van progress (rowsRead, rowsChecked, factsStored) en ten slotte result of problem.",
            parameters =
                    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_MATCH, schema = @Schema(type = "string")),
            requestBody =
                    @RequestBody(
                            description = "Hoogstens 200.000 regels en 32 MiB",
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
            description = "Alles was al geboekt; of, als stroom, hoe het ging",
            headers = @Header(name = "ETag", description = "De versie van nu", schema = @Schema(type = "string")),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Imported.class)),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "201",
            description = "Geboekt",
            headers = @Header(name = "ETag", description = "De nieuwe versie", schema = @Schema(type = "string")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Imported.class)))
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/actuals-imports")
    @Nullable
    ResponseEntity<Imported> book(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @Parameter(hidden = true) HttpServletRequest http,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        if (ImportStream.isWantedBy(http)) {
            stream(request, id, year, http, new ImportStream(response));
            return null;
        }
        return book(request, id, year, new ActualsUpload(http.getInputStream(), ImportWatch.NONE));
    }

    private void stream(CommandRequest request, UUID id, int year, HttpServletRequest http, ImportStream stream)
            throws IOException {
        try {
            var upload = new ActualsUpload(http.getInputStream(), stream);
            var answer = book(request, id, year, upload);
            stream.stored(upload.facts());
            stream.result(answer.getBody());
        } catch (ProblemException refusal) {
            stream.problem(problems.getObject().of(http, refusal));
        }
    }

    /** What is in the file decides whether it is a repeat, so a key has nothing to add. */
    private ResponseEntity<Imported> book(CommandRequest request, UUID id, int year, ActualsUpload upload) {
        var withoutKey = new CommandRequest(request.provenance(), request.path(), null, request.seen());
        return door.change(
                withoutKey,
                BudgetBodies.year(id, year),
                upload,
                (stream, sequence, position) ->
                        new Imported(stream, sequence, position, upload.booked(), upload.alreadyBooked()));
    }
}
