package nl.grip.door.sample;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.Open;
import nl.grip.door.ProblemException;
import nl.grip.door.Role;
import nl.grip.door.Violation;
import nl.grip.events.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/plans")
final class PlanEndpoint {

    enum Phase {
        PROPOSED,
        IN_PILOT
    }

    record Place(
            @Schema(pattern = "WK\\d{6}") String area,
            @Schema(minimum = "0") int clients) {}

    record Plan(
            @Schema(maxLength = 40, minLength = 1) String title,
            @Schema(maxLength = 4000) @Nullable String description,
            LocalDate startsOn,
            Phase phase,
            @Nullable UUID goalId,
            @Nullable Municipality neighbour,
            List<Place> places,

            @Schema(minimum = "0.01", multipleOf = 0.01) @Nullable
            Double budget) {}

    record Planned(UUID id, String title, String by, Municipality municipality) {}

    record Page(int page, Set<Phase> phases, String search) {}

    @Operation(summary = "Een plan indienen")
    @ApiResponse(responseCode = "201", description = "Ingediend")
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping
    ResponseEntity<Planned> plan(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String known,
            @RequestBody Plan plan) {
        if (plan.title().equals("refuse")) {
            throw new ProblemException(409, "sample-refused", List.of(), plan.title());
        }
        if (plan.title().equals("rows")) {
            var rows = List.of(
                    Violation.inRow(3, "bedrag", "maxLength", 5),
                    Violation.inRow(7, "", "sample-refused", plan.title()));
            throw new ProblemException(400, "sample-refused", rows, plan.title());
        }
        var planned = new Planned(UUID.randomUUID(), plan.title(), caller.subject(), caller.municipality());
        return ResponseEntity.created(URI.create("/v1/plans/" + planned.id())).body(planned);
    }

    @Operation(summary = "Plannen zoeken")
    @Allowed({Role.PROJECT_LEAD, Role.VIEWER})
    @GetMapping
    Page plans(
            @RequestParam(defaultValue = "1") @Schema(minimum = "1", maximum = "1000") int page,
            @RequestParam(defaultValue = "") Set<Phase> phase,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(defaultValue = "") String search) {
        return new Page(page, phase, search);
    }

    @Operation(summary = "Een plan bekijken")
    @Allowed(Role.VIEWER)
    @GetMapping("/{id}")
    Planned plan(@PathVariable UUID id, Caller caller) {
        return new Planned(id, "plan", caller.subject(), caller.municipality());
    }

    @Operation(summary = "Wat niemand voorzag")
    @Allowed(Role.VIEWER)
    @GetMapping("/surprises")
    Planned surprise() {
        throw new IllegalArgumentException("a secret of the inside");
    }

    @Operation(summary = "Meldingen volgen")
    @Allowed(Role.VIEWER)
    @GetMapping(path = "/notices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter notices() throws IOException {
        var notices = new SseEmitter();
        notices.send("hello");
        notices.complete();
        return notices;
    }

    @Operation(summary = "Zonder token")
    @Open
    @GetMapping("/count")
    int count() {
        return 3;
    }
}
