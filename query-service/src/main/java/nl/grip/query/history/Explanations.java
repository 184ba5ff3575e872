package nl.grip.query.history;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.wire.Fact;
import nl.grip.query.http.Answers;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.Shown;
import nl.grip.query.projections.Tables;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows any figure of any answer to the facts that made it, and tells which facts made the difference between two moments. */
@Component
public final class Explanations {

    private static final int NEAREST = 5;

    private final Answers answers;
    private final Journal journal;

    Explanations(Answers answers, Journal journal) {
        this.answers = answers;
        this.journal = journal;
    }

    /**
     * Asks which facts made a figure what it is at a moment.
     *
     * @param asOf the moment, as can be told from what is served
     * @param position what the caller has to see; absent where any will do
     * @throws ProblemException where the moment shows nothing, or there never was a figure of that name: then with those that are
     *     called most like it
     */
    public Shown<Explanation> explanation(
            Traceable traceable, String figure, Function<Moment, AsOf> asOf, Caller caller, @Nullable Long position) {
        return answers.ask(asked(traceable), caller, position, now -> {
            var moment = asOf.apply(now);
            var trail = Trail.of(traceable, moment, moment.of(recorded(now, traceable, caller)), figure);
            if (trail.steps().isEmpty()) {
                throw trail.figures().isEmpty()
                        ? unknown(traceable)
                        : new ProblemException(
                                404,
                                "unknown-figure",
                                List.of(),
                                nearest(figure, trail.figures().keySet()));
            }
            return new Explanation(
                    Shows.of(moment),
                    figure,
                    trail.figures().get(figure),
                    Scenario.told(moment.scenario(), trail.steps()));
        });
    }

    /**
     * Asks what differs between two moments.
     *
     * @param position what the caller has to see; absent where any will do
     * @throws ProblemException where nothing is shown at either
     */
    public Shown<Changed> changes(Traceable traceable, Between between, Caller caller, @Nullable Long position) {
        var from = between.earlier();
        var to = between.later();
        return answers.ask(asked(traceable), caller, position, now -> {
            var recorded = recorded(now, traceable, caller);
            var was = from.of(recorded);
            var is = to.of(recorded);
            if (showsNothing(traceable, from, was) && showsNothing(traceable, to, is)) {
                throw unknown(traceable);
            }
            return new Changed(
                    Shows.of(from),
                    Shows.of(to),
                    to.told(Difference.between(traceable.views(), was, traceable.at(from), is, traceable.at(to))));
        });
    }

    private static boolean showsNothing(Traceable traceable, AsOf asOf, List<Fact> facts) {
        return traceable.at(asOf).at(Past.of(traceable.views(), facts)).isEmpty();
    }

    private List<Fact> recorded(Tables now, Traceable traceable, Caller caller) {
        var histories = traceable.histories().apply(now, caller.municipality());
        return journal.facts(now, caller.municipality(), histories, AsOf.NOW);
    }

    private List<View<?>> asked(Traceable traceable) {
        var all = new ArrayList<View<?>>(traceable.views());
        all.add(journal.view());
        return all;
    }

    private static ProblemException unknown(Traceable traceable) {
        return new ProblemException(404, traceable.unknown());
    }

    /** The names that have the most parts of their path in common with one that is not there. */
    static String nearest(String figure, Collection<String> names) {
        var parts = Set.copyOf(Arrays.asList(figure.split("/")));
        return names.stream()
                .sorted(comparing((String name) ->
                        -Arrays.stream(name.split("/")).filter(parts::contains).count()))
                .limit(NEAREST)
                .collect(joining(", "));
    }
}
