package nl.grip.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.door.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was signed of the ledger of the caller's municipality, and with which keys. */
@RestController
@Tag(name = "Grootboek", description = "Bewijs dat de geschiedenis is wat zij was")
class LedgerEndpoint {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final int NOT_FOUND = 404;

    @Schema(name = "SignedCheckpoint", description = "Een ondertekende stand")
    record SignedSize(
            @Schema(description = "Het aantal feiten waarover zij gaat")
            long size,

            @Schema(description = "De ondertekende stand zelf, teken voor teken")
            String note) {}

    @Schema(description = "Ondertekende standen, de kleinste eerst")
    record SignedCheckpoints(List<SignedSize> checkpoints) {}

    private final TenantLedger ledger;
    private final KeyFolder keys;
    private final LedgerSettings settings;

    LedgerEndpoint(TenantLedger ledger, KeyFolder keys, LedgerSettings settings) {
        this.ledger = ledger;
        this.keys = keys;
        this.settings = settings;
    }

    @Allowed(Role.AUDITOR)
    @GetMapping(path = "/ledger/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "getCheckpoint",
            summary = "De laatste ondertekende stand van het grootboek",
            description =
                    "Een checkpoint volgens C2SP tlog-checkpoint: herkomst, aantal feiten, wortel en handtekeningen.")
    @ApiResponse(
            responseCode = "200",
            description = "De ondertekende stand",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "Er is nog niets ondertekend")
    ResponseEntity<String> newest(Caller caller) {
        return text(ledger.newestCheckpoint(caller.municipality())
                .orElseThrow(() -> refused(LedgerRule.NOTHING_SIGNED_YET)));
    }

    @Allowed(Role.AUDITOR)
    @GetMapping("/ledger/checkpoints")
    @Operation(
            operationId = "getCheckpoints",
            summary = "De ondertekende standen van het grootboek",
            description = "Elk zoals zij toen is ondertekend. Wie ze alle wil, vraagt verder na de laatste die er was.")
    SignedCheckpoints all(
            Caller caller,
            @RequestParam(defaultValue = "0")
                    @Parameter(
                            description = "Alleen standen van meer feiten dan dit.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
                    long after,
            @RequestParam(defaultValue = LimitAsked.MOST) @LimitAsked int limit) {
        return new SignedCheckpoints(ledger.checkpoints(caller.municipality(), after, limit).stream()
                .map(kept -> new SignedSize(kept.size(), kept.note()))
                .toList());
    }

    @Allowed(Role.AUDITOR)
    @GetMapping(path = "/ledger/checkpoints/{size}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "getCheckpointOfSize",
            summary = "Een eerdere ondertekende stand van het grootboek",
            description = "Zoals zij toen is ondertekend, bij het gegeven aantal feiten.")
    @ApiResponse(
            responseCode = "200",
            description = "De ondertekende stand",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<String> ofSize(
            Caller caller,
            @PathVariable
                    @Parameter(
                            description = "Het aantal feiten waarover zij gaat.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    long size) {
        return text(ledger.checkpoint(caller.municipality(), size)
                .orElseThrow(() -> refused(LedgerRule.NO_SUCH_CHECKPOINT)));
    }

    @Allowed(Role.AUDITOR)
    @GetMapping(path = "/ledger/keys", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "getLedgerKeys",
            summary = "De publieke sleutels van het grootboek",
            description =
                    "Elke sleutel waarmee ooit is ondertekend op een regel, de oudste eerst, als verifier key volgens"
                            + " C2SP signed-note. De eerste stand onder een nieuwe sleutel is ook met de vorige"
                            + " ondertekend.")
    @ApiResponse(
            responseCode = "200",
            description = "De sleutels",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<String> keys(Caller caller) {
        return text(keys.verifying(settings.originOf(caller.municipality().code())).stream()
                .map(key -> key + "\n")
                .collect(Collectors.joining()));
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok().contentType(TEXT).body(text);
    }

    private static ProblemException refused(LedgerRule rule) {
        return new ProblemException(NOT_FOUND, rule.code());
    }
}
