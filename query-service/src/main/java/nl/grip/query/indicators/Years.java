package nl.grip.query.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Frequency;

/** The periods of the calendar, one after the other, so that what was not measured keeps its place in time. */
final class Years {

    private static final int MONTHS_OF_A_YEAR = 12;

    private Years() {}

    /** All from the first of the year of one period to another, both included. */
    static List<CalendarPeriod> from(CalendarPeriod first, CalendarPeriod last) {
        var frequency = first.frequency();
        var end = last.days().from();
        return Stream.iterate(
                        LocalDate.of(first.days().from().getYear(), 1, 1),
                        day -> !day.isAfter(end),
                        day -> day.plusMonths(months(frequency)))
                .map(day -> period(day, frequency))
                .toList();
    }

    static int periodsPerYear(Frequency frequency) {
        return MONTHS_OF_A_YEAR / months(frequency);
    }

    private static int months(Frequency frequency) {
        return switch (frequency) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> MONTHS_OF_A_YEAR;
        };
    }

    private static CalendarPeriod period(LocalDate begin, Frequency frequency) {
        var number = (begin.getMonthValue() - 1) / months(frequency) + 1;
        return new CalendarPeriod(
                switch (frequency) {
                    case MONTH -> "%d-%02d".formatted(begin.getYear(), number);
                    case QUARTER -> "%d-Q%d".formatted(begin.getYear(), number);
                    case HALF_YEAR -> "%d-H%d".formatted(begin.getYear(), number);
                    case YEAR -> String.valueOf(begin.getYear());
                });
    }
}
