package nl.grip.command.budgets;

import static nl.grip.command.budgets.BudgetFixture.TODAY;
import static nl.grip.command.budgets.BudgetRule.AMOUNT_ZERO;
import static nl.grip.command.budgets.BudgetRule.LINE_DOES_NOT_HOLD_BOOKING;
import static nl.grip.command.budgets.BudgetRule.LINE_MERGED;
import static nl.grip.command.budgets.BudgetRule.LINE_SPLIT;
import static nl.grip.command.budgets.BudgetRule.LINE_SPLIT_NAME_PART;
import static nl.grip.command.budgets.BudgetRule.LINE_UNKNOWN;
import static nl.grip.command.budgets.BudgetRule.PERIOD_NOT_BEGUN;
import static nl.grip.command.budgets.BudgetRule.PERIOD_OUTSIDE_YEAR;
import static nl.grip.command.budgets.BudgetRule.REFERENCE_BOOKED_OTHERWISE;
import static nl.grip.command.budgets.BudgetRule.REFERENCE_REVERSED;
import static nl.grip.command.budgets.BudgetRule.REFERENCE_UNKNOWN;
import static nl.grip.command.budgets.BudgetRule.REVERSED_BEFORE_BOOKED;
import static nl.grip.command.budgets.Examples.BOOKED;
import static nl.grip.command.budgets.Examples.BOOKING;
import static nl.grip.command.budgets.Examples.GGD;
import static nl.grip.command.budgets.Examples.GGD_OPENED;
import static nl.grip.command.budgets.Examples.ID;
import static nl.grip.command.budgets.Examples.MERGED;
import static nl.grip.command.budgets.Examples.NORTH;
import static nl.grip.command.budgets.Examples.OPENED;
import static nl.grip.command.budgets.Examples.PLAN;
import static nl.grip.command.budgets.Examples.PLAN_OPENED;
import static nl.grip.command.budgets.Examples.PROGRAMME;
import static nl.grip.command.budgets.Examples.REVERSED;
import static nl.grip.command.budgets.Examples.SCHOOL;
import static nl.grip.command.budgets.Examples.SOUTH;
import static nl.grip.command.budgets.Examples.SPLIT;
import static nl.grip.command.budgets.Examples.START;
import static nl.grip.command.budgets.Examples.SUMMER;
import static nl.grip.command.budgets.Examples.TO_MARCH;
import static nl.grip.command.budgets.Examples.booked;
import static nl.grip.command.budgets.Examples.booking;
import static nl.grip.command.budgets.Examples.budget;
import static nl.grip.command.budgets.Examples.line;
import static nl.grip.command.budgets.Examples.period;
import static nl.grip.command.budgets.Examples.reversed;

import java.util.List;
import java.util.TreeSet;
import nl.grip.command.budgets.BudgetCommand.BookActual;
import nl.grip.command.budgets.BudgetCommand.CorrectActual;
import nl.grip.command.budgets.BudgetCommand.ReverseActual;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.Money;
import org.junit.jupiter.api.Test;

class ActualTest {

    private static final ReverseActual REVERSE = new ReverseActual(ID, SUMMER, "B-1", null, "Dubbel geboekt", null);

    private final BudgetFixture year = new BudgetFixture();

    @Test
    void isBookedOnALineThatIsOpen() {
        year.given(OPENED, GGD_OPENED).when(book(BOOKING)).expectEvents(BOOKED);
        year.given(OPENED).when(book(BOOKING)).expectRefusal(LINE_UNKNOWN, GGD);
        year.given(OPENED, GGD_OPENED, PLAN_OPENED, BOOKED, MERGED)
                .when(book(booking("B-2", GGD, "1")))
                .expectRefusal(LINE_MERGED, GGD, List.of(PLAN));
        year.given(OPENED, GGD_OPENED, BOOKED, SPLIT)
                .when(book(booking("B-2", GGD, "1")))
                .expectRefusal(LINE_SPLIT, GGD, new TreeSet<>(List.of(NORTH, SOUTH)));
    }

    @Test
    void mayBeBelowZeroOrAboveBudgetButIsNotNothing() {
        year.given(OPENED, GGD_OPENED)
                .when(book(booking("B-1", GGD, "-7")))
                .expectEvents(booked(booking("B-1", GGD, "-7")));
        year.given(OPENED, GGD_OPENED)
                .when(book(booking("B-1", GGD, "7000")))
                .expectEvents(booked(booking("B-1", GGD, "7000")));
        year.given(OPENED, GGD_OPENED).when(book(booking("B-1", GGD, "0"))).expectRefusal(AMOUNT_ZERO);
    }

    @Test
    void isAboutDaysOfItsYearThatHaveBegun() {
        var outside = new Booking("B-1", GGD, Money.of("1"), period("2020-12-01", "2021-01-31"));
        year.given(OPENED, GGD_OPENED).when(book(outside)).expectRefusal(PERIOD_OUTSIDE_YEAR);
        var thisYear = new BudgetYearOpened(ID, START, PROGRAMME, TODAY.getYear());
        var running = new Booking("B-1", GGD, Money.of("1"), period("2021-01-01", "2021-12-31"));
        var tomorrow = TODAY.plusDays(1);
        var later = new Booking("B-1", GGD, Money.of("1"), period(tomorrow.toString(), "2021-12-31"));
        year.given(thisYear, GGD_OPENED).when(book(later)).expectRefusal(PERIOD_NOT_BEGUN, tomorrow);
        year.given(thisYear, GGD_OPENED)
                .when(book(running))
                .expectEvents(new ActualsBooked(ID, TODAY, List.of(running), null));
    }

    @Test
    void doesNotCountBeforeThereIsALineForIt() {
        var late = new BudgetLineOpened(ID, SUMMER, NORTH, "Noord", Funding.Kind.INCIDENTAL, "Begroting", budget("1"));
        var invoice = booking("B-1", NORTH, "1");
        year.given(OPENED, late)
                .when(book(invoice))
                .expectEvents(new ActualsBooked(ID, SUMMER, List.of(invoice), null));
    }

    @Test
    void isBookedOnceUnderItsReference() {
        year.given(OPENED, GGD_OPENED, BOOKED).when(book(BOOKING)).expectNoEvents();
        year.given(OPENED, GGD_OPENED, BOOKED)
                .when(book(booking("B-1", GGD, "30.26")))
                .expectRefusal(REFERENCE_BOOKED_OTHERWISE, "B-1", Money.of("30.25"), GGD);
        year.given(OPENED, GGD_OPENED, PLAN_OPENED, BOOKED, MERGED)
                .when(book(BOOKING))
                .expectNoEvents();
    }

    @Test
    void isReversedOnceAndItsReferenceStaysTaken() {
        year.given(OPENED, GGD_OPENED, BOOKED).when(REVERSE).expectEvents(REVERSED);
        year.given(OPENED, GGD_OPENED, BOOKED, REVERSED).when(REVERSE).expectNoEvents();
        year.given(OPENED, GGD_OPENED, BOOKED, REVERSED)
                .when(new ReverseActual(ID, SUMMER, "B-1", null, "Anders", null))
                .expectRefusal(REFERENCE_REVERSED, "B-1");
        year.given(OPENED, GGD_OPENED, BOOKED, REVERSED).when(book(BOOKING)).expectRefusal(REFERENCE_REVERSED, "B-1");
        year.given(OPENED, GGD_OPENED).when(REVERSE).expectRefusal(REFERENCE_UNKNOWN, "B-1");
        year.given(OPENED, GGD_OPENED, BOOKED)
                .when(new ReverseActual(ID, START.minusDays(1), "B-1", null, "Dubbel", null))
                .expectRefusal(REVERSED_BEFORE_BOOKED, "B-1", TO_MARCH.until());
        year.given(OPENED, GGD_OPENED, PLAN_OPENED, BOOKED, MERGED)
                .when(new ReverseActual(ID, SUMMER.minusDays(1), "B-1", null, "Dubbel", null))
                .expectRefusal(REVERSED_BEFORE_BOOKED, "B-1", SUMMER);
    }

    @Test
    void isReversedOnTheLineThatHoldsItsMoneyByNow() {
        year.given(OPENED, GGD_OPENED, PLAN_OPENED, BOOKED, MERGED)
                .when(REVERSE)
                .expectEvents(reversed(PLAN));
        year.given(OPENED, GGD_OPENED, PLAN_OPENED, BOOKED, MERGED)
                .when(on(GGD))
                .expectRefusal(LINE_DOES_NOT_HOLD_BOOKING, GGD, "B-1", List.of(PLAN));
    }

    @Test
    void isReversedOnANamedPartOnceItsLineWasSplit() {
        var parts = new TreeSet<>(List.of(NORTH, SOUTH));
        year.given(OPENED, GGD_OPENED, BOOKED, SPLIT).when(REVERSE).expectRefusal(LINE_SPLIT_NAME_PART, GGD, parts);
        year.given(OPENED, GGD_OPENED, BOOKED, SPLIT).when(on(SOUTH)).expectEvents(reversed(SOUTH));
        year.given(OPENED, GGD_OPENED, line(SCHOOL, Funding.Kind.INCIDENTAL, Budget.PRO_MEMORIE), BOOKED, SPLIT)
                .when(on(SCHOOL))
                .expectRefusal(LINE_DOES_NOT_HOLD_BOOKING, SCHOOL, "B-1", parts);
    }

    @Test
    void isCorrectedUnderANewReferenceBothOrNeither() {
        var instead = booking("B-2", GGD, "3.25");
        year.given(OPENED, GGD_OPENED, BOOKED)
                .when(new CorrectActual(REVERSE, instead))
                .expectEvents(REVERSED, booked(instead));
        year.given(OPENED, GGD_OPENED, BOOKED, REVERSED, booked(instead))
                .when(new CorrectActual(REVERSE, instead))
                .expectNoEvents();
        year.given(OPENED, GGD_OPENED, BOOKED)
                .when(new CorrectActual(REVERSE, booking("B-1", GGD, "3.25")))
                .expectRefusal(REFERENCE_REVERSED, "B-1");
        year.given(OPENED, GGD_OPENED, BOOKED)
                .when(new CorrectActual(REVERSE, booking("B-2", NORTH, "3.25")))
                .expectRefusal(LINE_UNKNOWN, NORTH);
        year.given(OPENED, GGD_OPENED, BOOKED, booked(instead))
                .when(new CorrectActual(REVERSE, instead))
                .expectRefusal(REFERENCE_BOOKED_OTHERWISE);
    }

    private static BookActual book(Booking booking) {
        return new BookActual(ID, booking, null);
    }

    private static ReverseActual on(Code line) {
        return new ReverseActual(ID, SUMMER, "B-1", line, "Dubbel geboekt", null);
    }
}
