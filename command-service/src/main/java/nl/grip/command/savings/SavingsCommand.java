package nl.grip.command.savings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.grip.command.store.Command;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.YearAmount;

/** Everything one may ask of a savings plan. Amounts are in the order of their years, whatever the order they came in. */
sealed interface SavingsCommand extends Command {

    ProgrammeId programmeId();

    LocalDate effectiveOn();

    /** There is one plan for each programme, and its name follows from that. */
    @Override
    default SavingsPlanId stream() {
        return SavingsPlanId.of(programmeId());
    }

    /** Someone with the power to do so must have decided it. */
    interface ByDecision {
        Decision decision();
    }

    /** It names amounts by year, and the assumptions that they rest on. */
    interface OfYears {
        List<YearAmount> amounts();

        List<Code> restsOn();
    }

    record AdoptSavingsPlan(
            ProgrammeId programmeId,
            LocalDate effectiveOn,
            List<YearAmount> amounts,
            List<Code> restsOn,
            Decision decision)
            implements SavingsCommand, ByDecision, OfYears {

        public AdoptSavingsPlan {
            amounts = byYear(amounts);
            restsOn = List.copyOf(restsOn);
        }
    }

    record ChangeIntendedSavings(
            ProgrammeId programmeId,
            LocalDate effectiveOn,
            List<YearAmount> amounts,
            List<Code> restsOn,
            Decision decision)
            implements SavingsCommand, ByDecision, OfYears {

        public ChangeIntendedSavings {
            amounts = byYear(amounts);
            restsOn = List.copyOf(restsOn);
        }
    }

    record StateSavings(
            ProgrammeId programmeId,
            LocalDate effectiveOn,
            Code moment,
            InterventionId interventionId,
            Funding.Kind kind,
            List<YearAmount> amounts,
            List<Code> restsOn,
            String grounds)
            implements SavingsCommand, OfYears {

        public StateSavings {
            amounts = byYear(amounts);
            restsOn = List.copyOf(restsOn);
        }
    }

    record WithdrawSavingsStatement(
            ProgrammeId programmeId, LocalDate effectiveOn, Code moment, InterventionId interventionId, String reason)
            implements SavingsCommand {}

    private static List<YearAmount> byYear(List<YearAmount> amounts) {
        return amounts.stream()
                .sorted(Comparator.comparingInt(YearAmount::year))
                .toList();
    }
}
