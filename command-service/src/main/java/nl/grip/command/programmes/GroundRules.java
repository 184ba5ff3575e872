package nl.grip.command.programmes;

import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_ALREADY_BROKEN;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_ALREADY_MADE;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_BROKEN_BEFORE_IT_HELD;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_NOT_BROKEN;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_NOT_MADE;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_RESTORED_BEFORE_BROKEN;
import static nl.grip.command.programmes.ProgrammeRule.CONSULTED_AFTER_DECISION;
import static nl.grip.command.programmes.ProgrammeRule.FRAMEWORK_ALREADY_ADOPTED;
import static nl.grip.command.programmes.ProgrammeRule.KNOWN_IN_THE_FUTURE;
import static nl.grip.command.programmes.ProgrammeRule.REPORTING_MOMENT_ALREADY_NAMED;

import java.time.Instant;
import java.time.LocalDate;
import nl.grip.command.Refusal;
import nl.grip.command.programmes.ProgrammeCommand.AdoptPolicyFramework;
import nl.grip.command.programmes.ProgrammeCommand.BreakAssumption;
import nl.grip.command.programmes.ProgrammeCommand.Consulted;
import nl.grip.command.programmes.ProgrammeCommand.MakeAssumption;
import nl.grip.command.programmes.ProgrammeCommand.NameReportingMoment;
import nl.grip.command.programmes.ProgrammeCommand.RestoreAssumption;
import nl.grip.events.Code;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.AssumptionRestored;

/** What the programme rests on, and the moments at which it answers for itself. */
final class GroundRules {

    private GroundRules() {}

    static void mayBeAdopted(Known known, AdoptPolicyFramework adopt) {
        known.framework(adopt.framework()).ifPresent(adopted -> {
            throw Refusal.because(FRAMEWORK_ALREADY_ADOPTED, adopt.framework(), adopted.effectiveOn());
        });
    }

    static void consultedBeforehand(Consulted decided) {
        var consultedOn = decided.consultedOn();
        if (consultedOn != null && consultedOn.isAfter(decided.decision().decidedOn())) {
            throw Refusal.because(
                    CONSULTED_AFTER_DECISION, consultedOn, decided.decision().decidedOn());
        }
    }

    static void mayBeMade(Known known, MakeAssumption make) {
        known.made(make.assumption()).ifPresent(made -> {
            throw Refusal.because(ASSUMPTION_ALREADY_MADE, made.assumption(), made.effectiveOn());
        });
    }

    static void mayBreak(Known known, BreakAssumption asked) {
        var made = made(known, asked.assumption());
        known.broken(asked.assumption()).ifPresent(broken -> {
            throw Refusal.because(ASSUMPTION_ALREADY_BROKEN, broken.assumption(), broken.effectiveOn());
        });
        var heldFrom = known.restored(asked.assumption())
                .map(AssumptionRestored::effectiveOn)
                .orElse(made.effectiveOn());
        if (asked.effectiveOn().isBefore(heldFrom)) {
            throw Refusal.because(ASSUMPTION_BROKEN_BEFORE_IT_HELD, asked.assumption(), heldFrom);
        }
    }

    static void mayBeRestored(Known known, RestoreAssumption restore) {
        made(known, restore.assumption());
        LocalDate brokenOn = known.broken(restore.assumption())
                .orElseThrow(() -> Refusal.because(ASSUMPTION_NOT_BROKEN, restore.assumption()))
                .effectiveOn();
        if (restore.effectiveOn().isBefore(brokenOn)) {
            throw Refusal.because(ASSUMPTION_RESTORED_BEFORE_BROKEN, restore.assumption(), brokenOn);
        }
    }

    static void mayBeNamed(Known known, NameReportingMoment name) {
        known.moment(name.moment()).ifPresent(named -> {
            throw Refusal.because(REPORTING_MOMENT_ALREADY_NAMED, named.moment(), named.effectiveOn());
        });
    }

    static void isPast(NameReportingMoment name, Instant now) {
        if (name.knownAt() != null && name.knownAt().isAfter(now)) {
            throw Refusal.because(KNOWN_IN_THE_FUTURE, name.knownAt());
        }
    }

    private static AssumptionMade made(Known known, Code assumption) {
        return known.made(assumption).orElseThrow(() -> Refusal.because(ASSUMPTION_NOT_MADE, assumption));
    }
}
