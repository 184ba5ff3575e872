package nl.grip.query.projections;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** A build that this instance takes facts into, side by side with the other instances. */
final class RunningBuild {

    private static final Duration TELL_KAFKA = Duration.ofSeconds(1);

    private final Intake<?> intake;
    private final int concurrency;
    private final IntakeListener listener;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

    RunningBuild(
            Build build,
            Intake<?> intake,
            IntakeWatch watch,
            Collection<TopicPartition> partitions,
            String groupPrefix,
            ConsumerFactory<byte[], byte[]> consumers,
            ViewSettings settings,
            AuditSettings auditing,
            int concurrency) {
        this.intake = intake;
        this.concurrency = concurrency;
        var perFact = build.status() == BuildStatus.AUDITING ? auditing.perFact() : Duration.ZERO;
        listener = new IntakeListener(intake, watch, settings, perFact);
        var properties = new ContainerProperties(
                partitions.stream().map(TopicPartition::topic).distinct().toArray(String[]::new));
        properties.setGroupId(build.consumerGroup(groupPrefix));
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(listener);
        properties.setAuthExceptionRetryInterval(settings.retryAfter());
        // Where the build is stands with its rows; Kafka is told for those who look there.
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(TELL_KAFKA.toMillis());
        container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(Math.min(concurrency, partitions.size()));
        container.setCommonErrorHandler(listener);
        container.setBeanName(build.table());
    }

    void start() {
        container.start();
    }

    /** @return done once it takes in nothing any more */
    CompletableFuture<Void> stop() {
        var stopped = new CompletableFuture<Void>();
        listener.stop();
        container.stop(() -> stopped.complete(null));
        return stopped;
    }

    /** Whether it takes in what it should, with as many consumers as asked. */
    boolean isRunningWith(int consumers) {
        return container.isRunning() && concurrency == consumers;
    }

    int retryParked() {
        return intake.retryParked();
    }

    @Nullable
    String trouble() {
        return listener.trouble();
    }
}
