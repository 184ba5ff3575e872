package nl.grip.command.budgets;

import nl.grip.command.Rule;

/** Every ground on which a change of a budget year is refused. What each says stands in the problem texts. */
enum BudgetRule implements Rule {
    YEAR_OUTSIDE_PROGRAMME,
    BUDGET_YEAR_ALREADY_OPENED,
    BUDGET_YEAR_CLOSED,
    EFFECTIVE_BEFORE_BUDGET_YEAR,
    NOT_HAPPENED_YET(Concerns.INPUT_ALONE),

    LINE_CODE_TAKEN,
    LINE_UNKNOWN,
    LINE_MERGED,
    LINE_SPLIT,
    LINE_PRO_MEMORIE,
    LINES_OF_DIFFERENT_KIND,
    EFFECTIVE_BEFORE_LINE,
    EFFECTIVE_BEFORE_LAST_CHANGE,
    BUDGET_OF_ONE_FORM(Concerns.INPUT_ALONE),
    INTERVENTION_ALREADY_COVERED,
    COVERED_INTERVENTION_UNKNOWN,

    NOTHING_TO_MERGE(Concerns.INPUT_ALONE),
    LINE_NAMED_TWICE(Concerns.INPUT_ALONE),
    MERGED_INTO_ITSELF(Concerns.INPUT_ALONE),
    TOO_FEW_PARTS(Concerns.INPUT_ALONE),
    PARTS_DO_NOT_ADD_UP,
    MOVE_NOT_ABOVE_ZERO(Concerns.INPUT_ALONE),
    MOVED_TO_ITSELF(Concerns.INPUT_ALONE),
    BUDGET_WOULD_BE_NEGATIVE,

    AMOUNT_ZERO(Concerns.INPUT_ALONE),
    PERIOD_OUTSIDE_YEAR(Concerns.INPUT_ALONE),
    PERIOD_NOT_BEGUN(Concerns.INPUT_ALONE),
    REFERENCE_TWICE(Concerns.INPUT_ALONE),
    REFERENCE_BOOKED_OTHERWISE,
    REFERENCE_REVERSED,
    REFERENCE_UNKNOWN,
    REVERSED_BEFORE_BOOKED,
    LINE_SPLIT_NAME_PART,
    LINE_DOES_NOT_HOLD_BOOKING,

    REFERENCE_UNREADABLE(Concerns.INPUT_ALONE),
    LINE_UNREADABLE(Concerns.INPUT_ALONE),
    AMOUNT_UNREADABLE(Concerns.INPUT_ALONE),
    AMOUNT_NOTATION_MIXED(Concerns.INPUT_ALONE),
    PERIOD_UNREADABLE(Concerns.INPUT_ALONE);

    private enum Concerns {
        HISTORY,
        INPUT_ALONE
    }

    private final Concerns concerns;

    BudgetRule() {
        this(Concerns.HISTORY);
    }

    BudgetRule(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public boolean concernsInputAlone() {
        return concerns == Concerns.INPUT_ALONE;
    }
}
