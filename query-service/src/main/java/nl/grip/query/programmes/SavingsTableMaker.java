package nl.grip.query.programmes;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.YearAmount;
import nl.grip.query.history.Shows;
import nl.grip.query.programmes.ProgrammeRow.ReportingMoment;
import nl.grip.query.programmes.SavingsRow.Statement;
import nl.grip.query.programmes.SavingsTable.AtMoment;
import nl.grip.query.programmes.SavingsTable.Doubt;
import nl.grip.query.programmes.SavingsTable.InYear;
import nl.grip.query.programmes.SavingsTable.Intended;
import nl.grip.query.programmes.SavingsTable.Realised;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.tables.Amount;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the savings table out of the rows of a moment. A statement tells the whole of what an intervention saves; what it
 * adds at its reporting moment is the difference with the statement before it.
 */
final class SavingsTableMaker {

    private final SavingsView savingsView;
    private final PlannedInterventionView interventionView;

    SavingsTableMaker(SavingsView savingsView, PlannedInterventionView interventionView) {
        this.savingsView = savingsView;
        this.interventionView = interventionView;
    }

    /** @return absent where the programme is not meant to save anything */
    @Nullable
    SavingsTable table(Moment moment, ProgrammeId id, ProgrammeRow programme, Unit unit, Shows shows) {
        return moment.rows(savingsView, List.of(SavingsView.keyOf(SavingsPlanId.of(id)))).stream()
                .map(KeyedRow::row)
                .findFirst()
                .map(row -> new Making(programme, row, names(moment, row), unit)
                        .table(ProgrammeName.of(id, programme), shows))
                .orElse(null);
    }

    private Map<InterventionId, PlannedInterventionRow> names(Moment moment, SavingsRow row) {
        var keys = row.statements().stream()
                .map(Statement::interventionId)
                .distinct()
                .map(PlannedInterventionView::keyOf)
                .toList();
        return moment.rows(interventionView, keys).stream()
                .collect(toMap(one -> PlannedInterventionView.idOf(one.key()), KeyedRow::row));
    }

    /** One table being made. */
    private static final class Making {

        private final ProgrammeRow programme;
        private final SavingsRow plan;
        private final Map<InterventionId, PlannedInterventionRow> names;
        private final Unit unit;
        private final List<Integer> years;
        private final Map<Integer, Money> remaining;
        private final Map<InterventionId, Map<Integer, Money>> stated = new HashMap<>();
        private final RoundingDifference.Found differences;

        Making(ProgrammeRow programme, SavingsRow plan, Map<InterventionId, PlannedInterventionRow> names, Unit unit) {
            this.programme = programme;
            this.plan = plan;
            this.names = names;
            this.unit = unit;
            differences = new RoundingDifference.Found(unit);
            remaining = amounts(plan.intention().intended());
            years = Stream.concat(
                            plan.intention().intended().stream(),
                            plan.statements().stream()
                                    .filter(Statement::holds)
                                    .flatMap(statement -> statement.realised().stream()))
                    .map(YearAmount::year)
                    .distinct()
                    .sorted()
                    .toList();
        }

        SavingsTable table(ProgrammeName name, Shows shows) {
            var intention = plan.intention();
            var intended = new Intended(
                    intention.effectiveOn(),
                    intention.decision().reference(),
                    inYears(amounts(intention.intended())),
                    texts(intention.restsOn()),
                    doubts(intention.restsOn()));
            var moments = codes().map(this::at).toList();
            return new SavingsTable(name, shows, unit, years, intended, moments, inYears(remaining), differences.all());
        }

        /** Those at which something was stated, by the day that they are about; of one day in the order of their naming. */
        private Stream<Code> codes() {
            var named = programme.moments().stream()
                    .sorted(Comparator.comparing(ReportingMoment::effectiveOn))
                    .map(ReportingMoment::code);
            var used = plan.statements().stream()
                    .filter(Statement::holds)
                    .map(Statement::moment)
                    .toList();
            return Stream.concat(named.filter(used::contains), used.stream()).distinct();
        }

        private AtMoment at(Code moment) {
            var before = Map.copyOf(remaining);
            var added = new ArrayList<Map<Integer, Money>>();
            var realised = plan.statements().stream()
                    .filter(statement -> statement.holds() && statement.moment().equals(moment))
                    .map(statement -> realised(statement, added))
                    .toList();
            for (var year : years) {
                var parts = Stream.concat(
                                Stream.of(of(before, year)),
                                added.stream().map(amounts -> of(amounts, year).negated()))
                        .toList();
                differences.compare(SavingsTable.remainingAt(moment.value()) + year, of(remaining, year), parts);
            }
            return new AtMoment(moment.value(), title(moment), realised, inYears(remaining));
        }

        private Realised realised(Statement statement, List<Map<Integer, Money>> added) {
            var whole = amounts(statement.realised());
            var known = stated.put(statement.interventionId(), whole);
            var difference = new HashMap<Integer, Money>();
            for (var year : years) {
                var more = of(whole, year).minus(known == null ? Money.ZERO : of(known, year));
                difference.put(year, more);
                remaining.merge(year, more.negated(), Money::plus);
            }
            added.add(difference);
            var intervention = names.get(statement.interventionId());
            return new Realised(
                    statement.interventionId().id(),
                    intervention == null ? statement.interventionId().id().toString() : intervention.code(),
                    intervention == null ? "" : intervention.title(),
                    statement.kind(),
                    known != null,
                    inYears(difference),
                    inYears(whole),
                    statement.grounds(),
                    texts(statement.restsOn()),
                    doubts(statement.restsOn()));
        }

        private List<Doubt> doubts(List<Code> restsOn) {
            return programme.assumptions().stream()
                    .filter(assumption -> restsOn.contains(assumption.code()) && assumption.brokenOn() != null)
                    .map(assumption -> new Doubt(
                            assumption.code().value(),
                            assumption.text(),
                            Objects.requireNonNull(assumption.brokenOn()),
                            Objects.requireNonNullElse(assumption.reason(), "")))
                    .toList();
        }

        private String title(Code moment) {
            return programme.moments().stream()
                    .filter(one -> one.code().equals(moment))
                    .map(ReportingMoment::title)
                    .findFirst()
                    .orElse(moment.value());
        }

        private List<InYear> inYears(Map<Integer, Money> amounts) {
            return years.stream()
                    .map(year -> new InYear(year, new Amount(of(amounts, year), unit)))
                    .toList();
        }

        private static Map<Integer, Money> amounts(List<YearAmount> amounts) {
            var all = new HashMap<Integer, Money>();
            amounts.forEach(one -> all.merge(one.year(), one.amount(), Money::plus));
            return all;
        }

        private static Money of(Map<Integer, Money> amounts, int year) {
            return amounts.getOrDefault(year, Money.ZERO);
        }

        private static List<String> texts(List<Code> codes) {
            return codes.stream().map(Code::value).toList();
        }
    }
}
