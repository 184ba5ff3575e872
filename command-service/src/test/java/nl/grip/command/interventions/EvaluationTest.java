package nl.grip.command.interventions;

import static nl.grip.command.interventions.Examples.DECISION;
import static nl.grip.command.interventions.Examples.EMBEDDED;
import static nl.grip.command.interventions.Examples.END;
import static nl.grip.command.interventions.Examples.EVALUATED;
import static nl.grip.command.interventions.Examples.EVALUATION;
import static nl.grip.command.interventions.Examples.ID;
import static nl.grip.command.interventions.Examples.NEW_YEAR;
import static nl.grip.command.interventions.Examples.PILOT_STARTED;
import static nl.grip.command.interventions.Examples.PILOT_YEARS;
import static nl.grip.command.interventions.Examples.PROPOSAL;
import static nl.grip.command.interventions.Examples.PROPOSED;
import static nl.grip.command.interventions.Examples.REFERRALS;
import static nl.grip.command.interventions.Examples.SATISFACTION;
import static nl.grip.command.interventions.Examples.START;
import static nl.grip.command.interventions.Examples.TIED;
import static nl.grip.command.interventions.Examples.VILLAGE;
import static nl.grip.command.interventions.Examples.verdictOn;
import static nl.grip.command.interventions.InterventionFixture.TODAY;
import static nl.grip.command.interventions.InterventionRule.ALREADY_EMBEDDED;
import static nl.grip.command.interventions.InterventionRule.EFFECTIVE_BEFORE_PILOT;
import static nl.grip.command.interventions.InterventionRule.EFFECTIVE_IN_THE_FUTURE;
import static nl.grip.command.interventions.InterventionRule.EVALUATION_PERIOD_IN_THE_FUTURE;
import static nl.grip.command.interventions.InterventionRule.EVALUATION_PERIOD_OUTSIDE_PILOT;
import static nl.grip.command.interventions.InterventionRule.INDICATOR_ALREADY_TIED;
import static nl.grip.command.interventions.InterventionRule.INDICATOR_JUDGED_TWICE;
import static nl.grip.command.interventions.InterventionRule.INDICATOR_NOT_TIED;
import static nl.grip.command.interventions.InterventionRule.INDICATOR_UNTIED_BEFORE_TIED;
import static nl.grip.command.interventions.InterventionRule.PILOT_NOT_STARTED;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.interventions.InterventionCommand.EvaluateIntervention;
import nl.grip.command.interventions.InterventionCommand.PlanEvaluation;
import nl.grip.command.interventions.InterventionCommand.TieIndicator;
import nl.grip.command.interventions.InterventionCommand.UntieIndicator;
import nl.grip.events.IndicatorVerdict;
import nl.grip.events.InterventionEvent.EvaluationPlanned;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.IndicatorUntied;
import nl.grip.events.InterventionEvent.InterventionEvaluated;
import nl.grip.events.InterventionEvent.PilotExtended;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.Period;
import nl.grip.events.Recommendation;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private final InterventionFixture intervention = new InterventionFixture();

    @Test
    void anIndicatorIsTiedOnce() {
        intervention
                .given(PROPOSED)
                .when(new TieIndicator(ID, PROPOSAL, REFERRALS))
                .expectEvents(TIED);
        intervention
                .given(PROPOSED, TIED)
                .when(new TieIndicator(ID, PROPOSAL, REFERRALS))
                .expectNoEvents();
        intervention
                .given(PROPOSED, TIED)
                .when(new TieIndicator(ID, START, REFERRALS))
                .expectRefusal(INDICATOR_ALREADY_TIED, REFERRALS, PROPOSAL);
    }

    @Test
    void onlyATiedIndicatorIsUntied() {
        var untie = new UntieIndicator(ID, START, REFERRALS, "Meet iets anders");
        var untied = new IndicatorUntied(ID, START, REFERRALS, "Meet iets anders");
        intervention.given(PROPOSED).when(untie).expectRefusal(INDICATOR_NOT_TIED, REFERRALS);
        intervention.given(PROPOSED, TIED).when(untie).expectEvents(untied);
        intervention.given(PROPOSED, TIED, untied).when(untie).expectNoEvents();
        intervention
                .given(PROPOSED, new IndicatorTied(ID, NEW_YEAR, REFERRALS))
                .when(untie)
                .expectRefusal(INDICATOR_UNTIED_BEFORE_TIED, REFERRALS, NEW_YEAR);
    }

    @Test
    void anEvaluationIsPlannedForAPilot() {
        var plan = new PlanEvaluation(ID, START, EVALUATION, "Werkt het?");
        var planned = new EvaluationPlanned(ID, START, EVALUATION, "Werkt het?");
        intervention.given(PROPOSED).when(plan).expectRefusal(PILOT_NOT_STARTED);
        intervention.given(PROPOSED, PILOT_STARTED).when(plan).expectEvents(planned);
        intervention.given(PROPOSED, PILOT_STARTED, planned).when(plan).expectNoEvents();
        intervention
                .given(PROPOSED, PILOT_STARTED, planned)
                .when(new PlanEvaluation(ID, START, END, "Werkt het?"))
                .expectEvents(new EvaluationPlanned(ID, START, END, "Werkt het?"));
    }

    @Test
    void onlyAPilotIsEvaluated() {
        intervention.given(PROPOSED).when(evaluate(PILOT_YEARS)).expectRefusal(PILOT_NOT_STARTED);
        intervention.given(PROPOSED, PILOT_STARTED).when(evaluate(PILOT_YEARS)).expectEvents(EVALUATED);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED)
                .when(evaluate(PILOT_YEARS))
                .expectNoEvents();
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, EMBEDDED)
                .when(evaluate(new Period(START, END)))
                .expectRefusal(ALREADY_EMBEDDED);
    }

    @Test
    void anEvaluationCoversAPeriodInsideThePilot() {
        List.of(new Period(START.minusDays(1), EVALUATION), new Period(START, END.plusDays(1)))
                .forEach(outside -> intervention
                        .given(PROPOSED, PILOT_STARTED)
                        .when(evaluate(outside))
                        .expectRefusal(EVALUATION_PERIOD_OUTSIDE_PILOT, START, END));
        var longer = new Period(START, END.plusDays(1));
        intervention
                .given(PROPOSED, PILOT_STARTED, new PilotExtended(ID, START, END.plusYears(1), DECISION, "Langer"))
                .when(evaluate(longer))
                .expectEvents(new InterventionEvaluated(
                        ID, EVALUATION, longer, "Minder verwijzingen", List.of(), Recommendation.EMBED));
    }

    @Test
    void anEvaluationLooksBack() {
        var longPilot = new PilotStarted(ID, START, TODAY.plusYears(1), VILLAGE, null);
        intervention
                .given(PROPOSED, longPilot)
                .when(evaluate(new Period(START, TODAY.plusDays(1))))
                .expectRefusal(EVALUATION_PERIOD_IN_THE_FUTURE, TODAY.plusDays(1));
        intervention
                .given(PROPOSED, longPilot)
                .when(evaluate(TODAY.plusDays(1), PILOT_YEARS))
                .expectRefusal(EFFECTIVE_IN_THE_FUTURE, TODAY.plusDays(1));
        intervention
                .given(PROPOSED, PILOT_STARTED)
                .when(evaluate(START.minusDays(1), PILOT_YEARS))
                .expectRefusal(EFFECTIVE_BEFORE_PILOT, START.minusDays(1), START);
    }

    @Test
    void anEvaluationJudgesTiedIndicatorsOnceEach() {
        intervention
                .given(PROPOSED, TIED, PILOT_STARTED)
                .when(evaluate(EVALUATION, PILOT_YEARS, verdictOn(REFERRALS)))
                .expectEvents(new InterventionEvaluated(
                        ID,
                        EVALUATION,
                        PILOT_YEARS,
                        "Minder verwijzingen",
                        List.of(verdictOn(REFERRALS)),
                        Recommendation.EMBED));
        intervention
                .given(PROPOSED, TIED, PILOT_STARTED)
                .when(evaluate(EVALUATION, PILOT_YEARS, verdictOn(REFERRALS), verdictOn(SATISFACTION)))
                .expectRefusal(INDICATOR_NOT_TIED, SATISFACTION);
        intervention
                .given(PROPOSED, TIED, PILOT_STARTED)
                .when(evaluate(EVALUATION, PILOT_YEARS, verdictOn(REFERRALS), verdictOn(REFERRALS)))
                .expectRefusal(INDICATOR_JUDGED_TWICE, REFERRALS);
    }

    private static EvaluateIntervention evaluate(Period period) {
        return evaluate(EVALUATION, period);
    }

    private static EvaluateIntervention evaluate(LocalDate on, Period period, IndicatorVerdict... verdicts) {
        return new EvaluateIntervention(ID, on, period, "Minder verwijzingen", List.of(verdicts), Recommendation.EMBED);
    }
}
