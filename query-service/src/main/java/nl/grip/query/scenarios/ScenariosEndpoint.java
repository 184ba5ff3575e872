package nl.grip.query.scenarios;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.DomainEvent;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventJson;
import nl.grip.query.history.Scenario;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;

/** The scenarios of who asks: to suppose one, to look at what is supposed, and to close it. */
@RestController
@Tag(name = "Scenario's")
class ScenariosEndpoint {

    /** How many one person may have at a time. */
    static final int MOST = 20;

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** A scenario as its maker sees it. */
    @Schema(name = "Scenario", description = "Wat er zou gebeuren na een moment; alleen wie het bedacht, ziet het")
    record Told(
            UUID id,
            String title,

            @Schema(description = "Wat later werd vastgelegd, telt in het scenario niet")
            Instant knownAt,

            @Schema(description = "Wanneer het is bedacht") Instant supposedAt,
            List<Supposed> events) {

        static Told of(Scenario scenario) {
            return new Told(
                    scenario.id(),
                    scenario.title(),
                    scenario.knownAt(),
                    scenario.supposedAt(),
                    scenario.events().stream().map(Supposed::of).toList());
        }
    }

    /** One event of it. */
    @Schema(name = "Supposed", description = "Een gebeurtenis die niet gebeurd is")
    record Supposed(
            String event,

            @Schema(description = "De geschiedenis waarin zij zou staan")
            String stream,

            LocalDate effectiveOn,
            Map<String, Object> data) {

        static Supposed of(DomainEvent event) {
            return new Supposed(
                    EventCatalog.nameOf(event.getClass()),
                    event.stream().value(),
                    event.effectiveOn(),
                    EventJson.MAPPER.readValue(EventJson.write(event), FIELDS));
        }
    }

    /** All of who asks. */
    @Schema(name = "Scenarios")
    record Mine(List<Told> scenarios) {}

    private final ScenarioTable table;
    private final Supposing supposing;

    ScenariosEndpoint(ScenarioTable table, Supposing supposing) {
        this.table = table;
        this.supposing = supposing;
    }

    @PostMapping("/scenarios")
    @Allowed
    @Operation(
            operationId = "supposeScenario",
            summary = "Veronderstel dat er iets gebeurt",
            description =
                    "Er wordt niets gekopieerd en niets vastgelegd. Geef het id als scenario mee bij een vraag naar een"
                            + " moment, of bij changes om met de werkelijkheid te vergelijken; het antwoord zegt bij shows, en in de"
                            + " header Grip-Scenario, dat het verondersteld is. Regels voor besluiten gelden hier niet: ook wat niet"
                            + " zou mogen, kan worden verondersteld. Een gebeurtenis moet wel aansluiten op een geschiedenis die er is.")
    ResponseEntity<Told> suppose(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @RequestBody Supposition body) {
        var scenario = supposing.scenario(caller, body, position);
        if (!table.keep(scenario, MOST)) {
            throw new ProblemException(409, "too-many-scenarios", List.of(), MOST);
        }
        return ResponseEntity.created(URI.create("/v1/scenarios/" + scenario.id()))
                .body(Told.of(scenario));
    }

    @GetMapping("/scenarios")
    @Allowed
    @Operation(operationId = "listScenarios", summary = "Uw scenario's")
    ResponseEntity<Mine> list(Caller caller) {
        return ResponseEntity.ok(
                new Mine(table.of(caller).stream().map(Told::of).toList()));
    }

    @GetMapping("/scenarios/{id}")
    @Allowed
    @Operation(operationId = "getScenario", summary = "Een van uw scenario's")
    ResponseEntity<Told> one(Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok(table.find(caller, id).map(Told::of).orElseThrow(ScenariosEndpoint::unknown));
    }

    @DeleteMapping("/scenarios/{id}")
    @Allowed
    @Operation(operationId = "closeScenario", summary = "Sluit een scenario", description = "Er blijft niets van over.")
    ResponseEntity<Void> close(Caller caller, @PathVariable UUID id) {
        if (!table.remove(caller, id)) {
            throw unknown();
        }
        return ResponseEntity.noContent().build();
    }

    static ProblemException unknown() {
        return new ProblemException(404, "unknown-scenario");
    }
}
