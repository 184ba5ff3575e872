package nl.grip.command.publication;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import nl.grip.telemetry.Sample;

/** What the publication tells of itself: every meter of this room. */
final class PublicationMeters {

    private final Timer batch;
    private final Counter facts;

    PublicationMeters(MeterRegistry meters) {
        batch = Timer.builder("grip.publication.batch")
                .description("a batch of facts on its way to Kafka, until Kafka has acknowledged all of it")
                .register(meters);
        facts = Counter.builder("grip.publication.facts")
                .description("facts that Kafka has acknowledged to this instance")
                .baseUnit("facts")
                .register(meters);
    }

    /** Carries as many facts, and counts and times it. */
    void carry(int count, Runnable carrying) {
        batch.record(carrying);
        facts.increment(count);
    }

    static void declare(MeterRegistry meters, Sample<Progress> progress) {
        Gauge.builder("grip.publication.position", progress, latest -> latest.number(Progress::position))
                .description("the position of the last fact that Kafka has acknowledged")
                .register(meters);
        Gauge.builder("grip.publication.unknown", progress, latest -> latest.number(Progress::unknownUpTo))
                .description(
                        "the position up to which Kafka has facts that the store does not have; 0 where there are none")
                .register(meters);
        Gauge.builder("grip.publication.unpublished", progress, latest -> latest.number(Progress::unpublished))
                .description("facts that are stored and not published yet")
                .baseUnit("facts")
                .register(meters);
    }
}
