package nl.grip.query.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AmbitionAdopted;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.DecisionTaken;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeEvent.ResponsibleAssigned;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsEvent.SavingsStated;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.YearAmount;
import nl.grip.query.Facts;

/** A small programme with a budget and a savings plan, as facts. */
final class SomeProgramme {

    static final ProgrammeId ID = new ProgrammeId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_1000L));
    static final InterventionId WALK = Facts.id(11);

    private static final BudgetYearId BUDGET = BudgetYearId.of(ID, 2020);
    private static final SavingsPlanId SAVINGS = SavingsPlanId.of(ID);
    private static final Code AMBITION = new Code("GEZOND");
    private static final Code PRICE = new Code("KOSTPRIJS-2019");
    private static final Code MOMENT = new Code("JAARSTUKKEN-2020");
    private static final LocalDate LATER = Facts.DAY.plusMonths(3);

    private SomeProgramme() {}

    static List<DomainEvent> facts() {
        var facts = new ArrayList<DomainEvent>();
        facts.addAll(programme());
        facts.addAll(budget());
        facts.add(new SavingsPlanAdopted(
                SAVINGS, Facts.DAY, ID, years("94000", "375000", "520000", "545000"), List.of(PRICE), Facts.DECISION));
        facts.add(new SavingsStated(
                SAVINGS,
                LATER,
                MOMENT,
                WALK,
                Funding.Kind.STRUCTURAL,
                years("0", "235000", "90000", "90000"),
                List.of(PRICE),
                "Minder verwijzingen"));
        facts.add(new AssumptionBroken(ID, LATER, PRICE, "De tarieven stegen"));
        return facts;
    }

    private static List<DomainEvent> programme() {
        return List.of(
                Facts.proposed(WALK, "PJ1", "Wandelen <samen>"),
                new NextStepSet(WALK, Facts.DAY, "Een route kiezen."),
                new ProgrammeEstablished(
                        ID,
                        Facts.DAY,
                        new Code("SD"),
                        "Uitvoeringsplan sociaal domein",
                        new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2022, 12, 31))),
                new ResponsibleAssigned(ID, Facts.DAY, "Projectleiding", "Team Samenleving"),
                new AmbitionAdopted(ID, Facts.DAY, AMBITION, "Samen redzaam, gezond meedoen"),
                new GoalSet(ID, Facts.DAY, new Code("G1"), AMBITION, "Meer inwoners kunnen meedoen."),
                new GoalSet(ID, Facts.DAY, new Code("G2"), AMBITION, "Inwoners ervaren hun gezondheid als goed."),
                new InterventionPlanned(ID, Facts.DAY, WALK, AMBITION, List.of(2020, 2021)),
                new DecisionTaken(ID, Facts.DAY, "Vaststelling van het plan", null, null, Facts.DECISION),
                new AssumptionMade(ID, Facts.DAY, PRICE, "De kostprijs van 2019"),
                new ReportingMomentNamed(ID, LATER, MOMENT, "Jaarstukken 2020", Instant.parse("2030-01-01T08:00:00Z")));
    }

    private static List<DomainEvent> budget() {
        return List.of(
                new BudgetYearOpened(BUDGET, Facts.DAY, ID, 2020),
                line("UITVOERING", "Uitvoeringsplan sociaal domein", Budget.of(Money.of("336512.34"))),
                line("WIJK-GGD", "=Pilot Wijk GGD", Budget.of(Money.of("58499.50"))),
                line("VERVOER", "Zelfvoorzienend vervoer", Budget.PRO_MEMORIE),
                new ActualsBooked(
                        BUDGET,
                        LATER,
                        List.of(new Booking(
                                "F-1", new Code("WIJK-GGD"), Money.of("1234567.89"), new Period(Facts.DAY, LATER))),
                        null));
    }

    private static BudgetLineOpened line(String code, String title, Budget budget) {
        return new BudgetLineOpened(
                BUDGET, Facts.DAY, new Code(code), title, Funding.Kind.INCIDENTAL, "Reserve", budget);
    }

    /** From 2019 on. */
    private static List<YearAmount> years(String... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(at -> new YearAmount(2019 + at, Money.of(amounts[at])))
                .toList();
    }
}
