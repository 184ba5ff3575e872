package nl.grip.command.savings;

import nl.grip.command.Rule;

/** Every ground on which a change of a savings plan is refused. What each says stands in the problem texts. */
enum SavingsRule implements Rule {
    SAVINGS_PLAN_ALREADY_ADOPTED,
    SAVINGS_PLAN_NOT_ADOPTED,
    SAVINGS_PLAN_BEFORE_PROGRAMME,
    EFFECTIVE_BEFORE_SAVINGS_PLAN,

    SAVINGS_OF_NO_YEAR(Concerns.INPUT_ALONE),
    SAVINGS_YEAR_NAMED_TWICE(Concerns.INPUT_ALONE),
    SAVINGS_YEAR_OUTSIDE_PERIOD,
    SAVINGS_REST_ON_UNKNOWN,

    SAVINGS_STATED_IN_THE_FUTURE(Concerns.INPUT_ALONE),
    SAVINGS_MOMENT_NOT_NAMED,
    SAVINGS_INTERVENTION_NOT_PLANNED,
    SAVINGS_ALREADY_STATED,
    SAVINGS_NOT_STATED,
    SAVINGS_STATED_AGAIN_SINCE,
    SAVINGS_WITHDRAWN_BEFORE_STATED;

    private enum Concerns {
        HISTORY,
        INPUT_ALONE
    }

    private final Concerns concerns;

    SavingsRule() {
        this(Concerns.HISTORY);
    }

    SavingsRule(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public boolean concernsInputAlone() {
        return concerns == Concerns.INPUT_ALONE;
    }
}
