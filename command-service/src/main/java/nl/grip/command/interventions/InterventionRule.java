package nl.grip.command.interventions;

import nl.grip.command.Rule;

/** Every ground on which a change of an intervention is refused. What each says stands in the problem texts. */
enum InterventionRule implements Rule {
    ALREADY_PROPOSED,
    NOT_PROPOSED,
    PARTNER_NAMED_TWICE(Concerns.INPUT_ALONE),
    EFFECTIVE_BEFORE_PROPOSAL,
    EFFECTIVE_IN_THE_FUTURE(Concerns.INPUT_ALONE),
    DECISION_BEFORE_PROPOSAL,

    PARTNER_ALREADY_JOINED,
    PARTNER_LEAVES_BEFORE_JOINING,
    NOT_A_PARTNER,
    AGREEMENT_ENDS_BEFORE_IT_BEGINS(Concerns.INPUT_ALONE),
    INDICATOR_ALREADY_TIED,
    INDICATOR_NOT_TIED,
    INDICATOR_UNTIED_BEFORE_TIED,

    PILOT_ALREADY_STARTED,
    PILOT_NOT_STARTED,
    PILOT_ENDS_BEFORE_IT_BEGINS(Concerns.INPUT_ALONE),
    PILOT_ENDED,
    EFFECTIVE_BEFORE_PILOT,
    EXTENSION_NOT_LATER,
    SCOPE_NOT_WIDER,
    CAPACITY_BELOW_ONE(Concerns.INPUT_ALONE),

    EVALUATION_PERIOD_IN_THE_FUTURE(Concerns.INPUT_ALONE),
    EVALUATION_PERIOD_OUTSIDE_PILOT,
    INDICATOR_JUDGED_TWICE(Concerns.INPUT_ALONE),
    NOT_EVALUATED,

    CONDITION_ALREADY_SET,
    CONDITION_NOT_SET,
    CONDITION_ALREADY_MET,
    CONDITION_NOT_MET,
    CONDITION_LAPSES_BEFORE_MET,
    FUNDING_ENDS_BEFORE_IT_BEGINS(Concerns.INPUT_ALONE),
    FUNDING_NOT_NAMED,
    FUNDING_LINE_UNKNOWN,
    FUNDING_LINE_NOT_OPEN,
    FUNDING_LINE_OF_OTHER_KIND,
    EMBEDDING_CONDITIONS_OPEN,
    EVALUATION_ADVISED_TO_STOP,
    EMBEDDED_BEFORE_EVALUATION,
    ALREADY_EMBEDDED,

    INTERVENTION_STOPPED,
    OWN_SUCCESSOR(Concerns.INPUT_ALONE),
    UNKNOWN_SUCCESSOR,
    NOT_STOPPED,
    REOPENED_BEFORE_STOP;

    private enum Concerns {
        HISTORY,
        INPUT_ALONE
    }

    private final Concerns concerns;

    InterventionRule() {
        this(Concerns.HISTORY);
    }

    InterventionRule(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public boolean concernsInputAlone() {
        return concerns == Concerns.INPUT_ALONE;
    }
}
