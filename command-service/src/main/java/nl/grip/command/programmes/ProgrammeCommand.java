package nl.grip.command.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.grip.command.store.Command;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a programme. */
sealed interface ProgrammeCommand extends Command {

    ProgrammeId programmeId();

    @Override
    default ProgrammeId stream() {
        return programmeId();
    }

    LocalDate effectiveOn();

    /** Someone with the power to do so must have decided it. */
    interface ByDecision {
        Decision decision();
    }

    /** Those who decided on it may have been consulted before. */
    interface Consulted extends ByDecision {
        @Nullable
        LocalDate consultedOn();
    }

    record EstablishProgramme(ProgrammeId programmeId, LocalDate effectiveOn, Code code, String title, Period period)
            implements ProgrammeCommand {}

    record ChangeProgrammePeriod(ProgrammeId programmeId, LocalDate effectiveOn, Period period, Decision decision)
            implements ProgrammeCommand, ByDecision {}

    record AssignResponsible(ProgrammeId programmeId, LocalDate effectiveOn, String responsibility, String holder)
            implements ProgrammeCommand {}

    record AdoptAmbition(ProgrammeId programmeId, LocalDate effectiveOn, Code ambition, String title)
            implements ProgrammeCommand {}

    record SetGoal(ProgrammeId programmeId, LocalDate effectiveOn, Code goal, Code ambition, String text)
            implements ProgrammeCommand {}

    record DropGoal(ProgrammeId programmeId, LocalDate effectiveOn, Code goal, String reason)
            implements ProgrammeCommand {}

    record PlanIntervention(
            ProgrammeId programmeId,
            LocalDate effectiveOn,
            InterventionId interventionId,
            Code ambition,
            List<Integer> years)
            implements ProgrammeCommand {

        public PlanIntervention {
            years = years.stream().sorted().toList();
        }
    }

    record UnplanIntervention(
            ProgrammeId programmeId, LocalDate effectiveOn, InterventionId interventionId, String reason)
            implements ProgrammeCommand {}

    record AdoptPolicyFramework(
            ProgrammeId programmeId,
            LocalDate effectiveOn,
            Code framework,
            String title,
            @Nullable LocalDate consultedOn,
            Decision decision)
            implements ProgrammeCommand, Consulted {}

    record RecordDecision(
            ProgrammeId programmeId,
            LocalDate effectiveOn,
            String subject,
            @Nullable LocalDate consultedOn,
            Decision decision)
            implements ProgrammeCommand, Consulted {}

    record MakeAssumption(ProgrammeId programmeId, LocalDate effectiveOn, Code assumption, String text)
            implements ProgrammeCommand {}

    record BreakAssumption(ProgrammeId programmeId, LocalDate effectiveOn, Code assumption, String reason)
            implements ProgrammeCommand {}

    record RestoreAssumption(ProgrammeId programmeId, LocalDate effectiveOn, Code assumption, String reason)
            implements ProgrammeCommand {}

    /** Without a moment of its own it is about what is known when it is asked. */
    record NameReportingMoment(
            ProgrammeId programmeId,
            LocalDate effectiveOn,
            Code moment,
            String title,
            @Nullable Instant knownAt) implements ProgrammeCommand {}
}
