package nl.grip.command.budgets;

import static nl.grip.command.budgets.BudgetRule.EFFECTIVE_BEFORE_LINE;
import static nl.grip.command.budgets.BudgetRule.INTERVENTION_ALREADY_COVERED;
import static nl.grip.command.budgets.BudgetRule.LINE_CODE_TAKEN;
import static nl.grip.command.budgets.BudgetRule.LINE_MERGED;
import static nl.grip.command.budgets.BudgetRule.LINE_SPLIT;
import static nl.grip.command.budgets.BudgetRule.LINE_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.budgets.BudgetCommand.ChangeBudget;
import nl.grip.command.budgets.BudgetCommand.CoverIntervention;
import nl.grip.command.budgets.BudgetCommand.OpenLine;
import nl.grip.command.budgets.BudgetCommand.RenameLine;
import nl.grip.command.budgets.BudgetYearState.Opened;
import nl.grip.command.budgets.Line.Merged;
import nl.grip.command.budgets.Line.Open;
import nl.grip.command.budgets.Line.Split;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.BudgetChanged;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineRenamed;
import nl.grip.events.BudgetEvent.InterventionCovered;
import nl.grip.events.Code;

/** What one line may become by itself. */
final class LineRules {

    private LineRules() {}

    /** @throws Refusal where there is no such line, or no longer, with the lines that hold its money now */
    static Open mustBeOpen(Opened opened, Code code) {
        return switch (opened.lines().get(code)) {
            case Open open -> open;
            case Merged _ -> throw Refusal.because(LINE_MERGED, code, opened.holders(code));
            case Split _ -> throw Refusal.because(LINE_SPLIT, code, opened.holders(code));
            case null -> throw Refusal.because(LINE_UNKNOWN, code);
        };
    }

    static Open mustBeOpen(Opened opened, Code code, LocalDate effectiveOn) {
        var line = mustBeOpen(opened, code);
        if (effectiveOn.isBefore(line.since())) {
            throw Refusal.because(EFFECTIVE_BEFORE_LINE, effectiveOn, code, line.since());
        }
        return line;
    }

    static void mustBeFree(Opened opened, Code code) {
        opened.line(code).ifPresent(line -> {
            throw Refusal.because(LINE_CODE_TAKEN, line.code());
        });
    }

    static List<BudgetEvent> open(Opened opened, OpenLine open) {
        var fact = new BudgetLineOpened(
                open.budgetYearId(),
                open.effectiveOn(),
                open.line(),
                open.title(),
                open.kind(),
                open.fundingSource(),
                open.budget());
        if (opened.lines().get(open.line()) instanceof Open line
                && line.origin().equals(fact)) {
            return List.of();
        }
        mustBeFree(opened, open.line());
        return List.of(fact);
    }

    static List<BudgetEvent> change(Opened opened, ChangeBudget change) {
        if (mustBeOpen(opened, change.line()).budget().equals(change.budget())) {
            return List.of();
        }
        mustBeOpen(opened, change.line(), change.effectiveOn());
        return List.of(new BudgetChanged(
                change.budgetYearId(), change.effectiveOn(), change.line(), change.budget(), change.decision()));
    }

    static List<BudgetEvent> rename(Opened opened, RenameLine rename) {
        if (mustBeOpen(opened, rename.line()).title().equals(rename.title())) {
            return List.of();
        }
        mustBeOpen(opened, rename.line(), rename.effectiveOn());
        return List.of(new BudgetLineRenamed(
                rename.budgetYearId(), rename.effectiveOn(), rename.line(), rename.title(), rename.decision()));
    }

    static List<BudgetEvent> cover(Opened opened, CoverIntervention cover) {
        var fact = new InterventionCovered(
                cover.budgetYearId(), cover.effectiveOn(), cover.line(), cover.interventionId());
        var earlier = mustBeOpen(opened, cover.line()).covered().get(cover.interventionId());
        if (fact.equals(earlier)) {
            return List.of();
        }
        if (earlier != null) {
            throw Refusal.because(INTERVENTION_ALREADY_COVERED, cover.line(), earlier.effectiveOn());
        }
        mustBeOpen(opened, cover.line(), cover.effectiveOn());
        return List.of(fact);
    }
}
