package nl.grip.command.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import nl.grip.telemetry.Sample;

/** What the store tells of itself: every meter of this room. */
final class StoreMeters {

    private final Timer append;
    private final DistributionSummary batch;

    StoreMeters(MeterRegistry meters) {
        append = Timer.builder("grip.append")
                .description("one commit of the append door: all commands that waited, stored together")
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(2),
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10))
                .register(meters);
        batch = DistributionSummary.builder("grip.append.batch")
                .description("commands that were stored, or refused by the store, with one commit of the append door")
                .baseUnit("commands")
                .register(meters);
    }

    /** Writes a batch, and counts and times it. */
    void write(int commands, Runnable writing) {
        batch.record(commands);
        append.record(writing);
    }

    static void declare(MeterRegistry meters, AppendDoor door, Sample<Long> ledger, List<Duty> duties) {
        Gauge.builder("grip.append.waiting", door, AppendDoor::waiting)
                .description("commands that wait at the append door")
                .baseUnit("commands")
                .register(meters);
        Gauge.builder("grip.append.open", door, one -> one.isOpen() ? 1 : 0)
                .description("1 while the append door lets commands in, 0 when it is closed")
                .register(meters);
        Gauge.builder("grip.ledger.position", ledger, latest -> latest.number(position -> position))
                .description("the head of the ledger: the position of the newest event")
                .register(meters);
        for (var duty : duties) {
            Gauge.builder("grip.duty.leading", duty, one -> one.isLeading() ? 1 : 0)
                    .description("1 where this instance does the duty, 0 where another does or nobody can")
                    .tag("duty", duty.name())
                    .register(meters);
            Gauge.builder("grip.duty.failing", duty, one -> one.failure().isPresent() ? 1 : 0)
                    .description("1 while the duty fails on this instance, until it goes well again")
                    .tag("duty", duty.name())
                    .register(meters);
        }
    }
}
