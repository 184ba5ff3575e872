package nl.grip.command.indicators;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.grip.events.CalendarPeriod;

/** Periods as files write them: {@code 2020-09}, {@code 2020-Q3} or {@code 2020K3}, {@code 2020-H2}, {@code 2020}. */
final class MeasuredPeriods {

    private static final Pattern YEAR = Pattern.compile("19[5-9][0-9]|20[0-9]{2}|2100");
    private static final Pattern PART =
            Pattern.compile("(19[5-9][0-9]|20[0-9]{2}|2100)-?(?:[QK]([1-4])|H([12])|(?<=-)(0?[1-9]|1[0-2]))");

    private MeasuredPeriods() {}

    static boolean isPeriod(String text) {
        return YEAR.matcher(text).matches() || PART.matcher(upper(text)).matches();
    }

    /** Of what {@link #isPeriod}. */
    static CalendarPeriod of(String text) {
        var part = PART.matcher(upper(text));
        if (!part.matches()) {
            return new CalendarPeriod(text);
        }
        if (part.group(2) != null) {
            return new CalendarPeriod(part.group(1) + "-Q" + part.group(2));
        }
        if (part.group(3) != null) {
            return new CalendarPeriod(part.group(1) + "-H" + part.group(3));
        }
        return new CalendarPeriod("%s-%02d".formatted(part.group(1), Integer.valueOf(part.group(4))));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
