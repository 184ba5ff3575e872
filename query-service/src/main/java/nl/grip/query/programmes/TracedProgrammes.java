package nl.grip.query.programmes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.BudgetYearId;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.StreamId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Past;
import nl.grip.query.history.Traceable;
import nl.grip.query.history.Traced;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Component;

/** The answers of a programme, its tables, its budget years and its savings plan, as they can be followed. */
@Component
final class TracedProgrammes implements Traced {

    /** All bookings of a year, however many pages that are. */
    private record Bookings(List<ActualRow> actuals, int total) {}

    private static final String ANY = "";

    private final ProgrammeViews.All views;
    private final ActualView actual;
    private final ProgrammeTables tables;
    private final ProgrammeHistory history;

    TracedProgrammes(ProgrammeViews.All views, ActualView actual, ProgrammeTables tables, ProgrammeHistory history) {
        this.views = views;
        this.actual = actual;
        this.tables = tables;
        this.history = history;
    }

    @Override
    public List<View<?>> views() {
        return Stream.concat(views.list().stream(), Stream.<View<?>>of(actual)).toList();
    }

    @Override
    public Stream<Traceable> concernedBy(Moment now, StreamId stream) {
        return switch (stream) {
            case ProgrammeId id -> Stream.concat(Stream.of(programme(id)), tables(id));
            case BudgetYearId id ->
                Stream.concat(
                        Stream.of(budgetYear(id), actuals(id)),
                        rows(now, views.budgetYear(), BudgetYearView.keyOf(id))
                                .flatMap(row -> tables(row.programmeId())));
            case SavingsPlanId id ->
                Stream.concat(
                        Stream.of(savingsPlan(id)),
                        rows(now, views.savings(), SavingsView.keyOf(id)).flatMap(row -> tables(row.programmeId())));
            case InterventionId _ ->
                now.rows(views.programme(), List.of(ANY)).stream()
                        .map(row -> new ProgrammeId(UUID.fromString(row.key().value())))
                        .flatMap(this::tables);
            case IndicatorId _ -> Stream.empty();
        };
    }

    Traceable programme(ProgrammeId id) {
        return Traceable.of(
                "/v1/programmes/" + id.id(),
                "unknown-programme",
                List.of(views.programme()),
                Histories.of(id),
                (past, asOf) -> programme(past, id, asOf));
    }

    Traceable table(ProgrammeId id, ProgrammeTable table) {
        return new Traceable(
                "/v1/programmes/" + id.id() + "/" + table.path(),
                table == ProgrammeTable.SAVINGS ? "unknown-savings-plan" : "unknown-programme",
                views.list(),
                (now, municipality) -> history.of(now, municipality, id),
                (past, _) -> tables.figures(id, table).at(past));
    }

    Traceable budgetYear(BudgetYearId id) {
        return Traceable.of(
                "/v1/budget-years/" + id.id(),
                "unknown-budget-year",
                List.of(views.budgetYear(), views.budgetLine()),
                Histories.of(id),
                (past, asOf) -> budgetYear(past, id, asOf));
    }

    Traceable actuals(BudgetYearId id) {
        return Traceable.of(
                "/v1/budget-years/" + id.id() + "/actuals",
                "unknown-budget-year",
                List.of(views.budgetYear(), actual),
                Histories.of(id),
                (past, _) -> actuals(past, id));
    }

    Traceable savingsPlan(SavingsPlanId id) {
        return Traceable.of(
                "/v1/savings-plans/" + id.id(),
                "unknown-savings-plan",
                List.of(views.savings()),
                Histories.of(id),
                (past, asOf) -> rows(past, views.savings(), SavingsView.keyOf(id))
                        .findFirst()
                        .map(row -> SavingsPlan.of(id.id(), row, asOf)));
    }

    /** @return absent where there is no such programme at that moment */
    Optional<Programme> programme(Moment moment, ProgrammeId id, AsOf asOf) {
        return rows(moment, views.programme(), ProgrammeView.keyOf(id))
                .findFirst()
                .map(row -> Programme.of(id, row, asOf));
    }

    private Stream<Traceable> tables(ProgrammeId id) {
        return Arrays.stream(ProgrammeTable.values()).map(table -> table(id, table));
    }

    private Optional<BudgetYear> budgetYear(Past past, BudgetYearId id, AsOf asOf) {
        return rows(past, views.budgetYear(), BudgetYearView.keyOf(id))
                .findFirst()
                .map(row -> BudgetYear.of(
                        id.id(),
                        row,
                        rows(past, views.budgetLine(), BudgetLineView.keysOf(id))
                                .toList(),
                        asOf));
    }

    private Optional<Bookings> actuals(Past past, BudgetYearId id) {
        var bookings = rows(past, actual, ActualView.keysOf(id)).toList();
        return rows(past, views.budgetYear(), BudgetYearView.keyOf(id))
                .findFirst()
                .map(_ -> new Bookings(bookings, bookings.size()));
    }

    private static <R extends Record> Stream<R> rows(Moment moment, View<R> view, String beginning) {
        return moment.rows(view, List.of(beginning)).stream().map(KeyedRow::row);
    }
}
