package nl.grip.events;

import java.util.UUID;

/** The kinds of history there are. Each has a Kafka topic of its own, so that access can differ. */
public enum StreamKind {
    INTERVENTION("intervention", "interventions"),
    PROGRAMME("programme", "programmes"),
    BUDGET_YEAR("budget-year", "budget-years"),
    SAVINGS_PLAN("savings-plan", "savings-plans"),
    INDICATOR("indicator", "indicators");

    private final String singular;
    private final String plural;

    StreamKind(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    public String singular() {
        return singular;
    }

    public String plural() {
        return plural;
    }

    StreamId stream(UUID id) {
        return switch (this) {
            case INTERVENTION -> new InterventionId(id);
            case PROGRAMME -> new ProgrammeId(id);
            case BUDGET_YEAR -> new BudgetYearId(id);
            case SAVINGS_PLAN -> new SavingsPlanId(id);
            case INDICATOR -> new IndicatorId(id);
        };
    }
}
