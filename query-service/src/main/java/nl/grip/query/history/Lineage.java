package nl.grip.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.grip.events.Decision;
import nl.grip.events.Money;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** For every figure of a table the facts that made it what it is, each with its share: the same fold, with someone watching. */
public final class Lineage {

    /** One fact, and what the figure was before and after it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LineageStep", description = "Een gebeurtenis die een cijfer veranderde")
    public record Step(
            UUID id,
            @Schema(description = "Plaats in het journaal") long position,

            @Schema(description = "De geschiedenis waarin zij staat")
            String stream,

            long sequence,

            @Schema(
                    description = "Het hoeveelste deel van wat onder deze plaats is vastgelegd, van 0 af",
                    example = "0")
            int part,

            @Schema(description = "Naam van de gebeurtenis") String event,
            LocalDate effectiveOn,
            Instant recordedAt,

            @Schema(description = "Wie het vastlegde, als pseudoniem")
            String actor,

            @Nullable @Schema(description = "Het besluit waarop het rust")
            Decision decision,

            @Nullable
            @Schema(
                    description = "De gebeurtenis in het journaal; ontbreekt waar zij verondersteld is",
                    example = "/v1/journal/intervention-0190f2a6-0000-7000-8000-000000000002/3")
            String href,

            @Nullable @Schema(description = "Wat er stond; ontbreekt waar er niets stond")
            Figure before,

            @Nullable @Schema(description = "Wat er kwam te staan; ontbreekt waar er niets meer staat")
            Figure after,

            @Nullable @Schema(description = "Het verschil, waar het om bedragen gaat")
            Money share,

            @Nullable @Schema(description = "Staat er waar de gebeurtenis niet gebeurd is, maar verondersteld")
            Boolean hypothetical) {

        /** The same step of an event that did not happen. */
        Step asSupposed() {
            return new Step(
                    id,
                    position,
                    stream,
                    sequence,
                    part,
                    event,
                    effectiveOn,
                    recordedAt,
                    actor,
                    decision,
                    null,
                    before,
                    after,
                    share,
                    true);
        }

        static Step of(Fact fact, @Nullable Decision decision, @Nullable Figure before, @Nullable Figure after) {
            var stream = fact.event().stream().value();
            return new Step(
                    fact.id(),
                    fact.position(),
                    stream,
                    fact.sequence(),
                    fact.part(),
                    EventCatalog.nameOf(fact.event().getClass()),
                    fact.event().effectiveOn(),
                    fact.recordedAt(),
                    fact.provenance().actor(),
                    decision,
                    FactEndpoint.HREF + stream + "/" + fact.sequence(),
                    before,
                    after,
                    share(before, after),
                    null);
        }

        static @Nullable Money share(@Nullable Figure before, @Nullable Figure after) {
            var from = before == null ? Money.ZERO : before.amount();
            var to = after == null ? Money.ZERO : after.amount();
            return from == null || to == null ? null : to.minus(from);
        }
    }

    private final Map<String, Figure> figures;
    private final Map<String, List<Step>> steps;

    private Lineage(Map<String, Figure> figures, Map<String, List<Step>> steps) {
        this.figures = figures;
        this.steps = steps;
    }

    /**
     * @param views all that the figures are made from
     * @param facts in the order in which they count
     */
    public static Lineage of(Collection<? extends View<?>> views, List<Fact> facts, Figures figures) {
        return of(views, facts, 0, figures);
    }

    /** @param unwatched how many of the first facts only count: no steps are told of them */
    static Lineage of(Collection<? extends View<?>> views, List<Fact> facts, int unwatched, Figures figures) {
        var past = Past.of(views, facts.subList(0, unwatched));
        var steps = new LinkedHashMap<String, List<Step>>();
        Map<String, Figure> shown = unwatched == 0 ? Map.of() : figures.at(past);
        for (var fact : facts.subList(unwatched, facts.size())) {
            past.and(fact);
            if (!past.takes(fact)) {
                continue;
            }
            var before = shown;
            var after = figures.at(past);
            var decision = Decisions.in(fact.event());
            both(before, after)
                    .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                    .forEach(name -> steps.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(Step.of(fact, decision, before.get(name), after.get(name))));
            shown = after;
        }
        return new Lineage(shown, steps);
    }

    private static java.util.stream.Stream<String> both(Map<String, Figure> before, Map<String, Figure> after) {
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream();
    }

    /** What every figure is by now, under its name. */
    public Map<String, Figure> figures() {
        return figures;
    }

    /** @return in the order in which they count; none where the figure never was anything */
    public List<Step> of(String figure) {
        return steps.getOrDefault(figure, List.of());
    }
}
