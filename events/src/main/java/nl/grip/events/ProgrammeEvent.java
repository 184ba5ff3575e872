package nl.grip.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan of several years: what is to be reached, what is done for it, what it rests on, and when it is reported on. */
public sealed interface ProgrammeEvent extends DomainEvent {

    ProgrammeId programmeId();

    @Override
    default StreamId stream() {
        return programmeId();
    }

    /** The programme was set up for a number of years. */
    record ProgrammeEstablished(ProgrammeId programmeId, LocalDate effectiveOn, Code code, String title, Period period)
            implements ProgrammeEvent {}

    /** It was decided that the programme covers other years. */
    record ProgrammePeriodChanged(ProgrammeId programmeId, LocalDate effectiveOn, Period period, Decision decision)
            implements ProgrammeEvent {}

    /** Someone answers for a part of the programme from now on: a function or a team, never a person's name. */
    record ResponsibleAssigned(ProgrammeId programmeId, LocalDate effectiveOn, String responsibility, String holder)
            implements ProgrammeEvent {}

    /** A heading under which goals and interventions stand. */
    record AmbitionAdopted(ProgrammeId programmeId, LocalDate effectiveOn, Code ambition, String title)
            implements ProgrammeEvent {}

    /** What must become true under an ambition; said again, it was put differently. */
    record GoalSet(ProgrammeId programmeId, LocalDate effectiveOn, Code goal, Code ambition, String text)
            implements ProgrammeEvent {}

    /** The goal is no longer strived for. */
    record GoalDropped(ProgrammeId programmeId, LocalDate effectiveOn, Code goal, String reason)
            implements ProgrammeEvent {}

    /** The intervention belongs to the programme, under this ambition, in these years; it replaces what was planned of it before. */
    record InterventionPlanned(
            ProgrammeId programmeId,
            LocalDate effectiveOn,
            InterventionId interventionId,
            Code ambition,
            List<Integer> years)
            implements ProgrammeEvent {

        public InterventionPlanned {
            years = List.copyOf(years);
        }
    }

    /** The intervention no longer belongs to the programme. */
    record InterventionUnplanned(
            ProgrammeId programmeId, LocalDate effectiveOn, InterventionId interventionId, String reason)
            implements ProgrammeEvent {}

    /** Something else was decided about the programme. Where that is a policy framework (kader), it has a code, and holds from now on. */
    record DecisionTaken(
            ProgrammeId programmeId,
            LocalDate effectiveOn,
            String subject,
            @Nullable Code framework,
            @Nullable LocalDate consultedOn,
            Decision decision)
            implements ProgrammeEvent {}

    /** Effects and savings of the programme are counted on this (uitgangspunt). */
    record AssumptionMade(ProgrammeId programmeId, LocalDate effectiveOn, Code assumption, String text)
            implements ProgrammeEvent {}

    /** What was counted on no longer holds; everything that rests on it is in doubt from this day. */
    record AssumptionBroken(ProgrammeId programmeId, LocalDate effectiveOn, Code assumption, String reason)
            implements ProgrammeEvent {}

    /** What was counted on holds again. */
    record AssumptionRestored(ProgrammeId programmeId, LocalDate effectiveOn, Code assumption, String reason)
            implements ProgrammeEvent {}

    /** A document shows what held on the effective day, as it was known at a moment; both can be asked for again for ever. */
    record ReportingMomentNamed(
            ProgrammeId programmeId, LocalDate effectiveOn, Code moment, String title, Instant knownAt)
            implements ProgrammeEvent {}
}
