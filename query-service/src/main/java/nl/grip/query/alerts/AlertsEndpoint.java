package nl.grip.query.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.query.projections.ReaderDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of verdicts and of what asks for a decision, in the order in which it was seen. */
@RestController
@Tag(name = "Berichten")
class AlertsEndpoint {

    /** A page of them, the oldest first. */
    @Schema(name = "Alerts", description = "Meldingen, de oudste eerst")
    record Page(
            List<Alert> alerts,

            @Schema(description = "Geef dit mee als after om verder te lezen", example = "42")
            long next) {}

    private final ReaderDatabase database;

    AlertsEndpoint(ReaderDatabase database) {
        this.database = database;
    }

    @GetMapping("/alerts")
    @Allowed
    @Operation(
            operationId = "listAlerts",
            summary = "Wat er aan oordelen en gevraagde besluiten veranderde",
            description =
                    "Alles wat begon, veranderde of eindigde, met de regels en hun versie erbij. Wie van after=0 af alles"
                            + " leest, weet wat er nu staat. Een lege pagina betekent dat er nu niet meer is.")
    ResponseEntity<Page> list(
            Caller caller,
            @RequestParam(required = false) @Nullable @Parameter(description = "Alleen van dit programma.")
                    UUID programme,
            @RequestParam(defaultValue = "0")
                    @Parameter(
                            description = "Alleen wat hierna komt.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
                    long after,
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
        var alerts = database.read(
                caller.municipality(),
                sql -> sql.query(
                        "select " + Alert.COLUMNS + " from alert where municipality = ? and ordinal > ?"
                                + " and (?::uuid is null or programme = ?::uuid) order by ordinal limit ?",
                        (row, _) -> Alert.of(row),
                        caller.municipality().code(),
                        after,
                        programme,
                        programme,
                        pageSize));
        return ResponseEntity.ok(
                new Page(alerts, alerts.isEmpty() ? after : alerts.getLast().ordinal()));
    }
}
