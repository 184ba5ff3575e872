package nl.grip.query.programmes;

import static nl.grip.query.programmes.BudgetLineRow.Reason.MERGED;
import static nl.grip.query.programmes.BudgetLineRow.Reason.MOVED;
import static nl.grip.query.programmes.BudgetLineRow.Reason.SPLIT;

import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.ActualReversed;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetChanged;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineRenamed;
import nl.grip.events.BudgetEvent.BudgetLineSplit;
import nl.grip.events.BudgetEvent.BudgetLinesMerged;
import nl.grip.events.BudgetEvent.BudgetMoved;
import nl.grip.events.BudgetEvent.BudgetYearClosed;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetEvent.InterventionCovered;
import nl.grip.events.BudgetEvent.Part;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Money;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.programmes.BudgetLineRow.Reason;
import nl.grip.query.programmes.BudgetLineRow.Transfer;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One row per line of a budget year: what may be spent, what was spent, and where its money came from or went. */
final class BudgetLineView implements View<BudgetLineRow> {

    private static final long PLACES_PER_FACT = 1000;

    @Override
    public String name() {
        return "budget-line";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BudgetLineRow> rowType() {
        return BudgetLineRow.class;
    }

    @Override
    public Set<StreamKind> kinds() {
        return Set.of(StreamKind.BUDGET_YEAR);
    }

    @Override
    public Stream<RowKey> rowsOf(Fact fact) {
        return fact.event() instanceof BudgetEvent event
                ? linesOf(event).map(line -> new RowKey(keysOf(event.budgetYearId()) + line))
                : Stream.empty();
    }

    private static Stream<Code> linesOf(BudgetEvent event) {
        return switch (event) {
            case BudgetYearOpened _, BudgetYearClosed _ -> Stream.empty();
            case BudgetLineOpened opened -> Stream.of(opened.line());
            case BudgetChanged changed -> Stream.of(changed.line());
            case BudgetLineRenamed renamed -> Stream.of(renamed.line());
            case BudgetLinesMerged merged ->
                Stream.concat(merged.shares().stream().map(BudgetEvent.Share::line), Stream.of(merged.into()));
            case BudgetLineSplit split ->
                Stream.concat(Stream.of(split.line()), split.parts().stream().map(Part::line));
            case BudgetMoved moved -> Stream.of(moved.from(), moved.to());
            case InterventionCovered covered -> Stream.of(covered.line());
            case ActualsBooked booked -> booked.bookings().stream().map(Booking::line);
            case ActualReversed reversed -> Stream.of(reversed.booking().line());
        };
    }

    @Override
    public String href(RowKey key) {
        return "/v1/budget-years/" + key.value().substring(0, key.value().indexOf('/'));
    }

    /** What the keys of all lines of a year begin with. */
    static String keysOf(BudgetYearId year) {
        return year.id() + "/";
    }

    @Override
    public BudgetLineRow evolve(RowKey key, @Nullable BudgetLineRow row, Fact fact) {
        var line = new Code(key.value().substring(key.value().indexOf('/') + 1));
        return switch ((BudgetEvent) fact.event()) {
            case BudgetLineOpened opened -> BudgetLineRow.of(opened, fact.sequence() * PLACES_PER_FACT);
            case BudgetLineSplit split when !split.line().equals(line) -> part(line, split, fact);
            case BudgetEvent change ->
                changed(line, Objects.requireNonNull(row, "a line begins by being opened"), change);
        };
    }

    private static BudgetLineRow changed(Code line, BudgetLineRow row, BudgetEvent event) {
        return switch (event) {
            case BudgetYearOpened _, BudgetYearClosed _, BudgetLineOpened _ ->
                throw new IllegalArgumentException("this belongs to no line that is there already: " + event);
            case BudgetChanged changed -> row.budgeted(changed.budget());
            case BudgetLineRenamed renamed -> row.named(renamed.title());
            case BudgetLinesMerged merged when merged.into().equals(line) -> received(row, merged);
            case BudgetLinesMerged merged ->
                row.transferred(given(
                                row,
                                MERGED,
                                merged,
                                merged.into(),
                                merged.decision().reference()))
                        .ended();
            case BudgetLineSplit split -> divided(row, split);
            case BudgetMoved moved
            when moved.from().equals(line) ->
                row.transferred(moved(moved, moved.to(), moved.amount().negated()));
            case BudgetMoved moved -> row.transferred(moved(moved, moved.from(), moved.amount()));
            case InterventionCovered covered -> row.covering(covered.interventionId());
            case ActualsBooked booked ->
                row.booked(Money.sum(booked.bookings().stream()
                        .filter(booking -> booking.line().equals(line))
                        .map(Booking::amount)
                        .toList()));
            case ActualReversed reversed ->
                row.booked(reversed.booking().amount().negated());
        };
    }

    private static BudgetLineRow received(BudgetLineRow row, BudgetLinesMerged merged) {
        var richer = row;
        for (var share : merged.shares()) {
            richer = richer.transferred(new Transfer(
                    MERGED,
                    merged.effectiveOn(),
                    share.line(),
                    share.budget(),
                    share.actual(),
                    merged.decision().reference()));
        }
        return richer;
    }

    private static Transfer given(BudgetLineRow row, Reason reason, BudgetEvent event, Code other, String reference) {
        var budget = Objects.requireNonNull(row.budget(), "what is not known is not merged");
        return new Transfer(
                reason,
                event.effectiveOn(),
                other,
                budget.negated(),
                row.actual().negated(),
                reference);
    }

    private static BudgetLineRow divided(BudgetLineRow row, BudgetLineSplit split) {
        var poorer = row;
        for (var part : split.parts()) {
            poorer = poorer.transferred(new Transfer(
                    SPLIT,
                    split.effectiveOn(),
                    part.line(),
                    part.budget().negated(),
                    part.actual().negated(),
                    split.decision().reference()));
        }
        return poorer.ended();
    }

    private static BudgetLineRow part(Code line, BudgetLineSplit split, Fact fact) {
        var place = IntStream.range(0, split.parts().size())
                .filter(index -> split.parts().get(index).line().equals(line))
                .findFirst()
                .orElseThrow();
        var part = split.parts().get(place);
        var opened = new BudgetLineOpened(
                split.budgetYearId(),
                split.effectiveOn(),
                line,
                part.title(),
                split.kind(),
                split.fundingSource(),
                Budget.of(Money.ZERO));
        return BudgetLineRow.of(opened, fact.sequence() * PLACES_PER_FACT + place)
                .transferred(new Transfer(
                        SPLIT,
                        split.effectiveOn(),
                        split.line(),
                        part.budget(),
                        part.actual(),
                        split.decision().reference()));
    }

    private static Transfer moved(BudgetMoved moved, Code other, Money amount) {
        return new Transfer(
                MOVED,
                moved.effectiveOn(),
                other,
                amount,
                Money.ZERO,
                moved.decision().reference());
    }
}
