package nl.grip.query.programmes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeId;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Past;
import nl.grip.query.history.Shows;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.tables.Unit;

/**
 * The tables of programmes, made of facts by the folds that serve live, without a service or a database: for who has the facts and does
 * not take a service's word for the tables.
 */
public final class TablesOfFacts {

    private static final ProgrammeViews.All VIEWS = ProgrammeViews.All.fresh();

    private final Past past = Past.of(VIEWS.list(), List.of());
    private final LinkedHashSet<ProgrammeId> programmes = new LinkedHashSet<>();

    /** Adds what was recorded next. Where it throws, the fact cannot follow on those before it. */
    public void add(Fact fact) {
        past.and(fact);
        if (fact.event() instanceof ProgrammeEstablished established) {
            programmes.add(established.programmeId());
        }
    }

    /** Those that were established, in that order. */
    public List<ProgrammeId> programmes() {
        return new ArrayList<>(programmes);
    }

    /** @return by the name that it has in the API, each table with exact amounts as the API answers it; none of an unknown programme */
    public SequencedMap<String, String> of(ProgrammeId id) {
        var tables = new LinkedHashMap<String, String>();
        past.rows(VIEWS.programme(), List.of(ProgrammeView.keyOf(id))).stream()
                .map(KeyedRow::row)
                .forEach(programme -> {
                    var shows = Shows.of(AsOf.NOW);
                    var budget = new BudgetTableMaker(VIEWS.budgetYear(), VIEWS.budgetLine());
                    tables.put("budget-table", json(budget.table(past, id, programme, List.of(), Unit.EURO, shows)));
                    var savings = new SavingsTableMaker(VIEWS.savings(), VIEWS.intervention())
                            .table(past, id, programme, Unit.EURO, shows);
                    if (savings != null) {
                        tables.put("savings-table", json(savings));
                    }
                    var plan = new PlanTableMaker(VIEWS.intervention());
                    tables.put("plan-table", json(plan.table(past, id, programme, null, shows)));
                });
        return tables;
    }

    private static String json(Object table) {
        return EventJson.MAPPER.writeValueAsString(table) + "\n";
    }
}
