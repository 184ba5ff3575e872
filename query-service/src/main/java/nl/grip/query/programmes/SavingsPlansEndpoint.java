package nl.grip.query.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.SavingsPlanId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Between;
import nl.grip.query.history.BetweenMoments;
import nl.grip.query.history.Changed;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Moments;
import nl.grip.query.history.OnBothClocks;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What a programme is meant to save, and what it has saved. */
@RestController
@Tag(name = "Programma's")
class SavingsPlansEndpoint {

    private final Moments moments;
    private final SavingsView savings;
    private final List<View<?>> views;

    SavingsPlansEndpoint(Moments moments, SavingsView savings) {
        this.moments = moments;
        this.savings = savings;
        views = List.of(savings);
    }

    @GetMapping("/savings-plans/{id}")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "getSavingsPlan",
            summary = "Een besparingsplan met al zijn versies",
            description =
                    "Wat werd beoogd en gesteld, ook wat daarna is bijgesteld of ingetrokken. De ETag is die van zijn"
                            + " geschiedenis.")
    ResponseEntity<SavingsPlan> one(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) AsOf asOf) {
        var shown = moments.ask(
                views,
                Histories.of(new SavingsPlanId(id)),
                caller,
                asOf,
                position,
                moment -> savingsPlan(moment, id, asOf).orElseThrow(SavingsPlansEndpoint::unknown));
        return Answers.ok(shown).eTag("\"" + shown.answer().sequence() + "\"").body(shown.answer());
    }

    @GetMapping("/savings-plans/{id}/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listSavingsPlanChanges",
            summary = "Wat er van een besparingsplan verschilt tussen twee momenten, door welke gebeurtenissen en door"
                    + " wie")
    ResponseEntity<Changed> changes(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) Between between) {
        var shown = moments.changes(
                views,
                Histories.of(new SavingsPlanId(id)),
                caller,
                between,
                position,
                (moment, asOf) -> savingsPlan(moment, id, asOf),
                SavingsPlansEndpoint::unknown);
        return Answers.ok(shown).body(shown.answer());
    }

    private Optional<SavingsPlan> savingsPlan(Moment moment, UUID id, AsOf asOf) {
        return moment.rows(savings, List.of(SavingsView.keyOf(new SavingsPlanId(id)))).stream()
                .findFirst()
                .map(row -> SavingsPlan.of(id, row.row(), asOf));
    }

    private static ProblemException unknown() {
        return new ProblemException(404, "unknown-savings-plan");
    }
}
