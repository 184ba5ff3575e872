package nl.grip.query.programmes;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Money;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.Shows;
import nl.grip.query.programmes.BudgetTable.InYear;
import nl.grip.query.programmes.BudgetTable.Line;
import nl.grip.query.programmes.BudgetTable.Year;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.tables.Amount;
import nl.grip.query.tables.Unit;

/** Makes the budget table out of the rows of a moment. Lines stand in the order in which they were opened, year after year. */
final class BudgetTableMaker {

    private final BudgetYearView yearView;
    private final BudgetLineView lineView;

    BudgetTableMaker(BudgetYearView yearView, BudgetLineView lineView) {
        this.yearView = yearView;
        this.lineView = lineView;
    }

    /** @param wanted the years to show; every budget year that there is where none is given */
    BudgetTable table(
            Moment moment, ProgrammeId id, ProgrammeRow programme, List<Integer> wanted, Unit unit, Shows shows) {
        var differences = new RoundingDifference.Found(unit);
        var years = new ArrayList<Year>();
        Map<Code, Map<Integer, BudgetLineRow>> lines = new LinkedHashMap<>();
        for (var year : wanted.isEmpty()
                ? programme.years()
                : wanted.stream().distinct().sorted().toList()) {
            year(moment, id, year).ifPresent(row -> {
                var rows = lines(moment, BudgetYearId.of(id, year));
                rows.forEach(line -> lines.computeIfAbsent(line.line(), _ -> new LinkedHashMap<>())
                        .put(year, line));
                years.add(total(id, row, rows, unit));
                rows.forEach(line -> compare(year, line, differences));
                compareTotals(year, rows, differences);
            });
        }
        return new BudgetTable(
                ProgrammeName.of(id, programme),
                shows,
                unit,
                years,
                lines.entrySet().stream()
                        .map(line -> line(line.getKey(), line.getValue(), unit))
                        .toList(),
                differences.all());
    }

    private Optional<BudgetYearRow> year(Moment moment, ProgrammeId id, int year) {
        return moment.rows(yearView, List.of(BudgetYearView.keyOf(BudgetYearId.of(id, year)))).stream()
                .map(KeyedRow::row)
                .findFirst();
    }

    private List<BudgetLineRow> lines(Moment moment, BudgetYearId year) {
        return moment.rows(lineView, List.of(BudgetLineView.keysOf(year))).stream()
                .map(KeyedRow::row)
                .sorted(comparingLong(BudgetLineRow::place))
                .toList();
    }

    private static Year total(ProgrammeId id, BudgetYearRow year, List<BudgetLineRow> rows, Unit unit) {
        return new Year(
                year.year(),
                BudgetYearId.of(id, year.year()).id(),
                year.closedOn(),
                new Amount(Money.sum(budgets(rows)), unit),
                new Amount(Money.sum(actuals(rows)), unit),
                new Amount(Money.sum(balances(rows)), unit),
                rows.stream()
                        .filter(row -> row.budget() == null)
                        .map(row -> row.line().value())
                        .toList());
    }

    private static Line line(Code code, Map<Integer, BudgetLineRow> years, Unit unit) {
        return new Line(
                code.value(),
                List.copyOf(years.values()).getLast().title(),
                years.entrySet().stream()
                        .map(year -> InYear.of(year.getKey(), year.getValue(), unit))
                        .toList());
    }

    private static void compare(int year, BudgetLineRow row, RoundingDifference.Found differences) {
        var budget = row.budget();
        if (budget != null) {
            differences.compare(
                    year + "/" + row.line() + "/balance",
                    budget.minus(row.actual()),
                    List.of(budget, row.actual().negated()));
        }
    }

    private static void compareTotals(int year, List<BudgetLineRow> rows, RoundingDifference.Found differences) {
        var total = BudgetTable.totalOf(year);
        differences.compare(total + "budget", Money.sum(budgets(rows)), budgets(rows));
        differences.compare(total + "actual", Money.sum(actuals(rows)), actuals(rows));
        differences.compare(total + "balance", Money.sum(balances(rows)), balances(rows));
        if (rows.stream().allMatch(row -> row.budget() != null)) {
            differences.compare(
                    total + "balance",
                    Money.sum(balances(rows)),
                    List.of(Money.sum(budgets(rows)), Money.sum(actuals(rows)).negated()));
        }
    }

    private static List<Money> budgets(List<BudgetLineRow> rows) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.budget()).stream())
                .toList();
    }

    private static List<Money> actuals(List<BudgetLineRow> rows) {
        return rows.stream().map(BudgetLineRow::actual).toList();
    }

    private static List<Money> balances(List<BudgetLineRow> rows) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.budget()).map(budget -> budget.minus(row.actual())).stream())
                .toList();
    }
}
