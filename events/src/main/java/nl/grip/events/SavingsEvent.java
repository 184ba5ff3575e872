package nl.grip.events;

import java.time.LocalDate;
import java.util.List;

/** What a programme is meant to save (taakstelling), and what it has saved. */
public sealed interface SavingsEvent extends DomainEvent {

    SavingsPlanId savingsPlanId();

    @Override
    default StreamId stream() {
        return savingsPlanId();
    }

    /** It was decided what is to be saved in each year, and what that is counted on. */
    record SavingsPlanAdopted(
            SavingsPlanId savingsPlanId,
            LocalDate effectiveOn,
            ProgrammeId programmeId,
            List<YearAmount> intended,
            List<Code> restsOn,
            Decision decision)
            implements SavingsEvent {

        public SavingsPlanAdopted {
            intended = List.copyOf(intended);
            restsOn = List.copyOf(restsOn);
        }
    }

    /** It was decided that something else is to be saved; this is the whole of it. */
    record IntendedSavingsChanged(
            SavingsPlanId savingsPlanId,
            LocalDate effectiveOn,
            List<YearAmount> intended,
            List<Code> restsOn,
            Decision decision)
            implements SavingsEvent {

        public IntendedSavingsChanged {
            intended = List.copyOf(intended);
            restsOn = List.copyOf(restsOn);
        }
    }

    /** At a reporting moment it was stated what an intervention saves: the whole of it, in place of what was stated before. */
    record SavingsStated(
            SavingsPlanId savingsPlanId,
            LocalDate effectiveOn,
            Code moment,
            InterventionId interventionId,
            Funding.Kind kind,
            List<YearAmount> realised,
            List<Code> restsOn,
            String grounds)
            implements SavingsEvent {

        public SavingsStated {
            realised = List.copyOf(realised);
            restsOn = List.copyOf(restsOn);
        }
    }

    /** What was stated of an intervention at a reporting moment was wrong, and what was stated before holds again. */
    record SavingsStatementWithdrawn(
            SavingsPlanId savingsPlanId,
            LocalDate effectiveOn,
            Code moment,
            InterventionId interventionId,
            String reason)
            implements SavingsEvent {}
}
