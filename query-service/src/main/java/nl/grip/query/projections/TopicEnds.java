package nl.grip.query.projections;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** How far the topics are filled, asked again and again: one small request on a connection that stays. */
@Component
final class TopicEnds implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 5_000;

    private final FactTopics topics;
    private final Map<String, Object> connection;
    private @Nullable Admin admin;
    private Set<TopicPartition> partitions = Set.of();

    TopicEnds(FactTopics topics, KafkaProperties kafka) {
        this.topics = topics;
        connection = kafka.buildAdminProperties();
        connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
        connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
    }

    /** The offset behind the last record of every partition. To be asked by one thread. */
    Map<TopicPartition, Long> now() {
        try {
            var kafka = connected();
            if (partitions.isEmpty()) {
                partitions = partitions(kafka);
            }
            var latest = kafka.listOffsets(partitions.stream().collect(toMap(one -> one, _ -> OffsetSpec.latest())));
            return latest.all().get().entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException unanswered) {
            throw new KafkaException("the ends of the topics are not known", unanswered.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("nobody asks any more", interrupted);
        }
    }

    /** Their number never changes: a history would change its partition. */
    private Set<TopicPartition> partitions(Admin kafka) throws ExecutionException, InterruptedException {
        return kafka.describeTopics(topics.names()).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Not before it is asked: a service starts without its Kafka. */
    private synchronized Admin connected() {
        var known = admin;
        if (known == null) {
            known = Admin.create(connection);
            admin = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
