package nl.grip.query.projections;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** An intake that is under way in this instance, side by side with the other instances. */
final class RunningIntake {

    private static final Duration TELL_KAFKA = Duration.ofSeconds(1);

    private final IntakeListener listener;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

    /** @param prefix of the installation's topics */
    RunningIntake(
            Feed feed,
            IntakeListener listener,
            String prefix,
            ConsumerFactory<byte[], byte[]> consumers,
            ViewSettings settings) {
        this.listener = listener;
        var properties = new ContainerProperties(feed.topics(prefix).toArray(String[]::new));
        properties.setGroupId(feed.consumerGroup(prefix));
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(listener);
        properties.setAuthExceptionRetryInterval(settings.retryAfter());
        // Where a build is stands with its rows; Kafka is told for those who look there.
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(TELL_KAFKA.toMillis());
        container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(feed.consumers());
        container.setCommonErrorHandler(listener);
        container.setBeanName(feed.consumerGroup(prefix));
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

    boolean isRunning() {
        return container.isRunning();
    }

    boolean hasJoined() {
        return listener.hasJoined();
    }

    @Nullable
    String trouble() {
        return listener.trouble();
    }
}
