package nl.grip.command.programmes;

import static nl.grip.command.InputRule.DECISION_IN_THE_FUTURE;
import static nl.grip.command.programmes.ProgrammeRule.EFFECTIVE_BEFORE_PROGRAMME;
import static nl.grip.command.programmes.ProgrammeRule.PROGRAMME_ALREADY_ESTABLISHED;
import static nl.grip.command.programmes.ProgrammeRule.PROGRAMME_NOT_ESTABLISHED;

import java.time.Instant;
import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.Today;
import nl.grip.command.programmes.ProgrammeCommand.AdoptAmbition;
import nl.grip.command.programmes.ProgrammeCommand.AdoptPolicyFramework;
import nl.grip.command.programmes.ProgrammeCommand.AssignResponsible;
import nl.grip.command.programmes.ProgrammeCommand.BreakAssumption;
import nl.grip.command.programmes.ProgrammeCommand.ByDecision;
import nl.grip.command.programmes.ProgrammeCommand.ChangeProgrammePeriod;
import nl.grip.command.programmes.ProgrammeCommand.Consulted;
import nl.grip.command.programmes.ProgrammeCommand.DropGoal;
import nl.grip.command.programmes.ProgrammeCommand.EstablishProgramme;
import nl.grip.command.programmes.ProgrammeCommand.MakeAssumption;
import nl.grip.command.programmes.ProgrammeCommand.NameReportingMoment;
import nl.grip.command.programmes.ProgrammeCommand.PlanIntervention;
import nl.grip.command.programmes.ProgrammeCommand.RecordDecision;
import nl.grip.command.programmes.ProgrammeCommand.RestoreAssumption;
import nl.grip.command.programmes.ProgrammeCommand.SetGoal;
import nl.grip.command.programmes.ProgrammeCommand.UnplanIntervention;
import nl.grip.command.programmes.ProgrammeState.Established;
import nl.grip.command.programmes.ProgrammeState.Unestablished;
import nl.grip.events.ProgrammeEvent;

/**
 * The rules. Pure: a state, a command and the moment it is asked; out come the new facts. What holds already adds no
 * fact. The rules of one subject stand together in {@link PlanRules} and {@link GroundRules}.
 */
final class ProgrammeDecider {

    private ProgrammeDecider() {}

    /** @throws Refusal where a rule forbids it */
    static List<ProgrammeEvent> decide(ProgrammeState state, ProgrammeCommand command, Instant now) {
        sound(command, now);
        return switch (state) {
            case Unestablished _ -> establish(command);
            case Established(var known) -> change(known, command, now);
        };
    }

    private static List<ProgrammeEvent> establish(ProgrammeCommand command) {
        if (command instanceof EstablishProgramme establish) {
            return List.of(ProgrammeFacts.of(establish));
        }
        throw Refusal.because(PROGRAMME_NOT_ESTABLISHED);
    }

    private static List<ProgrammeEvent> change(Known known, ProgrammeCommand command, Instant now) {
        var fact = ProgrammeFacts.of(known, command, now);
        if (known.says(fact)) {
            return List.of();
        }
        if (!(command instanceof EstablishProgramme) && command.effectiveOn().isBefore(known.establishedOn())) {
            throw Refusal.because(EFFECTIVE_BEFORE_PROGRAMME, command.effectiveOn(), known.establishedOn());
        }
        allowed(known, command);
        return List.of(fact);
    }

    /** Whatever happened before, this is wrong. */
    private static void sound(ProgrammeCommand command, Instant now) {
        if (command instanceof ByDecision decided
                && decided.decision().decidedOn().isAfter(Today.at(now))) {
            throw Refusal.because(DECISION_IN_THE_FUTURE, decided.decision().decidedOn());
        }
        switch (command) {
            case Consulted consulted -> GroundRules.consultedBeforehand(consulted);
            case PlanIntervention plan -> PlanRules.namesItsYears(plan);
            case NameReportingMoment name -> GroundRules.isPast(name, now);
            default -> {}
        }
    }

    private static void allowed(Known known, ProgrammeCommand command) {
        switch (command) {
            case EstablishProgramme _ -> throw Refusal.because(PROGRAMME_ALREADY_ESTABLISHED, known.establishedOn());
            case AssignResponsible _, RecordDecision _ -> {}
            case ChangeProgrammePeriod change -> PlanRules.mayCover(known, change);
            case AdoptAmbition adopt -> PlanRules.mayBeAdopted(known, adopt);
            case SetGoal set -> PlanRules.mayBeSet(known, set);
            case DropGoal drop -> PlanRules.mayBeDropped(known, drop);
            case PlanIntervention plan -> PlanRules.mayBePlanned(known, plan);
            case UnplanIntervention unplan -> PlanRules.mayBeUnplanned(known, unplan);
            case AdoptPolicyFramework adopt -> GroundRules.mayBeAdopted(known, adopt);
            case MakeAssumption make -> GroundRules.mayBeMade(known, make);
            case BreakAssumption asked -> GroundRules.mayBreak(known, asked);
            case RestoreAssumption restore -> GroundRules.mayBeRestored(known, restore);
            case NameReportingMoment name -> GroundRules.mayBeNamed(known, name);
        }
    }
}
