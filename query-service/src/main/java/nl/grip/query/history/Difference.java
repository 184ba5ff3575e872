package nl.grip.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** A figure that is another one at one moment than at another, and the facts that make the difference. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Een cijfer dat op het ene moment anders is dan op het andere")
public record Difference(
        @Schema(description = "Naam van het cijfer") String figure,

        @Nullable @Schema(description = "Ontbreekt waar er niets stond")
        Figure was,

        @Nullable @Schema(description = "Ontbreekt waar er niets meer staat")
        Figure is,

        @Schema(description = "De gebeurtenissen die maar op een van beide momenten meetellen")
        List<Lineage.Step> events) {

    /**
     * What differs, in the order of the later one. Nobody watches the facts with which both begin: they make no difference.
     *
     * @param views all that the figures are made from
     */
    public static List<Difference> between(
            Collection<? extends View<?>> views, List<Fact> from, Figures was, List<Fact> to, Figures is) {
        var alike = alike(from, to);
        return between(Lineage.of(views, from, alike, was), Lineage.of(views, to, alike, is));
    }

    Difference with(List<Lineage.Step> events) {
        return new Difference(figure, was, is, events);
    }

    private static int alike(List<Fact> from, List<Fact> to) {
        var alike = 0;
        while (alike < Math.min(from.size(), to.size())
                && from.get(alike).id().equals(to.get(alike).id())) {
            alike++;
        }
        return alike;
    }

    static List<Difference> between(Lineage from, Lineage to) {
        var names = new LinkedHashSet<>(to.figures().keySet());
        names.addAll(from.figures().keySet());
        return names.stream()
                .filter(name ->
                        !Objects.equals(from.figures().get(name), to.figures().get(name)))
                .map(name -> new Difference(
                        name, from.figures().get(name), to.figures().get(name), events(from.of(name), to.of(name))))
                .toList();
    }

    private static List<Lineage.Step> events(List<Lineage.Step> from, List<Lineage.Step> to) {
        return Stream.concat(from.stream().filter(isNotIn(to)), to.stream().filter(isNotIn(from)))
                .toList();
    }

    private static Predicate<Lineage.Step> isNotIn(List<Lineage.Step> steps) {
        var known = steps.stream().map(Lineage.Step::id).collect(Collectors.toSet());
        return step -> !known.contains(step.id());
    }
}
