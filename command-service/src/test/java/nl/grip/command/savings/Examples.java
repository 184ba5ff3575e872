package nl.grip.command.savings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsEvent.IntendedSavingsChanged;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsEvent.SavingsStated;
import nl.grip.events.SavingsEvent.SavingsStatementWithdrawn;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.YearAmount;

/** The savings plan of one programme of Tubbergen, in facts. */
final class Examples {

    static final ProgrammeId PROGRAMME = new ProgrammeId(UUID.fromString("5f1c3a52-6f3e-4a34-9a55-0d0f6b1f1e01"));
    static final SavingsPlanId ID = SavingsPlanId.of(PROGRAMME);
    static final InterventionId PRACTICE = new InterventionId(UUID.fromString("7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e01"));
    static final InterventionId OTHER = new InterventionId(UUID.fromString("7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e02"));

    static final Code SAME_CLIENTS = new Code("ZELFDE-CLIENTEN");
    static final Code SPRING = new Code("VOORJAAR-2020");
    static final Code AUTUMN = new Code("NAJAAR-2020");

    static final LocalDate BEGIN = LocalDate.parse("2019-01-01");
    static final LocalDate ADOPTION = LocalDate.parse("2019-02-01");
    static final LocalDate IN_SPRING = LocalDate.parse("2020-04-01");
    static final LocalDate IN_AUTUMN = LocalDate.parse("2020-09-30");
    static final LocalDate TODAY = LocalDate.parse("2021-06-01");

    static final Footing FOOTING = new Footing(
            BEGIN,
            new Period(BEGIN, LocalDate.parse("2022-12-31")),
            Set.of(SAME_CLIENTS),
            Set.of(SPRING, AUTUMN),
            Set.of(PRACTICE));

    static final Decision DECISION = decidedOn(LocalDate.parse("2018-12-17"));
    static final List<YearAmount> INTENDED = from(2019, "0", "100000", "250000", "360000.50");
    static final List<YearAmount> LESS = from(2019, "0", "50000", "125000", "180000");

    static final SavingsPlanAdopted ADOPTED =
            new SavingsPlanAdopted(ID, ADOPTION, PROGRAMME, INTENDED, List.of(SAME_CLIENTS), DECISION);
    static final IntendedSavingsChanged LOWERED =
            new IntendedSavingsChanged(ID, IN_SPRING, LESS, List.of(SAME_CLIENTS), DECISION);
    static final SavingsStated STATED_IN_SPRING = stated(IN_SPRING, SPRING, "10000");
    static final SavingsStated STATED_IN_AUTUMN = stated(IN_AUTUMN, AUTUMN, "-2500.25");
    static final SavingsStatementWithdrawn WITHDRAWN =
            new SavingsStatementWithdrawn(ID, IN_AUTUMN, AUTUMN, PRACTICE, "Verkeerd geteld");

    private Examples() {}

    static Decision decidedOn(LocalDate day) {
        return new Decision(DecisionBody.COUNCIL, day, "RV-2018-77", null);
    }

    static SavingsStated stated(LocalDate on, Code moment, String amount) {
        return new SavingsStated(
                ID,
                on,
                moment,
                PRACTICE,
                Funding.Kind.STRUCTURAL,
                from(2020, amount),
                List.of(SAME_CLIENTS),
                "Minder verwijzingen");
    }

    /** Amounts for this year and those after it. */
    static List<YearAmount> from(int year, String... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(index -> new YearAmount(year + index, Money.of(amounts[index])))
                .toList();
    }
}
