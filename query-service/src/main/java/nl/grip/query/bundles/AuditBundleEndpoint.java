package nl.grip.query.bundles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.Role;
import nl.grip.events.ProgrammeId;
import nl.grip.query.http.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where an auditor fetches all that it takes to verify the events and the tables elsewhere, believing nobody. */
@RestController
@Tag(name = "Controle", description = "Wat een controleur meeneemt")
class AuditBundleEndpoint {

    private static final String ZIP = "application/zip";

    private final BundleMaker maker;

    AuditBundleEndpoint(BundleMaker maker) {
        this.maker = maker;
    }

    @Allowed(Role.AUDITOR)
    @GetMapping(path = "/audit-bundles", produces = ZIP)
    @Operation(
            operationId = "getAuditBundle",
            summary = "Alles wat een controleur nodig heeft, in een bestand",
            description =
                    "Tot en met de laatst ondertekende stand van het grootboek: alle feiten zoals hun hash ervan is"
                            + " genomen, als CloudEvents, elke ondertekende stand, de publieke sleutels, en van elk"
                            + " programma de drie tabellen zoals ze toen werden getoond.")
    @ApiResponse(
            responseCode = "200",
            description = "Een zip-archief",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<InputStreamResource> bundle(
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) String authorization,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description =
                                    "Alleen de feiten achter de tabellen van dit programma, elk met het bewijs dat"
                                            + " het in het grootboek staat.")
                    UUID programme)
            throws IOException {
        var made = maker.make(caller, authorization, programme == null ? null : new ProgrammeId(programme));
        var name = "%s-%d.zip".formatted(caller.municipality().code(), made.size());
        return ResponseEntity.ok()
                .header(Answers.POSITION, Long.toString(made.position()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(ZIP))
                .contentLength(Files.size(made.file()))
                .body(new InputStreamResource(Files.newInputStream(made.file(), StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
