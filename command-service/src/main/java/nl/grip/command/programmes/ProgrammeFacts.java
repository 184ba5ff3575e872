package nl.grip.command.programmes;

import java.time.Instant;
import java.util.Optional;
import nl.grip.command.programmes.ProgrammeCommand.AdoptAmbition;
import nl.grip.command.programmes.ProgrammeCommand.AdoptPolicyFramework;
import nl.grip.command.programmes.ProgrammeCommand.AssignResponsible;
import nl.grip.command.programmes.ProgrammeCommand.BreakAssumption;
import nl.grip.command.programmes.ProgrammeCommand.ChangeProgrammePeriod;
import nl.grip.command.programmes.ProgrammeCommand.DropGoal;
import nl.grip.command.programmes.ProgrammeCommand.EstablishProgramme;
import nl.grip.command.programmes.ProgrammeCommand.MakeAssumption;
import nl.grip.command.programmes.ProgrammeCommand.NameReportingMoment;
import nl.grip.command.programmes.ProgrammeCommand.PlanIntervention;
import nl.grip.command.programmes.ProgrammeCommand.RecordDecision;
import nl.grip.command.programmes.ProgrammeCommand.RestoreAssumption;
import nl.grip.command.programmes.ProgrammeCommand.SetGoal;
import nl.grip.command.programmes.ProgrammeCommand.UnplanIntervention;
import nl.grip.events.ProgrammeEvent;
import nl.grip.events.ProgrammeEvent.AmbitionAdopted;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.AssumptionRestored;
import nl.grip.events.ProgrammeEvent.DecisionTaken;
import nl.grip.events.ProgrammeEvent.GoalDropped;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.InterventionUnplanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ProgrammePeriodChanged;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeEvent.ResponsibleAssigned;

/** The one fact that each command asks to record. Whether it may be recorded is for the rules to say. */
final class ProgrammeFacts {

    private ProgrammeFacts() {}

    static ProgrammeEstablished of(EstablishProgramme command) {
        return new ProgrammeEstablished(
                command.programmeId(), command.effectiveOn(), command.code(), command.title(), command.period());
    }

    static ProgrammeEvent of(Known known, ProgrammeCommand command, Instant now) {
        return switch (command) {
            case EstablishProgramme establish -> of(establish);
            case ChangeProgrammePeriod(var id, var on, var period, var decision) ->
                new ProgrammePeriodChanged(id, on, period, decision);
            case AssignResponsible(var id, var on, var responsibility, var holder) ->
                new ResponsibleAssigned(id, on, responsibility, holder);
            case AdoptAmbition(var id, var on, var ambition, var title) -> new AmbitionAdopted(id, on, ambition, title);
            case SetGoal(var id, var on, var goal, var ambition, var text) -> new GoalSet(id, on, goal, ambition, text);
            case DropGoal(var id, var on, var goal, var reason) -> new GoalDropped(id, on, goal, reason);
            case PlanIntervention(var id, var on, var intervention, var ambition, var years) ->
                new InterventionPlanned(id, on, intervention, ambition, years);
            case UnplanIntervention(var id, var on, var intervention, var reason) ->
                new InterventionUnplanned(id, on, intervention, reason);
            case AdoptPolicyFramework(var id, var on, var framework, var title, var consultedOn, var decision) ->
                new DecisionTaken(id, on, title, framework, consultedOn, decision);
            case RecordDecision(var id, var on, var subject, var consultedOn, var decision) ->
                new DecisionTaken(id, on, subject, null, consultedOn, decision);
            case MakeAssumption(var id, var on, var assumption, var text) ->
                new AssumptionMade(id, on, assumption, text);
            case BreakAssumption(var id, var on, var assumption, var reason) ->
                new AssumptionBroken(id, on, assumption, reason);
            case RestoreAssumption(var id, var on, var assumption, var reason) ->
                new AssumptionRestored(id, on, assumption, reason);
            case NameReportingMoment name -> named(known, name, now);
        };
    }

    /** Said again without a moment, it means the one that it has. */
    private static ReportingMomentNamed named(Known known, NameReportingMoment command, Instant now) {
        var knownAt = Optional.ofNullable(command.knownAt())
                .or(() -> known.moment(command.moment()).map(ReportingMomentNamed::knownAt))
                .orElse(now);
        return new ReportingMomentNamed(
                command.programmeId(), command.effectiveOn(), command.moment(), command.title(), knownAt);
    }
}
