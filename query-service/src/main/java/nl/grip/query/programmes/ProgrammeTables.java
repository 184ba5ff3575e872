package nl.grip.query.programmes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.ProgrammeId;
import nl.grip.events.StreamKind;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Between;
import nl.grip.query.history.Changed;
import nl.grip.query.history.Difference;
import nl.grip.query.history.Figure;
import nl.grip.query.history.Figures;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Journal;
import nl.grip.query.history.Moments;
import nl.grip.query.history.Past;
import nl.grip.query.history.Shows;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.Shown;
import nl.grip.query.projections.View;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tables of a programme, of now and of any moment: one pure function of rows for each, over the rows that are served or
 * over those that the history makes again.
 */
@Component
final class ProgrammeTables {

    /** Makes an answer out of the rows of a moment; absent where there is nothing to show. */
    private interface Maker<T> {
        @Nullable
        T make(Moment moment, ProgrammeRow programme, Shows shows);
    }

    private final Answers answers;
    private final Moments moments;
    private final ProgrammeViews.All views;
    private final ProgrammeHistory history;
    private final Journal journal;
    private final BudgetTableMaker budget;
    private final SavingsTableMaker savings;
    private final PlanTableMaker plan;

    ProgrammeTables(
            Answers answers, Moments moments, ProgrammeViews.All views, ProgrammeHistory history, Journal journal) {
        this.answers = answers;
        this.moments = moments;
        this.views = views;
        this.history = history;
        this.journal = journal;
        budget = new BudgetTableMaker(views.budgetYear(), views.budgetLine());
        savings = new SavingsTableMaker(views.savings(), views.intervention());
        plan = new PlanTableMaker(views.intervention());
    }

    /** @param years those to show; every one that there is where none is given */
    Shown<BudgetTable> budgetTable(Caller caller, ProgrammeId id, List<Integer> years, Asked asked) {
        return ask(
                caller,
                id,
                asked,
                "unknown-programme",
                (moment, programme, shows) -> budget.table(moment, id, programme, years, asked.unit(), shows));
    }

    /** @throws ProblemException where there is no savings plan */
    Shown<SavingsTable> savingsTable(Caller caller, ProgrammeId id, Asked asked) {
        return ask(
                caller,
                id,
                asked,
                "unknown-savings-plan",
                (moment, programme, shows) -> savings.table(moment, id, programme, asked.unit(), shows));
    }

    /** @param year what was planned for it; all where none is given */
    Shown<PlanTable> planTable(Caller caller, ProgrammeId id, @Nullable Integer year, Asked asked) {
        return ask(
                caller,
                id,
                asked,
                "unknown-programme",
                (moment, programme, shows) -> plan.table(moment, id, programme, year, shows));
    }

    Shown<Changes> changes(
            Caller caller, ProgrammeId id, ProgrammeTable table, Between between, @Nullable Long position) {
        return answers.ask(past(), caller, position, moment -> {
            var programme = known(moment, id);
            BiFunction<String, String, When> read = (parameter, text) -> When.said(parameter, text, programme::moment);
            var first = between.first(read, When.NOW);
            var second = between.second(read, When.NOW);
            var earlier = first.asOf(programme::moment);
            var later = second.asOf(programme::moment).in(between.scenario());
            return new Changes(
                    ProgrammeName.of(id, programme),
                    Shows.of(earlier, first.moment()),
                    Shows.of(later, second.moment()),
                    later.told(Difference.between(
                            views.list(),
                            history.facts(moment, caller.municipality(), id, earlier),
                            figures(id, table),
                            history.facts(moment, caller.municipality(), id, later),
                            figures(id, table))));
        });
    }

    Shown<List<ProgrammeSummary>> programmes(Caller caller, AsOf asOf, @Nullable Long position) {
        return moments.ask(
                List.of(views.programme()),
                Histories.of(StreamKind.PROGRAMME),
                caller,
                asOf,
                position,
                moment -> moment.table(views.programme()).list("order by code, key", Map.of()).stream()
                        .map(ProgrammeSummary::of)
                        .toList());
    }

    /** @throws ProblemException where the municipality had no such programme at that moment */
    Shown<Programme> programme(Caller caller, ProgrammeId id, AsOf asOf, @Nullable Long position) {
        return moments.ask(
                List.of(views.programme()),
                Histories.of(id),
                caller,
                asOf,
                position,
                moment -> Programme.of(id, known(moment, id), asOf));
    }

    Shown<Changed> changes(Caller caller, ProgrammeId id, Between between, @Nullable Long position) {
        return moments.changes(
                List.of(views.programme()),
                Histories.of(id),
                caller,
                between,
                position,
                (moment, asOf) -> programme(moment, id).map(row -> Programme.of(id, row, asOf)),
                ProgrammeTables::unknown);
    }

    private <T> Shown<T> ask(Caller caller, ProgrammeId id, Asked asked, String missing, Maker<T> maker) {
        if (asked.when().isNow()) {
            return answers.ask(
                    views.list(),
                    caller,
                    asked.position(),
                    moment -> made(moment, known(moment, id), Shows.of(AsOf.NOW, null), missing, maker));
        }
        return answers.ask(past(), caller, asked.position(), moment -> {
            var asOf = asked.when().asOf(known(moment, id)::moment);
            var past = Past.of(views.list(), history.facts(moment, caller.municipality(), id, asOf));
            return made(past, known(past, id), Shows.of(asOf, asked.when().moment()), missing, maker);
        });
    }

    private static <T> T made(Moment moment, ProgrammeRow programme, Shows shows, String missing, Maker<T> maker) {
        return Optional.ofNullable(maker.make(moment, programme, shows))
                .orElseThrow(() -> new ProblemException(404, missing));
    }

    private List<View<?>> past() {
        return List.of(views.programme(), journal.view());
    }

    /** What a table shows of every year, exact. */
    Figures figures(ProgrammeId id, ProgrammeTable table) {
        return moment -> programme(moment, id)
                .map(programme -> figures(moment, id, programme, table))
                .orElseGet(TreeMap::new);
    }

    private SequencedMap<String, Figure> figures(
            Moment moment, ProgrammeId id, ProgrammeRow programme, ProgrammeTable table) {
        var shows = Shows.of(AsOf.NOW, null);
        return switch (table) {
            case BUDGET ->
                budget.table(moment, id, programme, List.of(), Unit.EURO, shows).figures();
            case SAVINGS ->
                Optional.ofNullable(savings.table(moment, id, programme, Unit.EURO, shows))
                        .map(SavingsTable::figures)
                        .orElseGet(TreeMap::new);
            case PLAN -> plan.table(moment, id, programme, null, shows).figures();
        };
    }

    private Optional<ProgrammeRow> programme(Moment moment, ProgrammeId id) {
        return moment.rows(views.programme(), List.of(ProgrammeView.keyOf(id))).stream()
                .map(KeyedRow::row)
                .findFirst();
    }

    /** @throws ProblemException where the municipality had no such programme at that moment */
    ProgrammeRow known(Moment moment, ProgrammeId id) {
        return programme(moment, id).orElseThrow(ProgrammeTables::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(404, "unknown-programme");
    }
}
