package nl.grip.query.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.StreamId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.http.Answers;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.Rows;
import nl.grip.query.projections.Shown;
import nl.grip.query.projections.Tables;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the same question of now and of any other moment: over the rows that are served, or over those that the same folds make again
 * of what the moment covers.
 */
@Component
public final class Moments {

    /** What was, asked as what is. */
    record Then(Tables now, Past past) implements Tables {

        private static final List<String> ANY = List.of("");

        @Override
        public <R extends Record> List<KeyedRow<R>> rows(View<R> view, Collection<String> beginnings) {
            return past.rows(view, beginnings);
        }

        @Override
        public <R extends Record> Rows<R> table(View<R> view) {
            return now.table(view, past.rows(view, ANY));
        }

        @Override
        public <R extends Record> Rows<R> table(View<R> view, List<KeyedRow<R>> rows) {
            return now.table(view, rows);
        }
    }

    private final Answers answers;
    private final Journal journal;

    Moments(Answers answers, Journal journal) {
        this.answers = answers;
        this.journal = journal;
    }

    /**
     * Asks what a moment shows.
     *
     * @param views all that the question asks
     * @param histories all that the rows which the question asks for are made from
     * @param position what the caller has to see; absent where any will do
     */
    public <T> Shown<T> ask(
            List<? extends View<?>> views,
            Histories histories,
            Caller caller,
            AsOf asOf,
            @Nullable Long position,
            Function<Tables, T> question) {
        if (asOf.isNow()) {
            return answers.ask(views, caller, position, question);
        }
        return answers.ask(
                andJournal(views), caller, position, now -> question.apply(then(now, views, histories, caller, asOf)));
    }

    /**
     * Asks what differs between two moments.
     *
     * @param answer what is shown at a moment; absent where there is nothing to show
     * @param unknown what is said where nothing is shown at either
     */
    public Shown<Changed> changes(
            List<? extends View<?>> views,
            Histories histories,
            Caller caller,
            Between between,
            @Nullable Long position,
            BiFunction<Moment, AsOf, Optional<?>> answer,
            Supplier<ProblemException> unknown) {
        var from = between.earlier();
        var to = between.later();
        return answers.ask(List.of(journal.view()), caller, position, now -> {
            var recorded = journal.facts(now, caller.municipality(), histories, AsOf.NOW);
            var was = from.of(recorded);
            var is = to.of(recorded);
            if (was.isEmpty() && is.isEmpty()) {
                throw unknown.get();
            }
            return new Changed(
                    Shows.of(from),
                    Shows.of(to),
                    to.told(Difference.between(views, was, figures(answer, from), is, figures(answer, to))));
        });
    }

    /**
     * Asks what differs between two moments in each one of a kind; what differs in none is left out.
     *
     * @param answer what is shown of one at a moment; absent where there is nothing to show
     */
    public Shown<ChangedOfEach> changesOfEach(
            List<? extends View<?>> views,
            StreamKind kind,
            Caller caller,
            Between between,
            @Nullable Long position,
            Function<UUID, BiFunction<Moment, AsOf, Optional<?>>> answer) {
        var from = between.earlier();
        var to = between.later();
        return answers.ask(List.of(journal.view()), caller, position, now -> {
            var recorded = journal.facts(now, caller.municipality(), Histories.of(kind), AsOf.NOW);
            var changed = byStream(recorded).entrySet().stream()
                    .map(history -> new ChangedOfEach.One(
                            history.getKey().id(),
                            to.told(Difference.between(
                                    views,
                                    from.of(history.getValue()),
                                    figures(answer.apply(history.getKey().id()), from),
                                    to.of(history.getValue()),
                                    figures(answer.apply(history.getKey().id()), to)))))
                    .filter(one -> !one.differences().isEmpty())
                    .toList();
            return new ChangedOfEach(Shows.of(from), Shows.of(to), changed);
        });
    }

    private static Map<StreamId, List<Fact>> byStream(List<Fact> facts) {
        return facts.stream().collect(groupingBy(fact -> fact.event().stream(), LinkedHashMap::new, toList()));
    }

    private static Figures figures(BiFunction<Moment, AsOf, Optional<?>> answer, AsOf asOf) {
        return moment -> answer.apply(moment, asOf).map(Places::of).orElseGet(LinkedHashMap::new);
    }

    private Tables then(Tables now, List<? extends View<?>> views, Histories histories, Caller caller, AsOf asOf) {
        return new Then(now, Past.of(views, journal.facts(now, caller.municipality(), histories, asOf)));
    }

    private List<View<?>> andJournal(List<? extends View<?>> views) {
        var all = new ArrayList<View<?>>(views);
        all.add(journal.view());
        return all;
    }
}
