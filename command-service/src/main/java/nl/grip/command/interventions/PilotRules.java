package nl.grip.command.interventions;

import static nl.grip.command.interventions.InterventionRule.ALREADY_EMBEDDED;
import static nl.grip.command.interventions.InterventionRule.CAPACITY_BELOW_ONE;
import static nl.grip.command.interventions.InterventionRule.EFFECTIVE_BEFORE_PILOT;
import static nl.grip.command.interventions.InterventionRule.EXTENSION_NOT_LATER;
import static nl.grip.command.interventions.InterventionRule.NOT_EVALUATED;
import static nl.grip.command.interventions.InterventionRule.PILOT_ALREADY_STARTED;
import static nl.grip.command.interventions.InterventionRule.PILOT_ENDED;
import static nl.grip.command.interventions.InterventionRule.PILOT_ENDS_BEFORE_IT_BEGINS;
import static nl.grip.command.interventions.InterventionRule.PILOT_NOT_STARTED;
import static nl.grip.command.interventions.InterventionRule.SCOPE_NOT_WIDER;

import nl.grip.command.Refusal;
import nl.grip.command.interventions.InterventionCommand.ChangePilotCapacity;
import nl.grip.command.interventions.InterventionCommand.ExpandPilotScope;
import nl.grip.command.interventions.InterventionCommand.ExtendPilot;
import nl.grip.command.interventions.InterventionCommand.RollOutIntervention;
import nl.grip.command.interventions.InterventionCommand.StartPilot;
import nl.grip.command.interventions.InterventionState.Embedded;
import nl.grip.command.interventions.InterventionState.Evaluated;
import nl.grip.command.interventions.InterventionState.InPilot;
import nl.grip.command.interventions.InterventionState.Live;
import nl.grip.command.interventions.InterventionState.Pilot;
import nl.grip.command.interventions.InterventionState.Proposed;
import nl.grip.events.Scope;

/** How a pilot begins, grows and goes on, and what may be decided while it runs or after it was evaluated. */
final class PilotRules {

    private PilotRules() {}

    static void mayStart(Live live, StartPilot start) {
        if (!start.plannedEnd().isAfter(start.effectiveOn())) {
            throw Refusal.because(PILOT_ENDS_BEFORE_IT_BEGINS);
        }
        if (start.capacity() != null) {
            capacityIsPositive(start.capacity());
        }
        switch (live) {
            case Proposed _ -> {}
            case InPilot _, Evaluated _, Embedded _ -> throw Refusal.because(PILOT_ALREADY_STARTED);
        }
    }

    static void mayExpand(Live live, ExpandPilotScope expand) {
        var pilot = pilotOf(live);
        notBefore(pilot, expand);
        wider(pilot, expand.scope());
    }

    static void mayHold(Live live, ChangePilotCapacity change) {
        capacityIsPositive(change.capacity());
        notBefore(pilotOf(live), change);
    }

    static void mayBeExtended(Live live, ExtendPilot extend) {
        var pilot = pilotOf(live);
        notBefore(pilot, extend);
        if (live instanceof InPilot && extend.effectiveOn().isAfter(pilot.plannedEnd())) {
            throw Refusal.because(PILOT_ENDED, pilot.plannedEnd());
        }
        if (!extend.plannedEnd().isAfter(pilot.plannedEnd())) {
            throw Refusal.because(EXTENSION_NOT_LATER, pilot.plannedEnd());
        }
    }

    /** Steering and accelerating alike. */
    static void mayBeRedirected(Live live, InterventionCommand redirect) {
        notBefore(pilotOf(live), redirect);
    }

    static void mayBeRolledOut(Live live, RollOutIntervention rollOut) {
        switch (live) {
            case Proposed _, InPilot _ -> throw Refusal.because(NOT_EVALUATED);
            case Evaluated evaluated -> {
                notBefore(evaluated.pilot(), rollOut);
                wider(evaluated.pilot(), rollOut.scope());
            }
            case Embedded _ -> throw Refusal.because(ALREADY_EMBEDDED);
        }
    }

    /** @throws Refusal where there is no pilot, or none any more */
    static Pilot pilotOf(Live live) {
        return switch (live) {
            case Proposed _ -> throw Refusal.because(PILOT_NOT_STARTED);
            case InPilot running -> running.pilot();
            case Evaluated evaluated -> evaluated.pilot();
            case Embedded _ -> throw Refusal.because(ALREADY_EMBEDDED);
        };
    }

    static void notBefore(Pilot pilot, InterventionCommand command) {
        if (command.effectiveOn().isBefore(pilot.start())) {
            throw Refusal.because(EFFECTIVE_BEFORE_PILOT, command.effectiveOn(), pilot.start());
        }
    }

    private static void wider(Pilot pilot, Scope scope) {
        if (!scope.covers(pilot.scope()) || pilot.scope().covers(scope)) {
            throw Refusal.because(SCOPE_NOT_WIDER);
        }
    }

    private static void capacityIsPositive(int capacity) {
        if (capacity < 1) {
            throw Refusal.because(CAPACITY_BELOW_ONE);
        }
    }
}
