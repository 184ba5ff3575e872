package nl.grip.query.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that shows noon of whichever day it was set to. */
final class DayClock extends Clock {

    static final AtomicReference<LocalDate> TODAY = new AtomicReference<>(LocalDate.EPOCH);

    private final ZoneId zone;

    private DayClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Lets a service go by it that is started with this; no stereotype, or every other test would find it too. */
    static class Days {

        @Bean
        @Primary
        Clock dayClock() {
            return new DayClock(ZoneId.of("Europe/Amsterdam"));
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DayClock(other);
    }

    @Override
    public Instant instant() {
        return TODAY.get().atTime(12, 0).atZone(zone).toInstant();
    }
}
