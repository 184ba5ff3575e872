package nl.grip.local.demo;

import java.util.regex.Pattern;

/** What a demo file tells of: begun with one request, and continued below the id that this was answered with. */
enum Subject {
    INTERVENTION("propose", "/v1/interventions", "interventionId", """
            descriptions|next-steps|leads|partners|partner-departures|agreements|indicators|indicator-removals|pilots|\
            scope-expansions|capacities|extensions|evaluation-plans|evaluations|steerings|accelerations|rollouts|\
            embedding-conditions|met-conditions|lapsed-conditions|fundings|embeddings|stops|reopenings"""),

    PROGRAMME("establish", "/v1/programmes", "programmeId", """
            periods|responsibles|ambitions|goals|goal-removals|planned-interventions|intervention-removals|\
            policy-frameworks|decisions|assumptions|broken-assumptions|restored-assumptions|reporting-moments|\
            savings-plan(/(intentions|statements|withdrawals))?|\
            budget-years(/[0-9]{4}/(lines|budgets|renamings|merges|splits|moves|covered-interventions|closings|\
            actuals|reversals|corrections|actuals-imports))?"""),

    INDICATOR("define", "/v1/indicators", "indicatorId", """
            definitions|directions|goals|goal-removals|baselines|targets|target-removals|measurements|\
            measurement-corrections|certifications|evaluation-plans|plan-departures""");

    private final String beginning;
    private final String path;
    private final String idName;
    private final Pattern steps;

    Subject(String beginning, String path, String idName, String steps) {
        this.beginning = beginning;
        this.path = path;
        this.idName = idName;
        this.steps = Pattern.compile(steps);
    }

    /** What the file calls the first request. */
    String beginning() {
        return beginning;
    }

    /** Where that is posted to; the steps are posted below it. */
    String path() {
        return path;
    }

    /** The field that holds its id, in answers and in bodies that refer to it. */
    String idName() {
        return idName;
    }

    /** Every resource below it that a step can post to, as a pattern. */
    Pattern steps() {
        return steps;
    }

    /** Whether a step can post to this resource below it. */
    boolean takes(String noun) {
        return steps.matcher(noun).matches();
    }
}
