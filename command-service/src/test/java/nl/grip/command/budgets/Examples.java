package nl.grip.command.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.ActualReversed;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineSplit;
import nl.grip.events.BudgetEvent.BudgetLinesMerged;
import nl.grip.events.BudgetEvent.BudgetYearClosed;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetEvent.Part;
import nl.grip.events.BudgetEvent.Share;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;

/** One budget year, 2020, of one programme, and what may happen in it. */
final class Examples {

    static final ProgrammeId PROGRAMME = new ProgrammeId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    static final InterventionId INTERVENTION =
            new InterventionId(UUID.fromString("00000000-0000-0000-0000-000000000002"));
    static final Period YEARS = period("2019-01-01", "2022-12-31");
    static final BudgetYearId ID = BudgetYearId.of(PROGRAMME, 2020);
    static final LocalDate START = LocalDate.parse("2020-01-01");
    static final LocalDate SUMMER = LocalDate.parse("2020-07-01");
    static final Period TO_MARCH = period("2020-01-01", "2020-03-31");
    static final Decision DECISION =
            new Decision(DecisionBody.COUNCIL, LocalDate.parse("2020-06-29"), "RV-2020-40", null);

    static final Code GGD = new Code("GGD");
    static final Code SCHOOL = new Code("SCHOOL");
    static final Code PLAN = new Code("PLAN");
    static final Code CARE = new Code("CARE");
    static final Code TRAVEL = new Code("TRAVEL");
    static final Code NORTH = new Code("NORTH");
    static final Code SOUTH = new Code("SOUTH");

    static final BudgetYearOpened OPENED = new BudgetYearOpened(ID, START, PROGRAMME, 2020);
    static final BudgetLineOpened GGD_OPENED = line(GGD, Funding.Kind.INCIDENTAL, budget("100.00"));
    static final BudgetLineOpened SCHOOL_OPENED = line(SCHOOL, Funding.Kind.INCIDENTAL, budget("50.50"));
    static final BudgetLineOpened PLAN_OPENED = line(PLAN, Funding.Kind.INCIDENTAL, budget("10.00"));
    static final BudgetLineOpened CARE_OPENED = line(CARE, Funding.Kind.STRUCTURAL, budget("400.00"));
    static final BudgetLineOpened TRAVEL_OPENED = line(TRAVEL, Funding.Kind.INCIDENTAL, Budget.PRO_MEMORIE);

    static final Booking BOOKING = booking("B-1", GGD, "30.25");
    static final ActualsBooked BOOKED = booked(BOOKING);
    static final ActualReversed REVERSED = reversed(GGD);
    static final BudgetLinesMerged MERGED = new BudgetLinesMerged(
            ID, SUMMER, List.of(new Share(GGD, Money.of("100"), Money.of("30.25"))), PLAN, DECISION);
    static final BudgetLineSplit SPLIT = new BudgetLineSplit(
            ID,
            SUMMER,
            GGD,
            Funding.Kind.INCIDENTAL,
            "Begroting",
            List.of(part(NORTH, "60.00", "30.25"), part(SOUTH, "40.00", "0")),
            DECISION);
    static final BudgetYearClosed CLOSED = new BudgetYearClosed(ID, LocalDate.parse("2021-05-01"), DECISION);

    private Examples() {}

    static Budget budget(String euros) {
        return Budget.of(Money.of(euros));
    }

    static BudgetLineOpened line(Code code, Funding.Kind kind, Budget budget) {
        return new BudgetLineOpened(ID, START, code, "Regel " + code, kind, "Begroting", budget);
    }

    static Part part(Code code, String budget, String actual) {
        return new Part(code, "Deel " + code, Money.of(budget), Money.of(actual));
    }

    static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }

    static Booking booking(String reference, Code line, String euros) {
        return new Booking(reference, line, Money.of(euros), TO_MARCH);
    }

    static ActualsBooked booked(Booking... bookings) {
        return new ActualsBooked(ID, TO_MARCH.until(), List.of(bookings), null);
    }

    static ActualReversed reversed(Code line) {
        return new ActualReversed(ID, SUMMER, booking("B-1", line, "30.25"), "Dubbel geboekt", null);
    }
}
