package nl.grip.command.budgets;

import static nl.grip.command.MoneyRule.NEGATIVE_AMOUNT;
import static nl.grip.command.budgets.BudgetRule.BUDGET_WOULD_BE_NEGATIVE;
import static nl.grip.command.budgets.BudgetRule.EFFECTIVE_BEFORE_LAST_CHANGE;
import static nl.grip.command.budgets.BudgetRule.LINES_OF_DIFFERENT_KIND;
import static nl.grip.command.budgets.BudgetRule.LINE_NAMED_TWICE;
import static nl.grip.command.budgets.BudgetRule.LINE_PRO_MEMORIE;
import static nl.grip.command.budgets.BudgetRule.MERGED_INTO_ITSELF;
import static nl.grip.command.budgets.BudgetRule.MOVED_TO_ITSELF;
import static nl.grip.command.budgets.BudgetRule.MOVE_NOT_ABOVE_ZERO;
import static nl.grip.command.budgets.BudgetRule.NOTHING_TO_MERGE;
import static nl.grip.command.budgets.BudgetRule.PARTS_DO_NOT_ADD_UP;
import static nl.grip.command.budgets.BudgetRule.TOO_FEW_PARTS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.budgets.BudgetCommand.MergeLines;
import nl.grip.command.budgets.BudgetCommand.MoveBudget;
import nl.grip.command.budgets.BudgetCommand.SplitLine;
import nl.grip.command.budgets.BudgetYearState.Opened;
import nl.grip.command.budgets.Line.Merged;
import nl.grip.command.budgets.Line.Open;
import nl.grip.command.budgets.Line.Split;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.BudgetLineSplit;
import nl.grip.events.BudgetEvent.BudgetLinesMerged;
import nl.grip.events.BudgetEvent.BudgetMoved;
import nl.grip.events.BudgetEvent.Part;
import nl.grip.events.BudgetEvent.Share;
import nl.grip.events.Code;
import nl.grip.events.Money;

/** How money goes from line to line. None is lost on the way, and none is added. */
final class LineageRules {

    private LineageRules() {}

    static List<BudgetEvent> merge(Opened opened, MergeLines merge) {
        if (isMergedSo(opened, merge)) {
            return List.of();
        }
        if (merge.lines().isEmpty()) {
            throw Refusal.because(NOTHING_TO_MERGE);
        }
        eachOnce(merge.lines());
        if (merge.lines().contains(merge.into())) {
            throw Refusal.because(MERGED_INTO_ITSELF, merge.into());
        }
        var merged = merge.lines().stream()
                .map(line -> known(opened, line, merge.effectiveOn()))
                .toList();
        var into = known(opened, merge.into(), merge.effectiveOn());
        merged.forEach(line -> mustAgree(line, into));
        var shares = merged.stream()
                .map(line -> new Share(line.code(), line.amount(), line.actual()))
                .toList();
        return List.of(new BudgetLinesMerged(
                merge.budgetYearId(), merge.effectiveOn(), shares, merge.into(), merge.decision()));
    }

    /** The same merge told again, of lines that have gone up in the other one by it. */
    private static boolean isMergedSo(Opened opened, MergeLines merge) {
        return !merge.lines().isEmpty()
                && opened.lines().get(merge.lines().getFirst()) instanceof Merged(var _, var how)
                && how.shares().stream().map(Share::line).toList().equals(merge.lines())
                && how.into().equals(merge.into())
                && how.effectiveOn().equals(merge.effectiveOn())
                && how.decision().equals(merge.decision());
    }

    static List<BudgetEvent> split(Opened opened, SplitLine split) {
        if (isSplitSo(opened, split)) {
            return List.of();
        }
        var line = known(opened, split.line(), split.effectiveOn());
        if (split.parts().size() < 2) {
            throw Refusal.because(TOO_FEW_PARTS);
        }
        eachOnce(split.parts().stream().map(Part::line).toList());
        split.parts().forEach(part -> mayBe(opened, part));
        mustAddUp(line, split.parts());
        return List.of(new BudgetLineSplit(
                split.budgetYearId(),
                split.effectiveOn(),
                split.line(),
                line.kind(),
                line.fundingSource(),
                split.parts(),
                split.decision()));
    }

    /** The same split told again, of a line that was divided by it. */
    private static boolean isSplitSo(Opened opened, SplitLine split) {
        return opened.lines().get(split.line()) instanceof Split(var _, var how)
                && how.parts().equals(split.parts())
                && how.effectiveOn().equals(split.effectiveOn())
                && how.decision().equals(split.decision());
    }

    private static void mayBe(Opened opened, Part part) {
        LineRules.mustBeFree(opened, part.line());
        if (part.budget().isNegative()) {
            throw Refusal.because(NEGATIVE_AMOUNT, part.budget());
        }
    }

    private static void mustAddUp(Open line, List<Part> parts) {
        var budget = Money.sum(parts.stream().map(Part::budget).toList());
        var actual = Money.sum(parts.stream().map(Part::actual).toList());
        if (!budget.equals(line.amount()) || !actual.equals(line.actual())) {
            throw Refusal.because(PARTS_DO_NOT_ADD_UP, line.code(), line.amount(), line.actual(), budget, actual);
        }
    }

    static List<BudgetEvent> move(Opened opened, MoveBudget move) {
        var fact = new BudgetMoved(
                move.budgetYearId(), move.effectiveOn(), move.from(), move.to(), move.amount(), move.decision());
        if (opened.moves().contains(fact)) {
            return List.of();
        }
        if (move.amount().compareTo(Money.ZERO) <= 0) {
            throw Refusal.because(MOVE_NOT_ABOVE_ZERO, move.amount());
        }
        if (move.from().equals(move.to())) {
            throw Refusal.because(MOVED_TO_ITSELF, move.from());
        }
        var from = known(opened, move.from(), move.effectiveOn());
        mustAgree(from, known(opened, move.to(), move.effectiveOn()));
        if (move.amount().compareTo(from.amount()) > 0) {
            throw Refusal.because(BUDGET_WOULD_BE_NEGATIVE, from.code(), from.amount(), move.amount());
        }
        return List.of(fact);
    }

    /** What goes over is what the line holds on that day, so nothing of it may have come later. */
    private static Open known(Opened opened, Code code, LocalDate effectiveOn) {
        var line = LineRules.mustBeOpen(opened, code, effectiveOn);
        if (line.isProMemorie()) {
            throw Refusal.because(LINE_PRO_MEMORIE, code);
        }
        if (effectiveOn.isBefore(line.lastOn())) {
            throw Refusal.because(EFFECTIVE_BEFORE_LAST_CHANGE, effectiveOn, code, line.lastOn());
        }
        return line;
    }

    private static void mustAgree(Open line, Open other) {
        if (line.kind() != other.kind()) {
            throw Refusal.because(LINES_OF_DIFFERENT_KIND, line.code(), other.code());
        }
    }

    private static void eachOnce(List<Code> lines) {
        var seen = new HashSet<Code>();
        lines.stream().filter(line -> !seen.add(line)).findFirst().ifPresent(twice -> {
            throw Refusal.because(LINE_NAMED_TWICE, twice);
        });
    }
}
