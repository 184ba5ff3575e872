package nl.grip.command.programmes;

import nl.grip.command.Rule;

/** Every ground on which a change of a programme is refused. What each says stands in the problem texts. */
enum ProgrammeRule implements Rule {
    PROGRAMME_ALREADY_ESTABLISHED,
    PROGRAMME_NOT_ESTABLISHED,
    EFFECTIVE_BEFORE_PROGRAMME,
    CONSULTED_AFTER_DECISION(Concerns.INPUT_ALONE),
    PERIOD_WITHOUT_PLANNED_YEARS,

    AMBITION_ALREADY_ADOPTED,
    AMBITION_NOT_ADOPTED,
    GOAL_NOT_SET,
    GOAL_DROPPED_BEFORE_SET,
    PLANNED_IN_NO_YEAR(Concerns.INPUT_ALONE),
    PLANNED_YEAR_NAMED_TWICE(Concerns.INPUT_ALONE),
    PLANNED_YEAR_OUTSIDE_PERIOD,
    PLANNED_INTERVENTION_UNKNOWN,
    INTERVENTION_NOT_PLANNED,
    INTERVENTION_REMOVED_BEFORE_PLANNED,

    FRAMEWORK_ALREADY_ADOPTED,
    ASSUMPTION_ALREADY_MADE,
    ASSUMPTION_NOT_MADE,
    ASSUMPTION_ALREADY_BROKEN,
    ASSUMPTION_BROKEN_BEFORE_IT_HELD,
    ASSUMPTION_NOT_BROKEN,
    ASSUMPTION_RESTORED_BEFORE_BROKEN,
    REPORTING_MOMENT_ALREADY_NAMED,
    KNOWN_IN_THE_FUTURE(Concerns.INPUT_ALONE);

    private enum Concerns {
        HISTORY,
        INPUT_ALONE
    }

    private final Concerns concerns;

    ProgrammeRule() {
        this(Concerns.HISTORY);
    }

    ProgrammeRule(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public boolean concernsInputAlone() {
        return concerns == Concerns.INPUT_ALONE;
    }
}
