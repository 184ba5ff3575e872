package nl.grip.command.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import nl.grip.telemetry.Sample;

/** What the ledger tells of itself: every meter of this room. */
final class LedgerMeters {

    private final Counter events;
    private final Counter checkpoints;

    LedgerMeters(MeterRegistry meters) {
        events = Counter.builder("grip.ledger.entered")
                .description("events that this instance has entered in the ledger")
                .baseUnit("events")
                .register(meters);
        checkpoints = Counter.builder("grip.ledger.checkpoints")
                .description("checkpoints that this instance has signed")
                .register(meters);
    }

    void entered(int number) {
        events.increment(number);
    }

    void signed() {
        checkpoints.increment();
    }

    static void declare(MeterRegistry meters, Sample<LedgerStanding> standing) {
        Gauge.builder("grip.ledger.entered.position", standing, latest -> latest.number(LedgerStanding::position))
                .description("the position of the last event that is in the ledger")
                .register(meters);
        Gauge.builder("grip.ledger.checked", standing, latest -> latest.number(LedgerStanding::checkedAtSeconds))
                .description("when the store was last held against the ledger, in Unix time")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("grip.ledger.differences", standing, latest -> latest.number(LedgerStanding::differences))
                .description("in how many places the store differed from the ledger then")
                .register(meters);
    }
}
