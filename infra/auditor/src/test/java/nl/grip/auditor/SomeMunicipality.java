package nl.grip.auditor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.grip.events.AreaCode;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.Description;
import nl.grip.events.DomainEvent;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import nl.grip.events.Money;
import nl.grip.events.Municipality;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AmbitionAdopted;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsEvent.SavingsStated;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.YearAmount;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Provenance;
import nl.grip.ledger.Entry;

/** What a municipality recorded, as its rows are stored: a programme with a plan, a budget and savings, and something beside it. */
final class SomeMunicipality {

    static final String CODE = "GM0183";
    static final ProgrammeId PROGRAMME = new ProgrammeId(uuid(1));

    private static final LocalDate DAY = LocalDate.of(2020, 1, 6);
    private static final LocalDate LATER = LocalDate.of(2020, 6, 30);
    private static final Instant RECORDED = Instant.parse("2020-07-01T08:00:00.123456Z");
    private static final InterventionId WALK = new InterventionId(uuid(2));
    private static final InterventionId OTHER = new InterventionId(uuid(3));
    private static final BudgetYearId BUDGET = BudgetYearId.of(PROGRAMME, 2020);
    private static final SavingsPlanId SAVINGS = SavingsPlanId.of(PROGRAMME);
    private static final Code AMBITION = new Code("GEZOND");
    private static final Code MOMENT = new Code("JAARSTUKKEN-2020");

    private SomeMunicipality() {}

    /** Positions leave room for what other municipalities recorded meanwhile. */
    static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        var sequences = new HashMap<String, Long>();
        for (var event : events()) {
            var position = 3L * entries.size() + 2;
            entries.add(new Entry(
                    position,
                    uuid(0x1000 + position).toString(),
                    CODE,
                    event.stream().value(),
                    sequences.merge(event.stream().value(), 0L, (before, _) -> before + 1),
                    EventCatalog.formOf(event).name(),
                    EventCatalog.formOf(event).number(),
                    RECORDED.plusSeconds(position).toString(),
                    EventJson.write(event),
                    EventJson.MAPPER.writeValueAsString(new Provenance(new Municipality(CODE), "user-1", null))));
        }
        return entries;
    }

    private static List<DomainEvent> events() {
        return List.of(
                proposed(WALK, "PJ1", "Wandelen <samen> \"é\""),
                new ProgrammeEstablished(
                        PROGRAMME,
                        DAY,
                        new Code("SD"),
                        "Uitvoeringsplan sociaal domein",
                        new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31))),
                new AmbitionAdopted(PROGRAMME, DAY, AMBITION, "Gezond meedoen"),
                new GoalSet(PROGRAMME, DAY, new Code("G1"), AMBITION, "Meer inwoners kunnen meedoen."),
                proposed(OTHER, "PJ2", "Iets van elders"),
                new InterventionPlanned(PROGRAMME, DAY, WALK, AMBITION, List.of(2020, 2021)),
                new BudgetYearOpened(BUDGET, DAY, PROGRAMME, 2020),
                line("UITVOERING", Budget.of(Money.of("336512.34"))),
                line("VERVOER", Budget.PRO_MEMORIE),
                new SavingsPlanAdopted(
                        SAVINGS,
                        DAY,
                        PROGRAMME,
                        years("94000", "375000"),
                        List.of(),
                        new Decision(DecisionBody.COUNCIL, DAY, "2020-001", null)),
                new ReportingMomentNamed(PROGRAMME, LATER, MOMENT, "Jaarstukken 2020", RECORDED),
                new SavingsStated(
                        SAVINGS,
                        LATER,
                        MOMENT,
                        WALK,
                        Funding.Kind.STRUCTURAL,
                        years("0", "235000"),
                        List.of(),
                        "Minder verwijzingen"),
                new NextStepSet(WALK, LATER, "Een route kiezen."),
                new ActualsBooked(
                        BUDGET,
                        LATER,
                        List.of(new Booking(
                                "F-1", new Code("UITVOERING"), Money.of("1234.50"), new Period(DAY, LATER))),
                        null));
    }

    private static InterventionProposed proposed(InterventionId id, String code, String title) {
        var description = new Description(
                code,
                title,
                "Preventie",
                "Wat er gebeurt",
                List.of(Law.JEUGDWET),
                List.of("gezinnen"),
                List.of(new AreaCode(CODE)));
        return new InterventionProposed(id, DAY, description, null, null, List.of());
    }

    private static BudgetLineOpened line(String code, Budget budget) {
        return new BudgetLineOpened(
                BUDGET, DAY, new Code(code), "Regel " + code, Funding.Kind.INCIDENTAL, "Reserve", budget);
    }

    private static List<YearAmount> years(String first, String second) {
        return List.of(new YearAmount(2020, Money.of(first)), new YearAmount(2021, Money.of(second)));
    }

    private static UUID uuid(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
