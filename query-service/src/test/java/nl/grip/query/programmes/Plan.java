package nl.grip.query.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.ActualReversed;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineSplit;
import nl.grip.events.BudgetEvent.BudgetLinesMerged;
import nl.grip.events.BudgetEvent.BudgetMoved;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetEvent.Part;
import nl.grip.events.BudgetEvent.Share;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AmbitionAdopted;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsEvent.SavingsStated;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.YearAmount;
import nl.grip.query.Facts;

/** A programme for tests, in the terms of its facts. */
final class Plan {

    static final ProgrammeId ID = new ProgrammeId(new UUID(0x0190_0000_0000_7000L, 0xA000_0000_0000_0001L));
    static final BudgetYearId YEAR = BudgetYearId.of(ID, 2020);
    static final SavingsPlanId SAVINGS = SavingsPlanId.of(ID);
    static final LocalDate START = LocalDate.of(2020, 1, 1);

    private Plan() {}

    static List<DomainEvent> programme(InterventionId... interventions) {
        var events = new ArrayList<DomainEvent>(List.of(
                new ProgrammeEstablished(
                        ID,
                        START,
                        new Code("MEEDOEN"),
                        "Gezond meedoen",
                        new Period(START, LocalDate.of(2022, 12, 31))),
                new AmbitionAdopted(ID, START, new Code("NABIJ"), "Zorg nabij"),
                new GoalSet(ID, START, new Code("TEVREDEN"), new Code("NABIJ"), "Meer mensen zijn tevreden."),
                new AssumptionMade(ID, START, new Code("KOSTPRIJS"), "De kostprijs blijft gelijk.")));
        for (var intervention : interventions) {
            events.add(new InterventionPlanned(ID, START, intervention, new Code("NABIJ"), List.of(2020, 2021)));
        }
        return events;
    }

    static BudgetYearOpened yearOpened() {
        return new BudgetYearOpened(YEAR, START, ID, 2020);
    }

    static BudgetLineOpened line(String code, Budget budget) {
        return new BudgetLineOpened(
                YEAR, START, new Code(code), "Regel " + code, Funding.Kind.INCIDENTAL, "Begroting", budget);
    }

    static BudgetLineOpened line(String code, String budget) {
        return line(code, Budget.of(Money.of(budget)));
    }

    static Booking booking(String reference, String line, String amount, LocalDate until) {
        return new Booking(reference, new Code(line), Money.of(amount), new Period(START, until));
    }

    static ActualsBooked booked(LocalDate on, Booking... bookings) {
        return new ActualsBooked(YEAR, on, List.of(bookings), null);
    }

    static ActualReversed reversed(LocalDate on, Booking booking) {
        return new ActualReversed(YEAR, on, booking, "Verkeerd geboekt", null);
    }

    static BudgetLinesMerged merged(LocalDate on, String into, Share... shares) {
        return new BudgetLinesMerged(YEAR, on, List.of(shares), new Code(into), Facts.DECISION);
    }

    static Share share(String line, String budget, String actual) {
        return new Share(new Code(line), Money.of(budget), Money.of(actual));
    }

    static BudgetLineSplit split(LocalDate on, String line, Part... parts) {
        return new BudgetLineSplit(
                YEAR, on, new Code(line), Funding.Kind.INCIDENTAL, "Begroting", List.of(parts), Facts.DECISION);
    }

    static Part part(String line, String budget, String actual) {
        return new Part(new Code(line), "Regel " + line, Money.of(budget), Money.of(actual));
    }

    static BudgetMoved moved(LocalDate on, String from, String to, String amount) {
        return new BudgetMoved(YEAR, on, new Code(from), new Code(to), Money.of(amount), Facts.DECISION);
    }

    static ReportingMomentNamed moment(String code, LocalDate effectiveOn, Instant knownAt) {
        return new ReportingMomentNamed(ID, effectiveOn, new Code(code), "Rapportage " + code, knownAt);
    }

    static SavingsPlanAdopted savingsPlan(YearAmount... intended) {
        return new SavingsPlanAdopted(
                SAVINGS, START, ID, List.of(intended), List.of(new Code("KOSTPRIJS")), Facts.DECISION);
    }

    static SavingsStated stated(LocalDate on, String moment, InterventionId intervention, YearAmount... realised) {
        return new SavingsStated(
                SAVINGS,
                on,
                new Code(moment),
                intervention,
                Funding.Kind.STRUCTURAL,
                List.of(realised),
                List.of(new Code("KOSTPRIJS")),
                "Geteld in de administratie");
    }

    static YearAmount in(int year, String amount) {
        return new YearAmount(year, Money.of(amount));
    }
}
