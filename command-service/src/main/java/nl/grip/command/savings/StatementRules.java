package nl.grip.command.savings;

import static nl.grip.command.savings.SavingsRule.SAVINGS_ALREADY_STATED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_INTERVENTION_NOT_PLANNED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_MOMENT_NOT_NAMED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_NOT_STATED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_STATED_AGAIN_SINCE;
import static nl.grip.command.savings.SavingsRule.SAVINGS_STATED_IN_THE_FUTURE;
import static nl.grip.command.savings.SavingsRule.SAVINGS_WITHDRAWN_BEFORE_STATED;

import java.time.LocalDate;
import nl.grip.command.Refusal;
import nl.grip.command.savings.SavingsCommand.StateSavings;
import nl.grip.command.savings.SavingsCommand.WithdrawSavingsStatement;
import nl.grip.command.savings.SavingsState.Adopted;

/** What may be stated of an intervention at a reporting moment, and what of that may be taken back. */
final class StatementRules {

    private StatementRules() {}

    static void isPast(StateSavings state, LocalDate today) {
        if (state.effectiveOn().isAfter(today)) {
            throw Refusal.because(SAVINGS_STATED_IN_THE_FUTURE, state.effectiveOn());
        }
    }

    static void mayBeStated(Adopted plan, StateSavings state, Footing footing) {
        if (!footing.moments().contains(state.moment())) {
            throw Refusal.because(SAVINGS_MOMENT_NOT_NAMED, state.moment());
        }
        if (!footing.planned().contains(state.interventionId())) {
            throw Refusal.because(SAVINGS_INTERVENTION_NOT_PLANNED);
        }
        plan.stated(state.moment(), state.interventionId()).ifPresent(stated -> {
            throw Refusal.because(SAVINGS_ALREADY_STATED, stated.moment(), stated.effectiveOn());
        });
    }

    static void mayBeWithdrawn(Adopted plan, WithdrawSavingsStatement withdraw) {
        var stated = plan.stated(withdraw.moment(), withdraw.interventionId())
                .orElseThrow(() -> Refusal.because(SAVINGS_NOT_STATED, withdraw.moment()));
        var latest = plan.latest(withdraw.interventionId()).orElse(stated);
        if (!latest.equals(stated)) {
            throw Refusal.because(SAVINGS_STATED_AGAIN_SINCE, withdraw.moment(), latest.moment());
        }
        if (withdraw.effectiveOn().isBefore(stated.effectiveOn())) {
            throw Refusal.because(SAVINGS_WITHDRAWN_BEFORE_STATED, stated.effectiveOn());
        }
    }
}
