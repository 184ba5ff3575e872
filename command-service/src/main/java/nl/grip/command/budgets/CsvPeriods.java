package nl.grip.command.budgets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.grip.events.Period;

/** Periods as exports write them: a year, a quarter, a month, or two days. The same text is read once. */
final class CsvPeriods {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-?[QqKk]([1-4])");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{1,2})");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, Period> known = new HashMap<>();

    /** @return empty where it is no period */
    Optional<Period> of(String text) {
        var period = known.get(text);
        if (period == null) {
            period = read(text).orElse(null);
            if (period != null) {
                known.put(text, period);
            }
        }
        return Optional.ofNullable(period);
    }

    private static Optional<Period> read(String text) {
        try {
            if (YEAR.matcher(text).matches()) {
                return Optional.of(months(YearMonth.of(Integer.parseInt(text), 1), 12));
            }
            var quarter = QUARTER.matcher(text);
            if (quarter.matches()) {
                var first = 3 * Integer.parseInt(quarter.group(2)) - 2;
                return Optional.of(months(YearMonth.of(Integer.parseInt(quarter.group(1)), first), 3));
            }
            var month = MONTH.matcher(text);
            return month.matches()
                    ? Optional.of(
                            months(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))), 1))
                    : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Period months(YearMonth first, int howMany) {
        return new Period(first.atDay(1), first.plusMonths(howMany - 1L).atEndOfMonth());
    }

    /** @return empty where it is no day */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(ISO.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.parse(text, DUTCH));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** One of many that are alike, so that they are kept once. */
    Period of(LocalDate from, LocalDate until) {
        return known.computeIfAbsent(from + "/" + until, _ -> new Period(from, until));
    }
}
