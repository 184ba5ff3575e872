package nl.grip.events;

import java.time.LocalDate;

/** A stretch of days, both ends included. */
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a period ends on or after the day it begins, not from " + from + " until " + until);
        }
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }
}
