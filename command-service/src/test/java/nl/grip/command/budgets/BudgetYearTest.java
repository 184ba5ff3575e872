package nl.grip.command.budgets;

import static nl.grip.command.InputRule.DECISION_IN_THE_FUTURE;
import static nl.grip.command.budgets.BudgetFixture.TODAY;
import static nl.grip.command.budgets.BudgetRule.BUDGET_YEAR_ALREADY_OPENED;
import static nl.grip.command.budgets.BudgetRule.BUDGET_YEAR_CLOSED;
import static nl.grip.command.budgets.BudgetRule.EFFECTIVE_BEFORE_BUDGET_YEAR;
import static nl.grip.command.budgets.BudgetRule.NOT_HAPPENED_YET;
import static nl.grip.command.budgets.BudgetRule.YEAR_OUTSIDE_PROGRAMME;
import static nl.grip.command.budgets.Examples.BOOKED;
import static nl.grip.command.budgets.Examples.BOOKING;
import static nl.grip.command.budgets.Examples.CLOSED;
import static nl.grip.command.budgets.Examples.DECISION;
import static nl.grip.command.budgets.Examples.GGD;
import static nl.grip.command.budgets.Examples.GGD_OPENED;
import static nl.grip.command.budgets.Examples.ID;
import static nl.grip.command.budgets.Examples.OPENED;
import static nl.grip.command.budgets.Examples.PLAN;
import static nl.grip.command.budgets.Examples.PLAN_OPENED;
import static nl.grip.command.budgets.Examples.PROGRAMME;
import static nl.grip.command.budgets.Examples.START;
import static nl.grip.command.budgets.Examples.SUMMER;
import static nl.grip.command.budgets.Examples.TO_MARCH;
import static nl.grip.command.budgets.Examples.booking;
import static nl.grip.command.budgets.Examples.budget;

import java.util.List;
import java.util.UUID;
import nl.grip.command.UnknownStreamException;
import nl.grip.command.budgets.BudgetCommand.BookActual;
import nl.grip.command.budgets.BudgetCommand.ChangeBudget;
import nl.grip.command.budgets.BudgetCommand.CloseBudgetYear;
import nl.grip.command.budgets.BudgetCommand.CorrectActual;
import nl.grip.command.budgets.BudgetCommand.MergeLines;
import nl.grip.command.budgets.BudgetCommand.OpenBudgetYear;
import nl.grip.command.budgets.BudgetCommand.RenameLine;
import nl.grip.command.budgets.BudgetCommand.ReverseActual;
import nl.grip.events.BudgetEvent.ActualReversed;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.ProgrammeId;
import org.junit.jupiter.api.Test;

class BudgetYearTest {

    private static final CloseBudgetYear CLOSE = new CloseBudgetYear(ID, CLOSED.effectiveOn(), DECISION);

    private final BudgetFixture year = new BudgetFixture();

    @Test
    void isOpenedOnceForAYearOfAProgrammeThatIsThere() {
        year.given().when(open(PROGRAMME, 2020)).expectEvents(OPENED);
        new BudgetFixture().given().when(open(PROGRAMME, 2023)).expectRefusal(YEAR_OUTSIDE_PROGRAMME);
        new BudgetFixture()
                .given()
                .when(open(new ProgrammeId(UUID.randomUUID()), 2020))
                .expectException(UnknownStreamException.class);
        year.given(OPENED).when(open(PROGRAMME, 2020)).expectNoEvents();
        year.given(OPENED)
                .when(new OpenBudgetYear(ID, SUMMER, PROGRAMME, 2020))
                .expectRefusal(BUDGET_YEAR_ALREADY_OPENED, 2020, START);
    }

    @Test
    void isClosedOnceByDecision() {
        year.given(OPENED).when(CLOSE).expectEvents(CLOSED);
        year.given(OPENED, CLOSED).when(CLOSE).expectNoEvents();
        year.given(OPENED, CLOSED)
                .when(new CloseBudgetYear(ID, TODAY, DECISION))
                .expectRefusal(BUDGET_YEAR_CLOSED);
    }

    @Test
    void linesOfAClosedYearNoLongerChange() {
        var given = year.given(OPENED, GGD_OPENED, PLAN_OPENED, CLOSED);
        given.when(new ChangeBudget(ID, SUMMER, GGD, budget("1"), DECISION)).expectRefusal(BUDGET_YEAR_CLOSED);
        year.given(OPENED, GGD_OPENED, PLAN_OPENED, CLOSED)
                .when(new MergeLines(ID, SUMMER, List.of(GGD), PLAN, DECISION))
                .expectRefusal(BUDGET_YEAR_CLOSED);
        year.given(OPENED, GGD_OPENED, PLAN_OPENED, CLOSED)
                .when(new RenameLine(ID, SUMMER, GGD, "Anders", DECISION))
                .expectRefusal(BUDGET_YEAR_CLOSED);
    }

    @Test
    void aBookingInAClosedYearIsACorrectionWithADecision() {
        var reversal = new ReverseActual(ID, SUMMER, "B-1", null, "Dubbel", null);
        year.given(OPENED, GGD_OPENED, CLOSED)
                .when(new BookActual(ID, BOOKING, null))
                .expectRefusal(BUDGET_YEAR_CLOSED);
        year.given(OPENED, GGD_OPENED, CLOSED)
                .when(new BookActual(ID, BOOKING, DECISION))
                .expectEvents(new ActualsBooked(ID, TO_MARCH.until(), List.of(BOOKING), DECISION));
        year.given(OPENED, GGD_OPENED, BOOKED, CLOSED).when(reversal).expectRefusal(BUDGET_YEAR_CLOSED);
        year.given(OPENED, GGD_OPENED, BOOKED, CLOSED)
                .when(new ReverseActual(ID, SUMMER, "B-1", null, "Dubbel", DECISION))
                .expectEvents(new ActualReversed(ID, SUMMER, BOOKING, "Dubbel", DECISION));
        year.given(OPENED, GGD_OPENED, BOOKED, CLOSED)
                .when(new CorrectActual(reversal, booking("B-2", GGD, "3.00")))
                .expectRefusal(BUDGET_YEAR_CLOSED);
    }

    @Test
    void whatIsBookedAlreadyIsNoNewsInAClosedYear() {
        year.given(OPENED, GGD_OPENED, BOOKED, CLOSED)
                .when(new BookActual(ID, BOOKING, null))
                .expectNoEvents();
    }

    @Test
    void nothingTakesEffectBeforeTheYearWasOpenedOrIsToldBeforeItHappened() {
        var early = START.minusDays(1);
        var tomorrow = TODAY.plusDays(1);
        year.given(OPENED)
                .when(new CloseBudgetYear(ID, early, DECISION))
                .expectRefusal(EFFECTIVE_BEFORE_BUDGET_YEAR, early, START);
        year.given(OPENED).when(new CloseBudgetYear(ID, tomorrow, DECISION)).expectRefusal(NOT_HAPPENED_YET, tomorrow);
        year.given(OPENED, GGD_OPENED, PLAN_OPENED)
                .when(new MergeLines(ID, tomorrow, List.of(GGD), PLAN, DECISION))
                .expectRefusal(NOT_HAPPENED_YET, tomorrow);
        year.given(OPENED, GGD_OPENED, BOOKED)
                .when(new ReverseActual(ID, tomorrow, "B-1", null, "Dubbel", null))
                .expectRefusal(NOT_HAPPENED_YET, tomorrow);
        var undecided = new Decision(DecisionBody.COUNCIL, tomorrow, "RV-1", null);
        year.given(OPENED, GGD_OPENED)
                .when(new ChangeBudget(ID, SUMMER, GGD, budget("1"), undecided))
                .expectRefusal(DECISION_IN_THE_FUTURE, tomorrow);
        year.given(OPENED, GGD_OPENED)
                .when(new BookActual(ID, BOOKING, undecided))
                .expectRefusal(DECISION_IN_THE_FUTURE, tomorrow);
    }

    private static OpenBudgetYear open(ProgrammeId programme, int number) {
        return new OpenBudgetYear(BudgetYearId.of(programme, number), START, programme, number);
    }
}
