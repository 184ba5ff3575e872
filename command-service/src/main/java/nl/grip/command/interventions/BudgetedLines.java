package nl.grip.command.interventions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.grip.command.interventions.FundingLines.FundingLine;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineRenamed;
import nl.grip.events.BudgetEvent.BudgetLineSplit;
import nl.grip.events.BudgetEvent.BudgetLinesMerged;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetLineRef;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The lines of one budget year, as its facts tell them one by one. */
final class BudgetedLines {

    private final Map<Code, FundingLine> lines = new HashMap<>();
    private @Nullable BudgetYearOpened year;

    void tell(DomainEvent event) {
        switch (event) {
            case BudgetYearOpened opened -> year = opened;
            case BudgetLineOpened opened ->
                lines.put(
                        opened.line(), new FundingLine(reference(opened.line()), opened.title(), opened.kind(), true));
            case BudgetLineRenamed renamed ->
                lines.computeIfPresent(
                        renamed.line(),
                        (_, line) -> new FundingLine(line.reference(), renamed.title(), line.kind(), line.isOpen()));
            case BudgetLinesMerged merged -> merged.shares().forEach(share -> close(share.line()));
            case BudgetLineSplit split -> split(split);
            default -> {
                // Amounts, actuals and coverings change nothing of what a line is.
            }
        }
    }

    private void split(BudgetLineSplit split) {
        find(split.line())
                .ifPresent(line -> split.parts()
                        .forEach(part -> lines.put(
                                part.line(),
                                new FundingLine(reference(part.line()), part.title(), line.kind(), true))));
        close(split.line());
    }

    private void close(Code code) {
        lines.computeIfPresent(code, (_, line) -> new FundingLine(line.reference(), line.title(), line.kind(), false));
    }

    private BudgetLineRef reference(Code line) {
        if (year == null) {
            throw new IllegalStateException("a line comes after the opening of its year: " + line);
        }
        return new BudgetLineRef(year.programmeId(), year.year(), line);
    }

    Optional<FundingLine> find(Code line) {
        return Optional.ofNullable(lines.get(line));
    }
}
