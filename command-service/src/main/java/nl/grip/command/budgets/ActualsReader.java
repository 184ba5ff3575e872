package nl.grip.command.budgets;

import static nl.grip.command.budgets.BudgetRule.AMOUNT_NOTATION_MIXED;
import static nl.grip.command.budgets.BudgetRule.AMOUNT_UNREADABLE;
import static nl.grip.command.budgets.BudgetRule.LINE_UNREADABLE;
import static nl.grip.command.budgets.BudgetRule.PERIOD_UNREADABLE;
import static nl.grip.command.budgets.BudgetRule.REFERENCE_UNREADABLE;
import static nl.grip.command.csv.CsvRule.CSV_TOO_MANY_ROWS;
import static nl.grip.command.csv.CsvRule.CSV_WITHOUT_ROWS;
import static nl.grip.command.csv.CsvRule.VALUE_MISSING;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.grip.command.Amounts;
import nl.grip.command.InputRule;
import nl.grip.command.Mistake;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;
import nl.grip.command.budgets.ActualsFile.Row;
import nl.grip.command.budgets.Objection.BookingPart;
import nl.grip.command.csv.CsvLines;
import nl.grip.command.csv.CsvMistakes;
import nl.grip.command.csv.CsvNotation;
import nl.grip.command.csv.CsvNumber;
import nl.grip.command.csv.ImportWatch;
import nl.grip.events.Booking;
import nl.grip.events.Code;
import nl.grip.events.Money;
import nl.grip.events.Period;

/**
 * Reads an export of actuals as it comes in, and keeps no more of it than the bookings. What a comma means is known only
 * once an amount gives it away, perhaps on the last row; amounts that could be read in two ways wait for that.
 */
final class ActualsReader {

    private static final int MOST_ROWS = 200_000;
    private static final int BETWEEN_WORDS = 10_000;
    private static final Pattern REFERENCE = Pattern.compile("[^\\p{Cc}]{1,200}");
    private static final Pattern LINE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final int LONGEST_CODE = 60;

    /** An amount that may have to be taken otherwise, and which row it is on. */
    private record Doubtful(int index, CsvNumber amount) {}

    private final CsvLines lines;
    private final ImportWatch watch;
    private final ActualsHeader header;
    private final List<Row> rows = new ArrayList<>();
    private final CsvNotation notation;
    private final CsvMistakes mistakes = new CsvMistakes();
    private final List<Doubtful> doubtful = new ArrayList<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final CsvPeriods periods = new CsvPeriods();

    private ActualsReader(InputStream bytes, ImportWatch watch) throws IOException {
        lines = new CsvLines(bytes);
        this.watch = watch;
        header = ActualsHeader.of(lines.header());
        notation = new CsvNotation(header.columns().suggestsDecimalComma());
    }

    /** @throws Refusal where it is not a table of actuals at all */
    static ActualsFile read(InputStream bytes, ImportWatch watch) throws IOException {
        return new ActualsReader(bytes, watch).read();
    }

    private ActualsFile read() {
        lines.forEach(header.columns().delimiter(), this::read);
        if (rows.isEmpty()) {
            throw Refusal.because(CSV_WITHOUT_ROWS);
        }
        resolveDoubts();
        watch.read(rows.size());
        return new ActualsFile(header, rows, mistakes);
    }

    private void read(List<String> fields) {
        if (header.isBlank(fields)) {
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw Refusal.because(CSV_TOO_MANY_ROWS, MOST_ROWS);
        }
        var unread = EnumSet.noneOf(BookingPart.class);
        // A name that no other row has, and that no file can have.
        var reference = reference(fields)
                .or(() -> lacking(unread, BookingPart.REFERENCE))
                .orElse("\n" + lines.number());
        var line = line(fields).or(() -> lacking(unread, BookingPart.LINE)).orElse(new Code("X"));
        var amount =
                amount(fields).or(() -> lacking(unread, BookingPart.AMOUNT)).orElse(Money.of("0.01"));
        var period = period(fields)
                .or(() -> lacking(unread, BookingPart.PERIOD))
                .orElseGet(() -> periods.of("2000").orElseThrow());
        rows.add(new Row(lines.number(), new Booking(reference, line, amount, period), unread));
        if (rows.size() % BETWEEN_WORDS == 0) {
            watch.read(rows.size());
        }
    }

    private static <T> Optional<T> lacking(EnumSet<BookingPart> unread, BookingPart part) {
        unread.add(part);
        return Optional.empty();
    }

    private Optional<String> reference(List<String> fields) {
        return value(fields, CsvColumn.REFERENCE)
                .flatMap(text -> REFERENCE.matcher(text).matches()
                        ? Optional.of(text)
                        : refuse(CsvColumn.REFERENCE, REFERENCE_UNREADABLE));
    }

    private Optional<Code> line(List<String> fields) {
        return value(fields, CsvColumn.LINE)
                .flatMap(text ->
                        text.length() <= LONGEST_CODE && LINE.matcher(text).matches()
                                ? Optional.of(codes.computeIfAbsent(text, Code::new))
                                : refuse(CsvColumn.LINE, LINE_UNREADABLE, shortened(text)));
    }

    private Optional<Period> period(List<String> fields) {
        if (header.hasPeriodInOne()) {
            return value(fields, CsvColumn.PERIOD)
                    .flatMap(text ->
                            periods.of(text).or(() -> refuse(CsvColumn.PERIOD, PERIOD_UNREADABLE, shortened(text))));
        }
        var from = day(fields, CsvColumn.FROM);
        var until = day(fields, CsvColumn.UNTIL);
        return from.flatMap(first -> until.flatMap(last -> last.isBefore(first)
                ? refuse(CsvColumn.UNTIL, InputRule.PERIOD_REVERSED)
                : Optional.of(periods.of(first, last))));
    }

    private Optional<LocalDate> day(List<String> fields, CsvColumn column) {
        return value(fields, column)
                .flatMap(text -> CsvPeriods.day(text).or(() -> refuse(column, PERIOD_UNREADABLE, shortened(text))));
    }

    private Optional<Money> amount(List<String> fields) {
        return value(fields, CsvColumn.AMOUNT)
                .flatMap(text ->
                        CsvNumber.of(text).or(() -> refuse(CsvColumn.AMOUNT, AMOUNT_UNREADABLE, shortened(text))))
                .flatMap(this::amount);
    }

    private Optional<Money> amount(CsvNumber amount) {
        if (!notation.admits(amount, lines.number())) {
            return refuse(CsvColumn.AMOUNT, AMOUNT_NOTATION_MIXED, notation.row());
        }
        if (!notation.isSettled() && amount.doubtful() != null) {
            doubtful.add(new Doubtful(rows.size(), amount));
            return Optional.of(Money.ZERO);
        }
        return money(amount, lines.number(), mistakes::read);
    }

    private void resolveDoubts() {
        for (var doubt : doubtful) {
            var row = rows.get(doubt.index());
            var told = row.booking();
            var resolved = money(doubt.amount(), row.number(), mistakes::judged)
                    .map(amount -> row.with(new Booking(told.reference(), told.line(), amount, told.period())))
                    .orElseGet(() -> row.without(BookingPart.AMOUNT));
            rows.set(doubt.index(), resolved);
        }
    }

    private Optional<Money> money(CsvNumber amount, int row, Consumer<Mistake> told) {
        try {
            return Optional.of(Amounts.any(amount.number(notation.decimal())));
        } catch (Refusal refusal) {
            told.accept(new Mistake(row, header.columns().name(CsvColumn.AMOUNT), refusal.rule(), refusal.arguments()));
            return Optional.empty();
        }
    }

    private Optional<String> value(List<String> fields, CsvColumn column) {
        var text = header.columns().cell(fields, column);
        return text.isEmpty() ? refuse(column, VALUE_MISSING) : Optional.of(text);
    }

    private <T> Optional<T> refuse(CsvColumn column, Rule rule, Object... arguments) {
        mistakes.read(Mistake.in(lines.number(), header.columns().name(column), rule, arguments));
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CODE ? text : text.substring(0, LONGEST_CODE) + "…";
    }
}
