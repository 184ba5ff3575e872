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
            @Schema(description = "Naam van de gebeurtenis") String event,
            LocalDate effectiveOn,
            Instant recordedAt,

            @Schema(description = "Wie het vastlegde, als pseudoniem")
            String actor,

            @Nullable @Schema(description = "Wat er stond; ontbreekt waar er niets stond")
            Figure before,

            @Nullable @Schema(description = "Wat er kwam te staan; ontbreekt waar er niets meer staat")
            Figure after,

            @Nullable @Schema(description = "Het verschil, waar het om bedragen gaat")
            Money share) {

        static Step of(Fact fact, @Nullable Figure before, @Nullable Figure after) {
            var stream = fact.event().stream().value();
            return new Step(
                    fact.id(),
                    fact.position(),
                    stream,
                    fact.sequence(),
                    EventCatalog.nameOf(fact.event().getClass()),
                    fact.event().effectiveOn(),
                    fact.recordedAt(),
                    fact.provenance().actor(),
                    before,
                    after,
                    share(before, after));
        }

        private static @Nullable Money share(@Nullable Figure before, @Nullable Figure after) {
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
     * @param facts in the order in which they were recorded
     */
    public static Lineage of(Collection<? extends View<?>> views, List<Fact> facts, Figures figures) {
        var past = new Past(views);
        var steps = new LinkedHashMap<String, List<Step>>();
        Map<String, Figure> shown = Map.of();
        for (var fact : facts) {
            past.and(fact);
            var before = shown;
            var after = figures.at(past);
            both(before, after)
                    .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                    .forEach(name -> steps.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(Step.of(fact, before.get(name), after.get(name))));
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

    /** @return in the order in which they were recorded; none where the figure never was anything */
    public List<Step> of(String figure) {
        return steps.getOrDefault(figure, List.of());
    }
}
