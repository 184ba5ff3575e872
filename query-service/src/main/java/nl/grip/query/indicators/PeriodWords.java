package nl.grip.query.indicators;

import java.time.format.DateTimeFormatter;
import nl.grip.events.CalendarPeriod;
import nl.grip.query.tables.TableWords;

/** What a period of the calendar is called, short enough for the axis of a chart. */
final class PeriodWords {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_HALF_YEAR = 6;

    private final TableWords words;
    private final DateTimeFormatter month;

    PeriodWords(TableWords words) {
        this.words = words;
        month = DateTimeFormatter.ofPattern("LLL yyyy", words.locale());
    }

    String of(CalendarPeriod period) {
        var first = period.days().from();
        var year = Integer.toString(first.getYear());
        return switch (period.frequency()) {
            case MONTH -> month.format(first);
            case QUARTER ->
                words.of("indicators.period.QUARTER", part(first.getMonthValue(), MONTHS_OF_A_QUARTER), year);
            case HALF_YEAR ->
                words.of("indicators.period.HALF_YEAR", part(first.getMonthValue(), MONTHS_OF_A_HALF_YEAR), year);
            case YEAR -> year;
        };
    }

    private static int part(int month, int months) {
        return (month - 1) / months + 1;
    }
}
