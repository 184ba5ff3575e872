package nl.grip.events.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every form that was once written and is no more, with what it is read as. Nothing here is ever taken away: what was stored in
 * such a form stays as it is, and is read in this way for ever.
 */
final class Upcasts {

    static final Upcasts ALL = new Upcasts(List.of(
            Upcast.of(
                    "BudgetLinesMerged",
                    1,
                    "What each line held was called `merged`, like what was done with it; it is called `shares`, as"
                            + " those of a line that is divided are called `parts`.",
                    data -> List.of(Written.of("BudgetLinesMerged", 2, Upcast.renamed(data, "merged", "shares")))),
            Upcast.of(
                    "StructurallyEmbedded",
                    1,
                    "It said two things: what pays for the intervention, and that it was made permanent.",
                    data -> List.of(
                            Written.of(
                                    "FundingNamed", 1, Upcast.only(data, "interventionId", "effectiveOn", "funding")),
                            Written.of("StructurallyEmbedded", 2, Upcast.without(data, "funding")))),
            Upcast.of(
                    "PolicyFrameworkAdopted",
                    1,
                    "It is a decision about the programme like any other, and names the framework that it is about.",
                    data -> List.of(Written.of("DecisionTaken", 1, Upcast.renamed(data, "title", "subject")))),
            Upcast.of(
                    "DecisionRecorded",
                    1,
                    "It is a decision about the programme that adopts no framework.",
                    data -> List.of(Written.of("DecisionTaken", 1, data)))));

    private final Map<EventForm, Upcast> steps;

    Upcasts(Collection<Upcast> steps) {
        this.steps = steps.stream().collect(toUnmodifiableMap(Upcast::form, step -> step));
    }

    /** Whether nothing is written in that form any more. */
    boolean has(EventForm form) {
        return steps.containsKey(form);
    }

    Stream<Upcast> all() {
        return steps.values().stream();
    }

    /** The form in which events of that name are written today: the one behind those that are only read. */
    int today(String name) {
        return 1
                + steps.keySet().stream()
                        .filter(form -> form.name().equals(name))
                        .mapToInt(EventForm::number)
                        .max()
                        .orElse(0);
    }

    /** What was written, as it is written today. */
    Stream<Written> read(Written written) {
        var step = steps.get(written.form());
        return step == null
                ? Stream.of(written)
                : step.apply(written.data()).stream().flatMap(this::read);
    }
}
