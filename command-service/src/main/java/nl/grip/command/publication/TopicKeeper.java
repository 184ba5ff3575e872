package nl.grip.command.publication;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Sees to it that every topic exists, and that those of facts and of checkpoints forget nothing. */
final class TopicKeeper {

    private static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    /** Of marks only the last one counts. */
    private static final Map<String, String> LAST_ONE =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    private final Map<String, Object> connection;
    private final PublicationSettings.Topics settings;

    TopicKeeper(Map<String, Object> connection, PublicationSettings.Topics settings) {
        this.connection = new HashMap<>(connection);
        KafkaPatience.ofAdmin(this.connection);
        this.settings = settings;
    }

    /** @throws KafkaException where a topic could not be made or set as it must be */
    void keep() throws InterruptedException {
        var topics = new ArrayList<>(Topics.all(settings.prefix()));
        topics.add(Topics.checkpoints(settings.prefix()));
        try (var admin = Admin.create(connection)) {
            for (var kind : StreamKind.values()) {
                create(
                        admin,
                        Topics.of(settings.prefix(), kind),
                        Topics.partitions(kind, settings.partitions()),
                        FOR_EVER);
            }
            create(admin, Topics.marks(settings.prefix()), 1, LAST_ONE);
            create(admin, Topics.checkpoints(settings.prefix()), 1, FOR_EVER);
            admin.incrementalAlterConfigs(topics.stream()
                            .collect(toMap(topic -> new ConfigResource(Type.TOPIC, topic), _ -> forEver())))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new KafkaException("the topics are not as they must be", failed.getCause());
        }
    }

    /** Takes away what is left in these partitions, so that they can be filled anew in order. */
    void empty(Collection<TopicPartition> places) throws InterruptedException {
        try (var admin = Admin.create(connection)) {
            admin.deleteRecords(places.stream().collect(toMap(place -> place, _ -> RecordsToDelete.beforeOffset(-1))))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new KafkaException("what is left in the topics could not be taken away", failed.getCause());
        }
    }

    private void create(Admin admin, String name, int partitions, Map<String, String> keeping)
            throws InterruptedException, ExecutionException {
        try {
            var topic = new NewTopic(name, partitions, settings.replication());
            admin.createTopics(List.of(topic.configs(asItBegins(keeping))))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private Map<String, String> asItBegins(Map<String, String> keeping) {
        var configuration = new HashMap<>(keeping);
        configuration.put(
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(Topics.inSync(settings.replication())));
        return configuration;
    }

    private static Collection<AlterConfigOp> forEver() {
        return FOR_EVER.entrySet().stream()
                .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), OpType.SET))
                .toList();
    }
}
