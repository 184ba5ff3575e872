package nl.grip.query.programmes;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.BudgetYearClosed;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetYearId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per budget year: whether it is open, and how far its history is. */
final class BudgetYearView implements View<BudgetYearRow> {

    @Override
    public String name() {
        return "budget-year";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BudgetYearRow> rowType() {
        return BudgetYearRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.BUDGET_YEAR);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return fact.event() instanceof BudgetEvent event
                ? Stream.of(new RowKey(keyOf(event.budgetYearId())))
                : Stream.empty();
    }

    @Override
    public String href(RowKey key) {
        return "/v1/budget-years/" + key;
    }

    static String keyOf(BudgetYearId year) {
        return year.id().toString();
    }

    @Override
    public BudgetYearRow evolve(RowKey key, @Nullable BudgetYearRow row, Fact fact) {
        if (fact.event() instanceof BudgetYearOpened opened) {
            return new BudgetYearRow(opened.programmeId(), opened.year(), opened.effectiveOn(), null, fact.sequence());
        }
        var known = Objects.requireNonNull(row, "nothing happens in a year before it is opened");
        var closedOn = fact.event() instanceof BudgetYearClosed closed ? closed.effectiveOn() : known.closedOn();
        return new BudgetYearRow(
                known.programmeId(),
                known.year(),
                known.openedOn(),
                closedOn,
                Math.max(known.sequence(), fact.sequence()));
    }
}
