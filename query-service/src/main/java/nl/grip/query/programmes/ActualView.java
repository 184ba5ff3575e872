package nl.grip.query.programmes;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.BudgetEvent.ActualReversed;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetYearId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per booking of a budget year, by its reference, reversed ones too. */
final class ActualView implements View<ActualRow> {

    @Override
    public String name() {
        return "actual";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ActualRow> rowType() {
        return ActualRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.BUDGET_YEAR);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return switch (fact.event()) {
            case ActualsBooked booked ->
                booked.bookings().stream().map(one -> key(booked.budgetYearId(), one.reference()));
            case ActualReversed reversed ->
                Stream.of(key(reversed.budgetYearId(), reversed.booking().reference()));
            default -> Stream.empty();
        };
    }

    @Override
    public String href(RowKey key) {
        return "/v1/budget-years/" + key.value().substring(0, key.value().indexOf('/')) + "/actuals";
    }

    private static RowKey key(BudgetYearId year, String reference) {
        return new RowKey(keysOf(year) + reference);
    }

    /** What the keys of all bookings of a year begin with. */
    static String keysOf(BudgetYearId year) {
        return year.id() + "/";
    }

    @Override
    public ActualRow evolve(RowKey key, @Nullable ActualRow row, Fact fact) {
        return switch (fact.event()) {
            case ActualsBooked booked ->
                booked.bookings().stream()
                        .filter(one ->
                                key(booked.budgetYearId(), one.reference()).equals(key))
                        .findFirst()
                        .map(one -> ActualRow.of(
                                one,
                                fact.recordedAt(),
                                booked.decision() == null
                                        ? null
                                        : booked.decision().reference()))
                        .orElseThrow();
            case ActualReversed reversed ->
                Objects.requireNonNull(row, "what is reversed was booked")
                        .reversed(reversed.effectiveOn(), reversed.reason());
            default -> throw new IllegalArgumentException("no booking: " + fact.event());
        };
    }
}
