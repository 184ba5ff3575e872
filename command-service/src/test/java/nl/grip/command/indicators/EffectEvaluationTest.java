package nl.grip.command.indicators;

import static nl.grip.command.indicators.Examples.CODE;
import static nl.grip.command.indicators.Examples.DEFINED;
import static nl.grip.command.indicators.Examples.DESIGN;
import static nl.grip.command.indicators.Examples.FIRST;
import static nl.grip.command.indicators.Examples.ID;
import static nl.grip.command.indicators.Examples.PLAN;
import static nl.grip.command.indicators.Examples.PLANNED;
import static nl.grip.command.indicators.Examples.SECOND;
import static nl.grip.command.indicators.Examples.TIED;
import static nl.grip.command.indicators.Examples.UNTIED;
import static nl.grip.command.indicators.Examples.day;
import static nl.grip.command.indicators.Examples.figure;
import static nl.grip.command.indicators.Examples.recorded;
import static nl.grip.command.indicators.IndicatorRule.BEFORE_REACHES_INTO_WINDOW;
import static nl.grip.command.indicators.IndicatorRule.DEPARTED_BEFORE_PLANNED;
import static nl.grip.command.indicators.IndicatorRule.PLANNED_AFTER_DATA;
import static nl.grip.command.indicators.IndicatorRule.PLAN_CODE_TAKEN;
import static nl.grip.command.indicators.IndicatorRule.PLAN_INDICATOR_NOT_TIED;
import static nl.grip.command.indicators.IndicatorRule.PLAN_INTERVENTION_UNKNOWN;
import static nl.grip.command.indicators.IndicatorRule.PLAN_UNKNOWN;

import java.time.LocalDate;
import java.util.UUID;
import nl.grip.command.indicators.IndicatorCommand.DepartFromPlan;
import nl.grip.command.indicators.IndicatorCommand.PlanEffectEvaluation;
import nl.grip.events.AreaCode;
import nl.grip.events.EvaluationDesign;
import nl.grip.events.IndicatorEvent.EffectEvaluationDeparted;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.Standing;
import org.junit.jupiter.api.Test;

class EffectEvaluationTest {

    private static final LocalDate DAY = PLANNED.effectiveOn();

    private final IndicatorFixture indicator = new IndicatorFixture();

    @Test
    void isPlannedBeforeItsData() {
        var before = recorded(FIRST, Standing.FINAL, figure("1"));
        indicator.given(DEFINED, before).when(plan(TIED, DESIGN)).expectEvents(PLANNED);
        indicator
                .given(DEFINED, before, recorded(SECOND, Standing.PROVISIONAL, figure("1")))
                .when(plan(TIED, DESIGN))
                .expectRefusal(PLANNED_AFTER_DATA, SECOND);
    }

    @Test
    void aPlanIsNotRewritten() {
        indicator.given(DEFINED, PLANNED).when(plan(TIED, DESIGN)).expectNoEvents();
        indicator
                .given(DEFINED, PLANNED)
                .when(plan(TIED, design(DESIGN.window())))
                .expectRefusal(PLAN_CODE_TAKEN, PLAN, DAY);
    }

    @Test
    void whatIsComparedWithLiesBeforeTheWindow() {
        indicator
                .given(DEFINED)
                .when(plan(TIED, design(new Period(day("2020-03-31"), day("2020-12-31")))))
                .expectRefusal(BEFORE_REACHES_INTO_WINDOW);
    }

    @Test
    void isOfAnInterventionThatIsJudgedByTheIndicator() {
        indicator.given(DEFINED).when(plan(UNTIED, DESIGN)).expectRefusal(PLAN_INDICATOR_NOT_TIED, CODE);
        indicator
                .given(DEFINED)
                .when(plan(new InterventionId(UUID.fromString("7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e03")), DESIGN))
                .expectRefusal(PLAN_INTERVENTION_UNKNOWN);
    }

    @Test
    void whatDepartsFromThePlanIsRecorded() {
        var departed = new EffectEvaluationDeparted(ID, DAY, PLAN, "2020-Q2 telt niet mee", "De toegang was dicht");
        indicator.given(DEFINED, PLANNED).when(depart(DAY)).expectEvents(departed);
        indicator.given(DEFINED, PLANNED, departed).when(depart(DAY)).expectNoEvents();
        indicator.given(DEFINED).when(depart(DAY)).expectRefusal(PLAN_UNKNOWN, PLAN);
        indicator
                .given(DEFINED, PLANNED)
                .when(depart(DAY.minusDays(1)))
                .expectRefusal(DEPARTED_BEFORE_PLANNED, PLAN, DAY);
    }

    private static PlanEffectEvaluation plan(InterventionId intervention, EvaluationDesign design) {
        return new PlanEffectEvaluation(ID, DAY, PLAN, intervention, design);
    }

    private static EvaluationDesign design(Period window) {
        return new EvaluationDesign(
                DESIGN.aim(), DESIGN.method(), DESIGN.before(), window, new AreaCode("GM1774"), DESIGN.stopRule());
    }

    private static DepartFromPlan depart(LocalDate on) {
        return new DepartFromPlan(ID, on, PLAN, "2020-Q2 telt niet mee", "De toegang was dicht");
    }
}
