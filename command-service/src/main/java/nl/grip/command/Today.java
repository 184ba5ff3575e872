package nl.grip.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day by which a command is judged. Whoever sends the command reads it off the clock; rules are told it. */
public final class Today {

    /** The name under which the day travels with a command. */
    public static final String KEY = "today";

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Today() {}

    public static LocalDate on(Clock clock) {
        return at(clock.instant());
    }

    public static LocalDate at(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
