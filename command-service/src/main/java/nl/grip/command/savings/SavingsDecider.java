package nl.grip.command.savings;

import static nl.grip.command.InputRule.DECISION_IN_THE_FUTURE;
import static nl.grip.command.savings.SavingsRule.EFFECTIVE_BEFORE_SAVINGS_PLAN;
import static nl.grip.command.savings.SavingsRule.SAVINGS_OF_NO_YEAR;
import static nl.grip.command.savings.SavingsRule.SAVINGS_PLAN_ALREADY_ADOPTED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_PLAN_BEFORE_PROGRAMME;
import static nl.grip.command.savings.SavingsRule.SAVINGS_PLAN_NOT_ADOPTED;
import static nl.grip.command.savings.SavingsRule.SAVINGS_REST_ON_UNKNOWN;
import static nl.grip.command.savings.SavingsRule.SAVINGS_YEAR_NAMED_TWICE;
import static nl.grip.command.savings.SavingsRule.SAVINGS_YEAR_OUTSIDE_PERIOD;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.savings.SavingsCommand.AdoptSavingsPlan;
import nl.grip.command.savings.SavingsCommand.ByDecision;
import nl.grip.command.savings.SavingsCommand.ChangeIntendedSavings;
import nl.grip.command.savings.SavingsCommand.OfYears;
import nl.grip.command.savings.SavingsCommand.StateSavings;
import nl.grip.command.savings.SavingsCommand.WithdrawSavingsStatement;
import nl.grip.command.savings.SavingsState.Adopted;
import nl.grip.command.savings.SavingsState.Unadopted;
import nl.grip.events.SavingsEvent;
import nl.grip.events.SavingsEvent.IntendedSavingsChanged;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsEvent.SavingsStated;
import nl.grip.events.SavingsEvent.SavingsStatementWithdrawn;
import nl.grip.events.YearAmount;

/**
 * The rules. Pure: a state, a command, what the programme gives it to stand on, and the day it is in; out come the new
 * facts. What holds already adds no fact. What concerns statements stands in {@link StatementRules}.
 */
final class SavingsDecider {

    private SavingsDecider() {}

    /** @throws Refusal where a rule forbids it */
    static List<SavingsEvent> decide(SavingsState state, SavingsCommand command, Footing footing, LocalDate today) {
        sound(command, today);
        return switch (state) {
            case Unadopted _ -> adopt(command, footing);
            case Adopted adopted -> change(adopted, command, footing);
        };
    }

    private static List<SavingsEvent> adopt(SavingsCommand command, Footing footing) {
        if (!(command instanceof AdoptSavingsPlan adopt)) {
            throw Refusal.because(SAVINGS_PLAN_NOT_ADOPTED);
        }
        if (adopt.effectiveOn().isBefore(footing.establishedOn())) {
            throw Refusal.because(SAVINGS_PLAN_BEFORE_PROGRAMME, adopt.effectiveOn(), footing.establishedOn());
        }
        standsOn(footing, adopt);
        return List.of(fact(adopt));
    }

    private static List<SavingsEvent> change(Adopted plan, SavingsCommand command, Footing footing) {
        var fact = fact(command);
        if (says(plan, fact)) {
            return List.of();
        }
        var adoptedOn = plan.adoption().effectiveOn();
        if (!(command instanceof AdoptSavingsPlan) && command.effectiveOn().isBefore(adoptedOn)) {
            throw Refusal.because(EFFECTIVE_BEFORE_SAVINGS_PLAN, command.effectiveOn(), adoptedOn);
        }
        switch (command) {
            case AdoptSavingsPlan _ -> throw Refusal.because(SAVINGS_PLAN_ALREADY_ADOPTED, adoptedOn);
            case ChangeIntendedSavings change -> standsOn(footing, change);
            case StateSavings state -> {
                StatementRules.mayBeStated(plan, state, footing);
                standsOn(footing, state);
            }
            case WithdrawSavingsStatement withdraw -> StatementRules.mayBeWithdrawn(plan, withdraw);
        }
        return List.of(fact);
    }

    /** The one fact that each command asks to record. */
    private static SavingsEvent fact(SavingsCommand command) {
        var id = command.stream();
        return switch (command) {
            case AdoptSavingsPlan(var programme, var on, var amounts, var restsOn, var decision) ->
                new SavingsPlanAdopted(id, on, programme, amounts, restsOn, decision);
            case ChangeIntendedSavings(var programme, var on, var amounts, var restsOn, var decision) ->
                new IntendedSavingsChanged(id, on, amounts, restsOn, decision);
            case StateSavings state ->
                new SavingsStated(
                        id,
                        state.effectiveOn(),
                        state.moment(),
                        state.interventionId(),
                        state.kind(),
                        state.amounts(),
                        state.restsOn(),
                        state.grounds());
            case WithdrawSavingsStatement(var programme, var on, var moment, var intervention, var reason) ->
                new SavingsStatementWithdrawn(id, on, moment, intervention, reason);
        };
    }

    /** Whether the fact would tell nothing that does not hold already. */
    private static boolean says(Adopted plan, SavingsEvent fact) {
        return switch (fact) {
            case SavingsPlanAdopted adoption -> adoption.equals(plan.adoption());
            case IntendedSavingsChanged changed ->
                changed.intended().equals(plan.intended()) && changed.restsOn().equals(plan.restsOn());
            case SavingsStated stated -> plan.stated().contains(stated);
            case SavingsStatementWithdrawn withdrawn ->
                withdrawn.equals(plan.withdrawn().get(withdrawn.interventionId()));
        };
    }

    /** Whatever happened before, this is wrong. */
    private static void sound(SavingsCommand command, LocalDate today) {
        if (command instanceof ByDecision decided
                && decided.decision().decidedOn().isAfter(today)) {
            throw Refusal.because(DECISION_IN_THE_FUTURE, decided.decision().decidedOn());
        }
        if (command instanceof StateSavings state) {
            StatementRules.isPast(state, today);
        }
        if (command instanceof OfYears named) {
            eachYearOnce(named.amounts());
        }
    }

    private static void eachYearOnce(List<YearAmount> amounts) {
        if (amounts.isEmpty()) {
            throw Refusal.because(SAVINGS_OF_NO_YEAR);
        }
        if (amounts.stream().map(YearAmount::year).distinct().count() < amounts.size()) {
            throw Refusal.because(SAVINGS_YEAR_NAMED_TWICE);
        }
    }

    private static void standsOn(Footing footing, OfYears named) {
        named.amounts().stream()
                .map(YearAmount::year)
                .filter(year -> !footing.covers(year))
                .findFirst()
                .ifPresent(outside -> {
                    throw Refusal.because(
                            SAVINGS_YEAR_OUTSIDE_PERIOD,
                            outside,
                            footing.period().from(),
                            footing.period().until());
                });
        var unknown = named.restsOn().stream()
                .filter(assumption -> !footing.assumptions().contains(assumption))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.because(SAVINGS_REST_ON_UNKNOWN, unknown);
        }
    }
}
