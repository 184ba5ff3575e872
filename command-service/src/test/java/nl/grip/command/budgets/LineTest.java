package nl.grip.command.budgets;

import static nl.grip.command.MoneyRule.NEGATIVE_AMOUNT;
import static nl.grip.command.budgets.BudgetRule.BUDGET_WOULD_BE_NEGATIVE;
import static nl.grip.command.budgets.BudgetRule.COVERED_INTERVENTION_UNKNOWN;
import static nl.grip.command.budgets.BudgetRule.EFFECTIVE_BEFORE_LAST_CHANGE;
import static nl.grip.command.budgets.BudgetRule.EFFECTIVE_BEFORE_LINE;
import static nl.grip.command.budgets.BudgetRule.INTERVENTION_ALREADY_COVERED;
import static nl.grip.command.budgets.BudgetRule.LINES_OF_DIFFERENT_KIND;
import static nl.grip.command.budgets.BudgetRule.LINE_CODE_TAKEN;
import static nl.grip.command.budgets.BudgetRule.LINE_MERGED;
import static nl.grip.command.budgets.BudgetRule.LINE_NAMED_TWICE;
import static nl.grip.command.budgets.BudgetRule.LINE_PRO_MEMORIE;
import static nl.grip.command.budgets.BudgetRule.LINE_SPLIT;
import static nl.grip.command.budgets.BudgetRule.LINE_UNKNOWN;
import static nl.grip.command.budgets.BudgetRule.MERGED_INTO_ITSELF;
import static nl.grip.command.budgets.BudgetRule.MOVED_TO_ITSELF;
import static nl.grip.command.budgets.BudgetRule.MOVE_NOT_ABOVE_ZERO;
import static nl.grip.command.budgets.BudgetRule.NOTHING_TO_MERGE;
import static nl.grip.command.budgets.BudgetRule.PARTS_DO_NOT_ADD_UP;
import static nl.grip.command.budgets.BudgetRule.TOO_FEW_PARTS;
import static nl.grip.command.budgets.Examples.BOOKED;
import static nl.grip.command.budgets.Examples.CARE;
import static nl.grip.command.budgets.Examples.CARE_OPENED;
import static nl.grip.command.budgets.Examples.DECISION;
import static nl.grip.command.budgets.Examples.GGD;
import static nl.grip.command.budgets.Examples.GGD_OPENED;
import static nl.grip.command.budgets.Examples.ID;
import static nl.grip.command.budgets.Examples.INTERVENTION;
import static nl.grip.command.budgets.Examples.MERGED;
import static nl.grip.command.budgets.Examples.NORTH;
import static nl.grip.command.budgets.Examples.OPENED;
import static nl.grip.command.budgets.Examples.PLAN;
import static nl.grip.command.budgets.Examples.PLAN_OPENED;
import static nl.grip.command.budgets.Examples.SCHOOL;
import static nl.grip.command.budgets.Examples.SCHOOL_OPENED;
import static nl.grip.command.budgets.Examples.SOUTH;
import static nl.grip.command.budgets.Examples.SPLIT;
import static nl.grip.command.budgets.Examples.START;
import static nl.grip.command.budgets.Examples.SUMMER;
import static nl.grip.command.budgets.Examples.TRAVEL;
import static nl.grip.command.budgets.Examples.TRAVEL_OPENED;
import static nl.grip.command.budgets.Examples.booking;
import static nl.grip.command.budgets.Examples.budget;
import static nl.grip.command.budgets.Examples.part;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import nl.grip.command.budgets.BudgetCommand.ChangeBudget;
import nl.grip.command.budgets.BudgetCommand.CoverIntervention;
import nl.grip.command.budgets.BudgetCommand.MergeLines;
import nl.grip.command.budgets.BudgetCommand.MoveBudget;
import nl.grip.command.budgets.BudgetCommand.OpenLine;
import nl.grip.command.budgets.BudgetCommand.RenameLine;
import nl.grip.command.budgets.BudgetCommand.SplitLine;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetChanged;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineRenamed;
import nl.grip.events.BudgetEvent.BudgetLinesMerged;
import nl.grip.events.BudgetEvent.BudgetMoved;
import nl.grip.events.BudgetEvent.InterventionCovered;
import nl.grip.events.BudgetEvent.Part;
import nl.grip.events.BudgetEvent.Share;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final BudgetEvent[] LINES = {
        OPENED, GGD_OPENED, SCHOOL_OPENED, PLAN_OPENED, CARE_OPENED, TRAVEL_OPENED, BOOKED
    };

    private final BudgetFixture year = new BudgetFixture();

    @Test
    void getsACodeThatNoLineHasOrHad() {
        year.given(OPENED).when(open(GGD_OPENED)).expectEvents(GGD_OPENED);
        year.given(OPENED, GGD_OPENED).when(open(GGD_OPENED)).expectNoEvents();
        year.given(OPENED, GGD_OPENED)
                .when(new OpenLine(ID, START, GGD, "Anders", Funding.Kind.INCIDENTAL, "Begroting", budget("1")))
                .expectRefusal(LINE_CODE_TAKEN, GGD);
        after(MERGED).when(open(GGD_OPENED)).expectRefusal(LINE_CODE_TAKEN, GGD);
    }

    @Test
    void getsAnotherBudgetByDecision() {
        given().when(change(GGD, budget("80"))).expectEvents(changed(GGD, budget("80")));
        given().when(change(GGD, budget("100.00"))).expectNoEvents();
        given().when(change(TRAVEL, budget("0"))).expectEvents(changed(TRAVEL, budget("0")));
        given().when(change(NORTH, budget("1"))).expectRefusal(LINE_UNKNOWN, NORTH);
        given().when(new ChangeBudget(ID, START.minusDays(1), GGD, budget("1"), DECISION))
                .expectRefusal(EFFECTIVE_BEFORE_LINE, START.minusDays(1), GGD, START);
    }

    @Test
    void givesNothingAwayAsOfADayOnWhichItHeldSomethingElse() {
        var booked = new ActualsBooked(ID, SUMMER.plusDays(1), List.of(booking("B-9", GGD, "3")), null);
        var merge = merge(List.of(GGD), PLAN);
        var later = SUMMER.plusDays(1);
        year.given(OPENED, GGD_OPENED, PLAN_OPENED, booked)
                .when(merge)
                .expectRefusal(EFFECTIVE_BEFORE_LAST_CHANGE, SUMMER, GGD, later);
        year.given(OPENED, GGD_OPENED, PLAN_OPENED, booked)
                .when(move(GGD, PLAN, "1"))
                .expectRefusal(EFFECTIVE_BEFORE_LAST_CHANGE, SUMMER, GGD, later);
    }

    @Test
    void getsAnotherTitleByDecision() {
        given().when(new RenameLine(ID, SUMMER, GGD, "Jeugdarts", DECISION))
                .expectEvents(new BudgetLineRenamed(ID, SUMMER, GGD, "Jeugdarts", DECISION));
        given().when(new RenameLine(ID, SUMMER, GGD, "Regel GGD", DECISION)).expectNoEvents();
    }

    @Test
    void paysForAnInterventionThatIsThereAndSaysSoOnce() {
        var covered = new InterventionCovered(ID, SUMMER, CARE, INTERVENTION);
        given().when(cover(INTERVENTION)).expectEvents(covered);
        after(covered).when(cover(INTERVENTION)).expectNoEvents();
        after(covered)
                .when(new CoverIntervention(ID, START, CARE, INTERVENTION))
                .expectRefusal(INTERVENTION_ALREADY_COVERED, CARE, SUMMER);
        given().when(cover(new InterventionId(UUID.randomUUID()))).expectRefusal(COVERED_INTERVENTION_UNKNOWN);
    }

    @Test
    void goesUpInAnotherWithAllThatItHolds() {
        given().when(merge(List.of(GGD), PLAN)).expectEvents(MERGED);
        after(MERGED)
                .when(merge(List.of(PLAN), SCHOOL))
                .expectEvents(new BudgetLinesMerged(
                        ID, SUMMER, List.of(new Share(PLAN, Money.of("110"), Money.of("30.25"))), SCHOOL, DECISION));
    }

    @Test
    void theSameMergeToldAgainIsNoNewsAndAnyOtherOfAMergedLineIsRefused() {
        after(MERGED).when(merge(List.of(GGD), PLAN)).expectNoEvents();
        after(MERGED).when(merge(List.of(GGD), SCHOOL)).expectRefusal(LINE_MERGED, GGD, List.of(PLAN));
        after(MERGED).when(merge(List.of(SCHOOL), GGD)).expectRefusal(LINE_MERGED, GGD, List.of(PLAN));
        after(MERGED).when(change(GGD, budget("1"))).expectRefusal(LINE_MERGED, GGD, List.of(PLAN));
        after(SPLIT)
                .when(merge(List.of(GGD), PLAN))
                .expectRefusal(LINE_SPLIT, GGD, new TreeSet<>(List.of(NORTH, SOUTH)));
    }

    @Test
    void isMergedWithOthersOfItsKindOnly() {
        given().when(merge(List.of(), PLAN)).expectRefusal(NOTHING_TO_MERGE);
        given().when(merge(List.of(GGD, GGD), PLAN)).expectRefusal(LINE_NAMED_TWICE, GGD);
        given().when(merge(List.of(GGD, PLAN), PLAN)).expectRefusal(MERGED_INTO_ITSELF, PLAN);
        given().when(merge(List.of(GGD), CARE)).expectRefusal(LINES_OF_DIFFERENT_KIND, GGD, CARE);
        given().when(merge(List.of(NORTH), PLAN)).expectRefusal(LINE_UNKNOWN, NORTH);
    }

    @Test
    void isNotMergedSplitOrMovedBeforeItsAmountIsKnown() {
        given().when(merge(List.of(TRAVEL), PLAN)).expectRefusal(LINE_PRO_MEMORIE, TRAVEL);
        given().when(merge(List.of(PLAN), TRAVEL)).expectRefusal(LINE_PRO_MEMORIE, TRAVEL);
        given().when(move(TRAVEL, PLAN, "1")).expectRefusal(LINE_PRO_MEMORIE, TRAVEL);
        given().when(new SplitLine(ID, SUMMER, TRAVEL, SPLIT.parts(), DECISION))
                .expectRefusal(LINE_PRO_MEMORIE, TRAVEL);
    }

    @Test
    void isSplitIntoNewLinesThatAddUpToTheCent() {
        given().when(split(SPLIT.parts())).expectEvents(SPLIT);
        after(SPLIT).when(split(SPLIT.parts())).expectNoEvents();
        given().when(split(List.of(part(NORTH, "100", "30.25")))).expectRefusal(TOO_FEW_PARTS);
        given().when(split(List.of(part(NORTH, "100", "30.24"), part(SOUTH, "0", "0"))))
                .expectRefusal(PARTS_DO_NOT_ADD_UP);
        given().when(split(List.of(part(NORTH, "99.99", "30.25"), part(SOUTH, "0", "0"))))
                .expectRefusal(PARTS_DO_NOT_ADD_UP);
        given().when(split(List.of(part(NORTH, "101", "30.25"), part(SOUTH, "-1", "0"))))
                .expectRefusal(NEGATIVE_AMOUNT);
        given().when(split(List.of(part(NORTH, "100", "30.25"), part(PLAN, "0", "0"))))
                .expectRefusal(LINE_CODE_TAKEN, PLAN);
        given().when(split(List.of(part(NORTH, "100", "30.25"), part(NORTH, "0", "0"))))
                .expectRefusal(LINE_NAMED_TWICE, NORTH);
    }

    @Test
    void givesBudgetAwayAsFarAsItHasIt() {
        given().when(move(GGD, PLAN, "100")).expectEvents(moved("100"));
        after(moved("100")).when(move(GGD, PLAN, "100")).expectNoEvents();
        after(moved("100"))
                .when(move(GGD, PLAN, "0.01"))
                .expectRefusal(BUDGET_WOULD_BE_NEGATIVE, GGD, Money.ZERO, Money.of("0.01"));
        given().when(move(GGD, PLAN, "0")).expectRefusal(MOVE_NOT_ABOVE_ZERO);
        given().when(move(GGD, PLAN, "-5")).expectRefusal(MOVE_NOT_ABOVE_ZERO);
        given().when(move(GGD, GGD, "5")).expectRefusal(MOVED_TO_ITSELF);
        given().when(move(GGD, CARE, "5")).expectRefusal(LINES_OF_DIFFERENT_KIND, GGD, CARE);
    }

    @Test
    void isAPlainAmountOnceSomethingWasMoved() {
        var basis = Budget.of(new Budget.PerInhabitant(new BigDecimal("1.5"), 100, START));
        var perInhabitant = Examples.line(NORTH, Funding.Kind.INCIDENTAL, basis);
        year.given(
                        OPENED,
                        perInhabitant,
                        PLAN_OPENED,
                        new BudgetMoved(ID, SUMMER, NORTH, PLAN, Money.of("50"), DECISION))
                .when(change(NORTH, budget("100")))
                .expectNoEvents();
    }

    private BudgetFixture.Given given() {
        return year.given(LINES);
    }

    private BudgetFixture.Given after(BudgetEvent event) {
        var history = List.of(LINES).toArray(new BudgetEvent[LINES.length + 1]);
        history[LINES.length] = event;
        return year.given(history);
    }

    private static OpenLine open(BudgetLineOpened line) {
        return new OpenLine(
                ID, line.effectiveOn(), line.line(), line.title(), line.kind(), line.fundingSource(), line.budget());
    }

    private static ChangeBudget change(Code line, Budget budget) {
        return new ChangeBudget(ID, SUMMER, line, budget, DECISION);
    }

    private static BudgetChanged changed(Code line, Budget budget) {
        return new BudgetChanged(ID, SUMMER, line, budget, DECISION);
    }

    private static CoverIntervention cover(InterventionId intervention) {
        return new CoverIntervention(ID, SUMMER, CARE, intervention);
    }

    private static MergeLines merge(List<Code> lines, Code into) {
        return new MergeLines(ID, SUMMER, lines, into, DECISION);
    }

    private static SplitLine split(List<Part> parts) {
        return new SplitLine(ID, SUMMER, GGD, parts, DECISION);
    }

    private static MoveBudget move(Code from, Code to, String euros) {
        return new MoveBudget(ID, SUMMER, from, to, Money.of(euros), DECISION);
    }

    private static BudgetMoved moved(String euros) {
        return new BudgetMoved(ID, SUMMER, GGD, PLAN, Money.of(euros), DECISION);
    }
}
