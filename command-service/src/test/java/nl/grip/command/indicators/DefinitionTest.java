package nl.grip.command.indicators;

import static nl.grip.command.InputRule.DECISION_IN_THE_FUTURE;
import static nl.grip.command.indicators.Examples.CODE;
import static nl.grip.command.indicators.Examples.DEFINED;
import static nl.grip.command.indicators.Examples.DEFINED_ON;
import static nl.grip.command.indicators.Examples.DEFINITION;
import static nl.grip.command.indicators.Examples.DOWN;
import static nl.grip.command.indicators.Examples.GOAL;
import static nl.grip.command.indicators.Examples.ID;
import static nl.grip.command.indicators.Examples.LARGER;
import static nl.grip.command.indicators.Examples.PROGRAMME;
import static nl.grip.command.indicators.Examples.REDEFINED;
import static nl.grip.command.indicators.Examples.REDEFINED_ON;
import static nl.grip.command.indicators.Examples.day;
import static nl.grip.command.indicators.IndicatorRule.DIMENSION_TWICE;
import static nl.grip.command.indicators.IndicatorRule.EFFECTIVE_BEFORE_INDICATOR;
import static nl.grip.command.indicators.IndicatorRule.GOAL_NOT_TIED;
import static nl.grip.command.indicators.IndicatorRule.GOAL_UNTIED_BEFORE_TIED;
import static nl.grip.command.indicators.IndicatorRule.INDICATOR_ALREADY_DEFINED;
import static nl.grip.command.indicators.IndicatorRule.RATIO_HALF_DEFINED;
import static nl.grip.command.indicators.IndicatorRule.REDEFINED_BEFORE_LAST_VERSION;
import static nl.grip.command.indicators.IndicatorRule.TARGET_DROPPED_BEFORE_SET;
import static nl.grip.command.indicators.IndicatorRule.TARGET_DUE_BEFORE_SET;
import static nl.grip.command.indicators.IndicatorRule.TARGET_NOT_SET;
import static nl.grip.command.indicators.IndicatorRule.TARGET_OUTSIDE_BAND;
import static nl.grip.command.indicators.IndicatorRule.TARGET_WITHOUT_DIRECTION;
import static nl.grip.command.indicators.IndicatorRule.TIED_GOAL_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.indicators.IndicatorCommand.ChangeDirection;
import nl.grip.command.indicators.IndicatorCommand.DefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.DropTarget;
import nl.grip.command.indicators.IndicatorCommand.RedefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.SetBaseline;
import nl.grip.command.indicators.IndicatorCommand.SetTarget;
import nl.grip.command.indicators.IndicatorCommand.TieGoal;
import nl.grip.command.indicators.IndicatorCommand.UntieGoal;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.Dimension;
import nl.grip.events.Direction;
import nl.grip.events.Direction.Aim;
import nl.grip.events.Frequency;
import nl.grip.events.IndicatorDefinition;
import nl.grip.events.IndicatorDefinition.Delivery;
import nl.grip.events.IndicatorEvent.BaselineSet;
import nl.grip.events.IndicatorEvent.DirectionChanged;
import nl.grip.events.IndicatorEvent.GoalTied;
import nl.grip.events.IndicatorEvent.GoalUntied;
import nl.grip.events.IndicatorEvent.TargetDropped;
import nl.grip.events.IndicatorEvent.TargetSet;
import nl.grip.events.Period;
import nl.grip.events.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    private static final LocalDate DUE = day("2022-12-31");
    private static final Direction BAND = new Direction(Aim.WITHIN_BAND, Quantity.of("80"), Quantity.of("95"));
    private static final GoalTied TIED = new GoalTied(ID, REDEFINED_ON, PROGRAMME, GOAL);
    private static final TargetSet TARGET = target("85");

    private final IndicatorFixture indicator = new IndicatorFixture();

    @Test
    void isDefinedOnceAndTheSameAgainIsNothingNew() {
        var define = new DefineIndicator(ID, DEFINED_ON, CODE, DEFINITION, DOWN);
        indicator.given().when(define).expectEvents(DEFINED);
        indicator.given(DEFINED).when(define).expectNoEvents();
        indicator
                .given(DEFINED)
                .when(new DefineIndicator(ID, DEFINED_ON, CODE, LARGER, DOWN))
                .expectRefusal(INDICATOR_ALREADY_DEFINED, CODE, DEFINED_ON);
    }

    @Test
    void aRatioIsDefinedWhole() {
        indicator.given(DEFINED).when(redefine(ratio("Jeugdigen", null, null))).expectRefusal(RATIO_HALF_DEFINED);
        indicator.given(DEFINED).when(redefine(ratio(null, null, 1000))).expectRefusal(RATIO_HALF_DEFINED);
    }

    @Test
    void aBreakdownIsNamedOnce() {
        var wijk = new Dimension(new Code("WIJK"), "Wijk");
        indicator
                .given(DEFINED)
                .when(redefine(ratio(null, null, null, wijk, wijk)))
                .expectRefusal(DIMENSION_TWICE);
    }

    @Test
    void aVersionFollowsOnTheLast() {
        indicator.given(DEFINED).when(redefine(LARGER)).expectEvents(REDEFINED);
        indicator.given(DEFINED, REDEFINED).when(redefine(LARGER)).expectNoEvents();
        indicator
                .given(DEFINED, REDEFINED)
                .when(redefine(DEFINITION))
                .expectRefusal(REDEFINED_BEFORE_LAST_VERSION, "2", REDEFINED_ON);
    }

    @Test
    void nothingTakesEffectBeforeTheIndicator() {
        indicator
                .given(DEFINED)
                .when(new ChangeDirection(ID, DEFINED_ON.minusDays(1), BAND, "Genoeg"))
                .expectRefusal(EFFECTIVE_BEFORE_INDICATOR, DEFINED_ON.minusDays(1), DEFINED_ON);
    }

    @Test
    void aDirectionIsChangedWithItsReason() {
        var changed = new DirectionChanged(ID, REDEFINED_ON, BAND, "Genoeg");
        var change = new ChangeDirection(ID, REDEFINED_ON, BAND, "Genoeg");
        indicator.given(DEFINED).when(change).expectEvents(changed);
        indicator.given(DEFINED, changed).when(change).expectNoEvents();
        indicator
                .given(DEFINED)
                .when(new ChangeDirection(ID, REDEFINED_ON, DOWN, "Nog steeds"))
                .expectNoEvents();
    }

    @Test
    void isTiedToAGoalThatIsThere() {
        indicator
                .given(DEFINED)
                .when(new TieGoal(ID, REDEFINED_ON, PROGRAMME, GOAL))
                .expectEvents(TIED);
        indicator
                .given(DEFINED)
                .when(new TieGoal(ID, REDEFINED_ON, PROGRAMME, new Code("NABIJ-2")))
                .expectRefusal(TIED_GOAL_UNKNOWN);
    }

    @Test
    void onlyATiedGoalIsUntied() {
        indicator
                .given(DEFINED, TIED)
                .when(untie(REDEFINED_ON))
                .expectEvents(new GoalUntied(ID, REDEFINED_ON, PROGRAMME, GOAL, "Anders"));
        indicator.given(DEFINED).when(untie(REDEFINED_ON)).expectRefusal(GOAL_NOT_TIED, GOAL);
        indicator
                .given(DEFINED, TIED)
                .when(untie(DEFINED_ON))
                .expectRefusal(GOAL_UNTIED_BEFORE_TIED, GOAL, REDEFINED_ON);
    }

    @Test
    void aBaselineIsSetAgain() {
        var period = new Period(day("2018-01-01"), day("2018-12-31"));
        var set = new SetBaseline(ID, DEFINED_ON, Quantity.of("92.40"), period, "CBS");
        var fact = new BaselineSet(ID, DEFINED_ON, Quantity.of("92.4"), period, "CBS");
        indicator.given(DEFINED).when(set).expectEvents(fact);
        indicator.given(DEFINED, fact).when(set).expectNoEvents();
    }

    @Test
    void aTargetIsSetAgainForTheSameDay() {
        indicator.given(DEFINED).when(set("85")).expectEvents(TARGET);
        indicator.given(DEFINED, TARGET).when(set("85")).expectNoEvents();
        indicator.given(DEFINED, TARGET).when(set("88.5")).expectEvents(target("88.5"));
    }

    @Test
    void aTargetNeedsADirectionAndStaysWithinItsBand() {
        indicator
                .given(DEFINED, turned(new Direction(Aim.NONE, null, null)))
                .when(set("85"))
                .expectRefusal(TARGET_WITHOUT_DIRECTION);
        indicator.given(DEFINED, turned(BAND)).when(set("79.9")).expectRefusal(TARGET_OUTSIDE_BAND, "79.9");
        indicator.given(DEFINED, turned(BAND)).when(set("80")).expectEvents(target("80"));
    }

    @Test
    void aTargetLiesAheadAndItsDecisionBehind() {
        indicator
                .given(DEFINED)
                .when(new SetTarget(ID, DUE, DUE, Quantity.of("1"), "Nu", null))
                .expectRefusal(TARGET_DUE_BEFORE_SET);
        var tomorrow = new Decision(DecisionBody.COUNCIL, Examples.TODAY.plusDays(1), "RV-1", null);
        indicator
                .given(DEFINED)
                .when(new SetTarget(ID, REDEFINED_ON, DUE, Quantity.of("1"), "Nu", tomorrow))
                .expectRefusal(DECISION_IN_THE_FUTURE);
    }

    @Test
    void onlyATargetThatIsThereIsDropped() {
        var dropped = new TargetDropped(ID, REDEFINED_ON, DUE, "Voorbij", null);
        indicator.given(DEFINED, TARGET).when(drop(REDEFINED_ON)).expectEvents(dropped);
        indicator.given(DEFINED).when(drop(REDEFINED_ON)).expectRefusal(TARGET_NOT_SET, DUE);
        indicator.given(DEFINED, TARGET, dropped).when(drop(REDEFINED_ON)).expectNoEvents();
        indicator
                .given(DEFINED, TARGET)
                .when(drop(DEFINED_ON))
                .expectRefusal(TARGET_DROPPED_BEFORE_SET, DUE, REDEFINED_ON);
    }

    private static RedefineIndicator redefine(IndicatorDefinition definition) {
        return new RedefineIndicator(ID, REDEFINED_ON, definition, "Het CBS telt per 10.000");
    }

    private static IndicatorDefinition ratio(
            @Nullable String numerator, @Nullable String denominator, @Nullable Integer per, Dimension... breakdowns) {
        return new IndicatorDefinition(
                "Meldingen",
                "meldingen",
                numerator,
                denominator,
                per,
                "Toegang",
                Frequency.QUARTER,
                Delivery.INCREMENTAL,
                List.of(),
                List.of(breakdowns),
                null);
    }

    private static DirectionChanged turned(Direction direction) {
        return new DirectionChanged(ID, DEFINED_ON, direction, "Anders");
    }

    private static UntieGoal untie(LocalDate on) {
        return new UntieGoal(ID, on, PROGRAMME, GOAL, "Anders");
    }

    private static SetTarget set(String value) {
        return new SetTarget(ID, REDEFINED_ON, DUE, Quantity.of(value), "Uitvoeringsplan", null);
    }

    private static TargetSet target(String value) {
        return new TargetSet(ID, REDEFINED_ON, DUE, Quantity.of(value), "Uitvoeringsplan", null);
    }

    private static DropTarget drop(LocalDate on) {
        return new DropTarget(ID, on, DUE, "Voorbij", null);
    }
}
