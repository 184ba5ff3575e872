package nl.grip.query.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.StreamId;
import nl.grip.events.wire.Fact;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.Tables;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * From a fact to every figure that it changed when it was recorded: the answers that it concerns are made twice, of what was recorded
 * before it and of that with the fact itself.
 */
@RestController
@Tag(name = "Journaal")
class EffectsEndpoint {

    private final Answers answers;
    private final Journal journal;
    private final List<Traced> rooms;
    private final Reports reports;

    EffectsEndpoint(Answers answers, Journal journal, List<Traced> rooms, Reports reports) {
        this.answers = answers;
        this.journal = journal;
        this.rooms = rooms;
        this.reports = reports;
    }

    @GetMapping("/journal/{stream}/{sequence}/effects")
    @Allowed
    @Operation(
            operationId = "getEffects",
            summary = "Welke cijfers een gebeurtenis veranderde, en waarover daarna is gerapporteerd",
            description =
                    "Elk cijfer met wat er stond en kwam te staan toen de gebeurtenis werd vastgelegd, per antwoord"
                            + " waarin het staat; en de rapportagemomenten van elk programma die de gebeurtenis op beide"
                            + " klokken omvatten.")
    ResponseEntity<Effects> effects(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable
                    @Parameter(
                            description = "De geschiedenis waarin zij staat.",
                            schema = @Schema(type = "string", pattern = FactEndpoint.STREAM, maxLength = 60))
                    String stream,
            @PathVariable @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    long sequence) {
        var shown = answers.ask(views(), caller, position, now -> {
            var recorded = journal.recorded(now, stream, sequence)
                    .orElseThrow(() -> new ProblemException(404, "unknown-fact"));
            var fact = Journal.fact(recorded, caller.municipality());
            var id = fact.event().stream();
            var reported = reported(now, id, fact);
            return new Effects(
                    recorded.row(),
                    rooms.stream()
                            .flatMap(room -> room.concernedBy(now, id))
                            .flatMap(traceable -> changed(now, traceable, fact, reported))
                            .toList(),
                    reported);
        });
        return Answers.ok(shown).body(shown.answer());
    }

    private List<View<?>> views() {
        return Stream.concat(rooms.stream().flatMap(room -> room.views().stream()), Stream.of(journal.view()))
                .<View<?>>map(view -> view)
                .distinct()
                .toList();
    }

    private Stream<Effects.Answer> changed(Tables now, Traceable traceable, Fact fact, List<Reports.Report> reported) {
        var past = new Past(traceable.views());
        if (!past.takes(fact)) {
            return Stream.empty();
        }
        var municipality = fact.provenance().municipality();
        var facts = journal.facts(now, municipality, traceable.histories().apply(now, municipality), AsOf.NOW);
        if (facts.stream().noneMatch(one -> one.id().equals(fact.id()))) {
            return Stream.empty();
        }
        var figures = traceable.at(new AsOf(null, fact.recordedAt()));
        facts.stream().filter(one -> one.position() < fact.position()).forEach(past::and);
        var was = figures.at(past);
        facts.stream().filter(one -> one.position() == fact.position()).forEach(past::and);
        var is = figures.at(past);
        var names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        names.removeIf(name -> Objects.equals(was.get(name), is.get(name)));
        if (names.isEmpty()) {
            return Stream.empty();
        }
        var shown = shown(traceable, facts, reported);
        var effects = names.stream()
                .map(name -> effect(traceable, fact, name, was.get(name), is.get(name), reported(name, shown)))
                .toList();
        return Stream.of(new Effects.Answer(traceable.href(), effects));
    }

    /** What the answer showed in each of these reporting moments: the same function, at the moment that each of them says. */
    private static Map<Reports.Report, Map<String, Figure>> shown(
            Traceable traceable, List<Fact> facts, List<Reports.Report> reported) {
        var shown = new LinkedHashMap<Reports.Report, Map<String, Figure>>();
        for (var report : reported) {
            var asOf = new AsOf(report.effectiveOn(), report.knownAt());
            shown.put(report, traceable.at(asOf).at(Past.of(traceable.views(), asOf.of(facts))));
        }
        return shown;
    }

    private static List<Effects.Reported> reported(String figure, Map<Reports.Report, Map<String, Figure>> shown) {
        return shown.entrySet().stream()
                .flatMap(report -> Stream.ofNullable(report.getValue().get(figure))
                        .map(value -> new Effects.Reported(
                                report.getKey().programmeId(), report.getKey().code(), value)))
                .toList();
    }

    private static Effects.Effect effect(
            Traceable traceable,
            Fact fact,
            String figure,
            @Nullable Figure was,
            @Nullable Figure is,
            List<Effects.Reported> reported) {
        return new Effects.Effect(
                figure,
                was,
                is,
                Lineage.Step.share(was, is),
                traceable.href() + "/explanation?figure=" + URLEncoder.encode(figure, UTF_8) + "&knownAt="
                        + fact.recordedAt(),
                reported);
    }

    private List<Reports.Report> reported(Moment now, StreamId stream, Fact fact) {
        return reports.concernedBy(now, stream)
                .filter(report -> !report.effectiveOn().isBefore(fact.event().effectiveOn()))
                .filter(report -> !report.knownAt().isBefore(fact.recordedAt()))
                .toList();
    }
}
