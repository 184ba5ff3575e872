package nl.grip.query.projections;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** The topics that facts come from, and how far they are filled. */
@Component
public final class FactTopics {

    private final TopicSettings settings;
    private final KafkaProperties kafka;

    FactTopics(TopicSettings settings, KafkaProperties kafka) {
        this.settings = settings;
        this.kafka = kafka;
    }

    /** Set per installation, so that several can share a cluster. */
    public String prefix() {
        return settings.prefix();
    }

    List<String> names() {
        return Topics.all(settings.prefix());
    }

    /** Creates what is missing: whichever service comes first. */
    void create() {
        try (var admin = admin()) {
            var facts = Stream.of(StreamKind.values())
                    .map(kind -> new NewTopic(
                                    Topics.of(settings.prefix(), kind),
                                    Topics.partitions(kind, settings.partitions()),
                                    settings.replication())
                            .configs(keptForEver()));
            var marks = new NewTopic(Topics.marks(settings.prefix()), 1, settings.replication())
                    .configs(Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT,
                            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                            Integer.toString(Topics.inSync(settings.replication()))));
            var alerts =
                    new NewTopic(Topics.alerts(settings.prefix()), 1, settings.replication()).configs(keptForEver());
            var missing = Stream.concat(facts, Stream.of(marks, alerts)).toList();
            for (var creation : admin.createTopics(missing).values().values()) {
                createdNowOrBefore(creation);
            }
        }
    }

    /** The offset behind the last record of every partition that the view reads. */
    Map<TopicPartition, Long> ends(View<?> view) {
        return ends(view.kinds());
    }

    /** The offset behind the last record of every partition that facts of these kinds are in. */
    Map<TopicPartition, Long> ends(Collection<StreamKind> kinds) {
        try (var admin = admin()) {
            var partitions = partitions(
                    admin,
                    kinds.stream()
                            .map(kind -> Topics.of(settings.prefix(), kind))
                            .toList());
            var latest = admin.listOffsets(partitions.stream().collect(toMap(one -> one, _ -> OffsetSpec.latest())));
            return answer(latest.all()).entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
        }
    }

    private static Collection<TopicPartition> partitions(Admin admin, List<String> topics) {
        return answer(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<String, String> keptForEver() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                "-1",
                TopicConfig.RETENTION_BYTES_CONFIG,
                "-1",
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                Integer.toString(Topics.inSync(settings.replication())));
    }

    private Admin admin() {
        return Admin.create(kafka.buildAdminProperties());
    }

    private static void createdNowOrBefore(KafkaFuture<Void> creation) {
        try {
            answer(creation);
        } catch (TopicExistsException before) {
            // As it should be at every start but the first.
            return;
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof KafkaException known ? known : new KafkaException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException(interrupted);
        }
    }
}
