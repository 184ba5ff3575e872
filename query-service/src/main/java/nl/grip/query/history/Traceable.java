package nl.grip.query.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import nl.grip.events.Municipality;
import nl.grip.query.projections.Tables;
import nl.grip.query.projections.View;

/**
 * An answer of which every figure can be followed: to the facts that made it, and from a fact to the figures that it changed.
 *
 * @param href where the answer is fetched
 * @param unknown the rule that is named where a moment shows nothing
 * @param views all that the answer is made from
 * @param histories all that the rows of these views are made from, as can be told from what is served
 * @param figures what a moment shows, each figure under its name; nothing where there is no answer
 */
public record Traceable(
        String href,
        String unknown,
        List<? extends View<?>> views,
        BiFunction<Tables, Municipality, Histories> histories,
        BiFunction<Past, AsOf, SequencedMap<String, Figure>> figures) {

    /**
     * One whose figures go by their place in the answer.
     *
     * @param answer absent where there is nothing to show
     */
    public static Traceable of(
            String href,
            String unknown,
            List<? extends View<?>> views,
            BiFunction<Tables, Municipality, Histories> histories,
            BiFunction<Past, AsOf, Optional<?>> answer) {
        return new Traceable(
                href,
                unknown,
                views,
                histories,
                (past, asOf) -> answer.apply(past, asOf).map(Places::of).orElseGet(LinkedHashMap::new));
    }

    /** One of histories that are known without asking. */
    public static Traceable of(
            String href,
            String unknown,
            List<? extends View<?>> views,
            Histories histories,
            BiFunction<Past, AsOf, Optional<?>> answer) {
        return of(href, unknown, views, (_, _) -> histories, answer);
    }

    Figures at(AsOf asOf) {
        return past -> figures.apply(past, asOf);
    }
}
