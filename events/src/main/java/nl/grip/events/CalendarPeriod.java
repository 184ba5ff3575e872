package nl.grip.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A month, quarter, half-year or year of the calendar, for example {@code 2020-09}, {@code 2020-Q3}, {@code 2020-H2} or {@code 2020}. */
public record CalendarPeriod(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?");
    private static final int YEAR_LENGTH = 4;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_HALF_YEAR = 6;
    private static final int MONTHS_OF_A_YEAR = 12;

    /** @throws IllegalArgumentException where it is none of them */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CalendarPeriod {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a period is written as 2020-09, 2020-Q3, 2020-H2 or 2020, not " + value);
        }
    }

    public Frequency frequency() {
        if (value.length() == YEAR_LENGTH) {
            return Frequency.YEAR;
        }
        return switch (value.charAt(YEAR_LENGTH + 1)) {
            case 'Q' -> Frequency.QUARTER;
            case 'H' -> Frequency.HALF_YEAR;
            default -> Frequency.MONTH;
        };
    }

    /** Its first and its last day. */
    public Period days() {
        return switch (frequency()) {
            case MONTH -> months(number(YEAR_LENGTH + 1), 1);
            case QUARTER -> months(MONTHS_OF_A_QUARTER * (number(YEAR_LENGTH + 2) - 1) + 1, MONTHS_OF_A_QUARTER);
            case HALF_YEAR -> months(MONTHS_OF_A_HALF_YEAR * (number(YEAR_LENGTH + 2) - 1) + 1, MONTHS_OF_A_HALF_YEAR);
            case YEAR -> months(1, MONTHS_OF_A_YEAR);
        };
    }

    private int number(int from) {
        return Integer.parseInt(value.substring(from));
    }

    private Period months(int first, int howMany) {
        var begin = YearMonth.of(Integer.parseInt(value.substring(0, YEAR_LENGTH)), first);
        return new Period(begin.atDay(1), begin.plusMonths(howMany - 1L).atEndOfMonth());
    }

    @Override
    public String toString() {
        return value;
    }
}
