package nl.grip.command.budgets;

import static nl.grip.command.budgets.Examples.DECISION;
import static nl.grip.command.budgets.Examples.ID;
import static nl.grip.command.budgets.Examples.OPENED;
import static nl.grip.command.budgets.Examples.START;
import static nl.grip.command.budgets.Examples.SUMMER;
import static nl.grip.command.budgets.Examples.TO_MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.grip.command.Refusal;
import nl.grip.command.budgets.BudgetCommand.BookActual;
import nl.grip.command.budgets.BudgetCommand.ChangeBudget;
import nl.grip.command.budgets.BudgetCommand.CorrectActual;
import nl.grip.command.budgets.BudgetCommand.MergeLines;
import nl.grip.command.budgets.BudgetCommand.MoveBudget;
import nl.grip.command.budgets.BudgetCommand.OpenLine;
import nl.grip.command.budgets.BudgetCommand.RenameLine;
import nl.grip.command.budgets.BudgetCommand.ReverseActual;
import nl.grip.command.budgets.BudgetCommand.SplitLine;
import nl.grip.command.budgets.BudgetYearState.Opened;
import nl.grip.command.budgets.BudgetYearState.Unopened;
import nl.grip.command.budgets.Line.Open;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.Part;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.Money;

/** Whatever is done to lines, in whatever order and refused or not, no money comes or goes unless someone says so. */
class MoneyIsConservedTest {

    private static final int CODES = 8;

    /** What a line held is known only when it is split: the second part gets what the first leaves. */
    private record SplitInTwo(Code line, Code one, Code other, Money budget, Money actual) {}

    @Property(tries = 2000)
    void totalsChangeOnlyByWhatOpensChangesBooksOrReverses(@ForAll("histories") List<Object> asked) {
        var state = opened(BudgetYearState.evolve(new Unopened(), OPENED));
        for (var next : asked) {
            var command = command(state, next);
            var before = state;
            var facts = decided(state, command);
            for (var fact : facts) {
                state = opened(BudgetYearState.evolve(state, fact));
            }
            assertThat(budget(state).minus(budget(before)))
                    .as("budget after %s", command)
                    .isEqualTo(Money.sum(
                            facts.stream().map(fact -> budgeted(before, fact)).toList()));
            assertThat(actual(state).minus(actual(before)))
                    .as("actual after %s", command)
                    .isEqualTo(Money.sum(
                            facts.stream().map(MoneyIsConservedTest::spent).toList()));
            everyLineLeadsToLinesThatHoldMoney(state);
            noBudgetIsBelowZero(state);
        }
    }

    private static List<BudgetEvent> decided(Opened state, BudgetCommand command) {
        try {
            return BudgetDecider.decide(state, command, BudgetFixture.TODAY);
        } catch (Refusal _) {
            return List.of();
        }
    }

    private static void everyLineLeadsToLinesThatHoldMoney(Opened state) {
        state.lines()
                .keySet()
                .forEach(code -> assertThat(state.holders(code))
                        .as("holders of %s", code)
                        .isNotEmpty()
                        .allMatch(holder -> state.lines().get(holder) instanceof Open));
    }

    private static void noBudgetIsBelowZero(Opened state) {
        state.lines().values().forEach(line -> {
            if (line instanceof Open open) {
                assertThat(open.amount().isNegative()).isFalse();
            }
        });
    }

    private static Money budgeted(Opened before, BudgetEvent fact) {
        return switch (fact) {
            case BudgetEvent.BudgetLineOpened opened -> amount(opened.budget());
            case BudgetEvent.BudgetChanged changed ->
                before.lines().get(changed.line()) instanceof Open line
                        ? amount(changed.budget()).minus(line.amount())
                        : Money.ZERO;
            default -> Money.ZERO;
        };
    }

    private static Money spent(BudgetEvent fact) {
        return switch (fact) {
            case BudgetEvent.ActualsBooked booked ->
                Money.sum(booked.bookings().stream().map(Booking::amount).toList());
            case BudgetEvent.ActualReversed reversed ->
                reversed.booking().amount().negated();
            default -> Money.ZERO;
        };
    }

    private static Money amount(Budget budget) {
        return budget.amount() == null ? Money.ZERO : budget.amount();
    }

    private static Money budget(Opened state) {
        return Money.sum(open(state).stream().map(Open::amount).toList());
    }

    private static Money actual(Opened state) {
        return Money.sum(open(state).stream().map(Open::actual).toList());
    }

    private static List<Open> open(Opened state) {
        return state.lines().values().stream()
                .filter(Open.class::isInstance)
                .map(Open.class::cast)
                .toList();
    }

    private static Opened opened(BudgetYearState state) {
        return (Opened) state;
    }

    private static BudgetCommand command(Opened state, Object asked) {
        if (!(asked instanceof SplitInTwo split)) {
            return (BudgetCommand) asked;
        }
        var held = state.lines().get(split.line()) instanceof Open line ? line : null;
        var budget = held == null ? Money.ZERO : held.amount();
        var actual = held == null ? Money.ZERO : held.actual();
        return new SplitLine(
                ID,
                SUMMER,
                split.line(),
                List.of(
                        new Part(split.one(), "Een", split.budget(), split.actual()),
                        new Part(split.other(), "Ander", budget.minus(split.budget()), actual.minus(split.actual()))),
                DECISION);
    }

    @Provide
    Arbitrary<List<Object>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, opens()),
                        Tuple.of(1, changes()),
                        Tuple.of(3, merges()),
                        Tuple.of(3, splits()),
                        Tuple.of(2, moves()),
                        Tuple.of(1, renames()),
                        Tuple.of(4, books()),
                        Tuple.of(2, reversals()))
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    private static Arbitrary<Object> opens() {
        return Combinators.combine(codes(), budgets(), Arbitraries.of(Funding.Kind.INCIDENTAL, Funding.Kind.STRUCTURAL))
                .as((line, budget, kind) -> new OpenLine(ID, START, line, "Regel", kind, "Begroting", budget));
    }

    private static Arbitrary<Object> changes() {
        return Combinators.combine(codes(), budgets())
                .as((line, budget) -> new ChangeBudget(ID, SUMMER, line, budget, DECISION));
    }

    private static Arbitrary<Object> merges() {
        return Combinators.combine(codes().list().ofMinSize(1).ofMaxSize(3), codes())
                .as((lines, into) -> new MergeLines(ID, SUMMER, lines, into, DECISION));
    }

    private static Arbitrary<Object> splits() {
        return Combinators.combine(codes(), codes(), codes(), amounts(0), amounts(-500))
                .as(SplitInTwo::new);
    }

    private static Arbitrary<Object> moves() {
        return Combinators.combine(codes(), codes(), amounts(-100))
                .as((from, to, amount) -> new MoveBudget(ID, SUMMER, from, to, amount, DECISION));
    }

    private static Arbitrary<Object> renames() {
        return codes().map(line -> new RenameLine(ID, SUMMER, line, "Anders", DECISION));
    }

    private static Arbitrary<Object> books() {
        return bookings().map(booking -> new BookActual(ID, booking, null));
    }

    private static Arbitrary<Object> reversals() {
        return Combinators.combine(
                        references(), codes().injectNull(0.6), bookings().injectNull(0.5))
                .as((reference, line, instead) -> {
                    var reverse = new ReverseActual(ID, SUMMER, reference, line, "Fout", null);
                    return instead == null ? reverse : new CorrectActual(reverse, instead);
                });
    }

    private static Arbitrary<Booking> bookings() {
        return Combinators.combine(references(), codes(), amounts(-5000))
                .as((reference, line, amount) -> new Booking(reference, line, amount, TO_MARCH));
    }

    private static Arbitrary<String> references() {
        return Arbitraries.integers().between(1, 12).map(number -> "B-" + number);
    }

    private static Arbitrary<Code> codes() {
        return Arbitraries.integers().between(1, CODES).map(number -> new Code("L" + number));
    }

    private static Arbitrary<Budget> budgets() {
        return amounts(0).map(Budget::of).injectNull(0.1).map(budget -> budget == null ? Budget.PRO_MEMORIE : budget);
    }

    private static Arbitrary<Money> amounts(int lowest) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(lowest), BigDecimal.valueOf(10_000))
                .ofScale(2)
                .map(Money::new);
    }
}
