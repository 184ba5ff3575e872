package nl.grip.query.overview;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.grip.events.Money;
import nl.grip.query.history.Shows;
import nl.grip.query.overview.Step.InProgramme;
import nl.grip.query.overview.Step.Showed;
import nl.grip.query.programmes.FundedLine;
import nl.grip.query.tables.Cell;
import nl.grip.query.tables.Column;
import nl.grip.query.tables.Row;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/** A step as a table: what was shown before it, what after it, and whether that is something else. */
final class StepPrint {

    private static final Cell NOTHING = new Cell.Empty();

    /** Enough for a glance; the series has them all. */
    private static final int DECIMALS = 2;

    private final Step step;
    private final TableWords words;
    private final NumberFormat numbers;

    StepPrint(Step step, TableWords words) {
        this.step = step;
        this.words = words;
        numbers = NumberFormat.getNumberInstance(words.locale());
        numbers.setMaximumFractionDigits(DECIMALS);
    }

    Table table() {
        return new Table(
                step.code().toLowerCase(words.locale()) + "-" + words.of("steps.file") + "-" + step.number(),
                words.of("steps.title", step.code(), step.title(), step.number(), step.of()),
                step.after().shows().lines(words),
                Unit.EURO,
                Stream.of("what", "before", "after", "differs")
                        .map(column -> new Column(words.of("steps." + column), false))
                        .toList(),
                Stream.of(
                                part("steps.register", this::register),
                                part("steps.money", this::money),
                                part("steps.effects", this::effects))
                        .flatMap(rows -> rows)
                        .toList(),
                List.of());
    }

    private Stream<Row> part(String heading, Function<Showed, SequencedMap<String, Cell>> cells) {
        var before = step.before() == null ? new LinkedHashMap<String, Cell>() : cells.apply(step.before());
        var after = cells.apply(step.after());
        var labels = Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .toList();
        return labels.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(new Row(Row.Kind.HEADING, List.of(text(words.of(heading))))),
                        labels.stream().map(label -> row(label, before, after)));
    }

    private Row row(String label, Map<String, Cell> before, Map<String, Cell> after) {
        var was = before.getOrDefault(label, NOTHING);
        var is = after.getOrDefault(label, NOTHING);
        return new Row(Row.Kind.BODY, List.of(text(label), was, is, difference(was, is)));
    }

    /** At the first step everything is new, and it need not be said of each. */
    private Cell difference(Cell was, Cell is) {
        if (step.before() == null || was.equals(is)) {
            return NOTHING;
        }
        return was instanceof Cell.Amount(Money from) && is instanceof Cell.Amount(Money to)
                ? new Cell.Amount(to.minus(from))
                : text(words.of("steps.changed"));
    }

    private SequencedMap<String, Cell> register(Showed showed) {
        var register = showed.register();
        var cells = new LinkedHashMap<String, Cell>();
        if (register == null) {
            return cells;
        }
        cells.put(
                words.of("life.phase"),
                text(words.of(
                        "life.phase.since",
                        words.of("phase." + register.phase()),
                        Shows.date(register.phaseSince(), words))));
        put(cells, "field.nextStep", register.nextStep());
        put(cells, "field.lead", register.lead());
        put(
                cells,
                "life.conditions.open",
                register.conditionsOpen().isEmpty()
                        ? null
                        : register.conditionsOpen().stream()
                                .map(condition -> words.of("condition." + condition))
                                .collect(Collectors.joining(", ")));
        put(cells, "life.funding", register.funding() == null ? null : words.of("kind." + register.funding()));
        return cells;
    }

    private SequencedMap<String, Cell> money(Showed showed) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var programme : showed.programmes()) {
            for (var line : programme.lines()) {
                cells.put(words.of("steps.budget", line.title(), String.valueOf(line.year())), budget(line));
                cells.put(
                        words.of("steps.actual", line.title(), String.valueOf(line.year())),
                        new Cell.Amount(line.actual()));
            }
        }
        return cells;
    }

    private static Cell budget(FundedLine line) {
        return line.budget() == null ? new Cell.ProMemorie() : new Cell.Amount(line.budget());
    }

    private SequencedMap<String, Cell> effects(Showed showed) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var programme : showed.programmes()) {
            cells.put(words.of("steps.status", programme.title()), text(status(programme)));
            for (var indicator : programme.indicators()) {
                cells.put(indicator.title(), text(standing(indicator)));
            }
        }
        return cells;
    }

    private String status(InProgramme programme) {
        return programme.status() == null
                ? words.of("steps.no-status")
                : standing(programme.status(), programme.ground());
    }

    private String standing(Overview.Indicator indicator) {
        var standing = standing(indicator.status(), indicator.ground());
        var last = indicator.last();
        return last == null
                ? standing
                : words.of(
                        "steps.last",
                        standing,
                        last.value().toString(),
                        last.period().toString());
    }

    private String standing(Status status, @Nullable Ground ground) {
        return ground == null
                ? words.of("overview.status." + status)
                : words.of(
                        "steps.standing", words.of("overview.status." + status), words.of("overview.ground." + ground));
    }

    private void put(Map<String, Cell> cells, String label, @Nullable String text) {
        if (text != null) {
            cells.put(words.of(label), text(text));
        }
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }
}
