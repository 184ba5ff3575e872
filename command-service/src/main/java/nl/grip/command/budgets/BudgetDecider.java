package nl.grip.command.budgets;

import static nl.grip.command.InputRule.DECISION_IN_THE_FUTURE;
import static nl.grip.command.budgets.BudgetRule.BUDGET_YEAR_ALREADY_OPENED;
import static nl.grip.command.budgets.BudgetRule.BUDGET_YEAR_CLOSED;
import static nl.grip.command.budgets.BudgetRule.EFFECTIVE_BEFORE_BUDGET_YEAR;
import static nl.grip.command.budgets.BudgetRule.NOT_HAPPENED_YET;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.budgets.BudgetCommand.ActualCommand;
import nl.grip.command.budgets.BudgetCommand.BookActual;
import nl.grip.command.budgets.BudgetCommand.ByDecision;
import nl.grip.command.budgets.BudgetCommand.ChangeBudget;
import nl.grip.command.budgets.BudgetCommand.CloseBudgetYear;
import nl.grip.command.budgets.BudgetCommand.CorrectActual;
import nl.grip.command.budgets.BudgetCommand.CoverIntervention;
import nl.grip.command.budgets.BudgetCommand.ImportActuals;
import nl.grip.command.budgets.BudgetCommand.InHindsight;
import nl.grip.command.budgets.BudgetCommand.LineCommand;
import nl.grip.command.budgets.BudgetCommand.MergeLines;
import nl.grip.command.budgets.BudgetCommand.MoveBudget;
import nl.grip.command.budgets.BudgetCommand.OpenBudgetYear;
import nl.grip.command.budgets.BudgetCommand.OpenLine;
import nl.grip.command.budgets.BudgetCommand.RenameLine;
import nl.grip.command.budgets.BudgetCommand.ReverseActual;
import nl.grip.command.budgets.BudgetCommand.SplitLine;
import nl.grip.command.budgets.BudgetYearState.Opened;
import nl.grip.command.budgets.BudgetYearState.Unopened;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.BudgetYearClosed;
import nl.grip.events.BudgetEvent.BudgetYearOpened;

/**
 * The rules. Pure: a state, a command and the day it is in; out come the new facts. What holds already adds no fact. The
 * rules of one subject stand together in {@link LineRules}, {@link LineageRules} and {@link ActualRules}.
 */
final class BudgetDecider {

    private BudgetDecider() {}

    /** @throws Refusal where a rule forbids it */
    static List<BudgetEvent> decide(BudgetYearState state, BudgetCommand command, LocalDate today) {
        var facts = switch (state) {
            case Unopened _ -> open(command);
            case Opened opened -> change(opened, command, today);
        };
        if (!facts.isEmpty()) {
            timely(command, today);
        }
        return facts;
    }

    private static List<BudgetEvent> open(BudgetCommand command) {
        if (command instanceof OpenBudgetYear open) {
            return List.of(opening(open));
        }
        throw new IllegalStateException("only an opening is asked of a budget year that is not there: " + command);
    }

    private static List<BudgetEvent> change(Opened opened, BudgetCommand command, LocalDate today) {
        return switch (command) {
            case OpenBudgetYear open -> openAgain(opened, open);
            case CloseBudgetYear close -> close(opened, close);
            case LineCommand change -> change(opened, change);
            case ActualCommand change -> change(opened, change, today);
        };
    }

    private static List<BudgetEvent> openAgain(Opened opened, OpenBudgetYear open) {
        if (opening(open).equals(opened.opening())) {
            return List.of();
        }
        throw Refusal.because(
                BUDGET_YEAR_ALREADY_OPENED,
                opened.opening().year(),
                opened.opening().effectiveOn());
    }

    private static BudgetYearOpened opening(OpenBudgetYear open) {
        return new BudgetYearOpened(open.budgetYearId(), open.effectiveOn(), open.programmeId(), open.year());
    }

    private static List<BudgetEvent> close(Opened opened, CloseBudgetYear close) {
        var closed = new BudgetYearClosed(close.budgetYearId(), close.effectiveOn(), close.decision());
        if (closed.equals(opened.closing())) {
            return List.of();
        }
        mustBeOpen(opened);
        notBeforeOpening(opened, close.effectiveOn());
        return List.of(closed);
    }

    private static List<BudgetEvent> change(Opened opened, LineCommand command) {
        var facts = switch (command) {
            case OpenLine open -> LineRules.open(opened, open);
            case ChangeBudget change -> LineRules.change(opened, change);
            case RenameLine rename -> LineRules.rename(opened, rename);
            case CoverIntervention cover -> LineRules.cover(opened, cover);
            case MergeLines merge -> LineageRules.merge(opened, merge);
            case SplitLine split -> LineageRules.split(opened, split);
            case MoveBudget move -> LineageRules.move(opened, move);
        };
        if (!facts.isEmpty()) {
            mustBeOpen(opened);
            notBeforeOpening(opened, command.effectiveOn());
        }
        return facts;
    }

    private static List<BudgetEvent> change(Opened opened, ActualCommand command, LocalDate today) {
        var facts = switch (command) {
            case BookActual book -> ActualRules.book(opened, book, today);
            case ImportActuals imported -> ActualRules.book(opened, imported, today);
            case ReverseActual reverse -> ActualRules.reverse(opened, reverse);
            case CorrectActual correct -> ActualRules.correct(opened, correct, today);
        };
        if (!facts.isEmpty() && command.decision() == null) {
            mustBeOpen(opened);
        }
        return facts;
    }

    private static void mustBeOpen(Opened opened) {
        if (opened.closing() != null) {
            throw Refusal.because(
                    BUDGET_YEAR_CLOSED,
                    opened.opening().year(),
                    opened.closing().effectiveOn());
        }
    }

    private static void notBeforeOpening(Opened opened, LocalDate effectiveOn) {
        if (effectiveOn.isBefore(opened.opening().effectiveOn())) {
            throw Refusal.because(
                    EFFECTIVE_BEFORE_BUDGET_YEAR, effectiveOn, opened.opening().effectiveOn());
        }
    }

    private static void timely(BudgetCommand command, LocalDate today) {
        var decision = switch (command) {
            case ByDecision decided -> decided.decision();
            case ActualCommand change -> change.decision();
            default -> null;
        };
        if (decision != null && decision.decidedOn().isAfter(today)) {
            throw Refusal.because(DECISION_IN_THE_FUTURE, decision.decidedOn());
        }
        if (command instanceof InHindsight told && told.effectiveOn().isAfter(today)) {
            throw Refusal.because(NOT_HAPPENED_YET, told.effectiveOn());
        }
    }
}
