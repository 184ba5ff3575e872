package nl.grip.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test of faults may do to a house. */
@Tag("long")
class HouseTest {
    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path directory;

    @Test
    void anyOneOfThreeBrokersCanBeMissed() throws Exception {
        try (House house = start(HouseSize.REPLICATED)) {
            makeTopic(house);
            send(house, "all three");
            house.part("Kafka 2").kill();
            send(house, "without the second");
            house.part("Kafka 2").start();
            house.part("Kafka 3").stop();
            send(house, "without the third");
            house.part("Kafka 1").pause();
            house.part("Kafka 3").start();
            house.part("Kafka 1").resume();

            assertThat(received(house)).containsExactly("all three", "without the second", "without the third");
        }
    }

    @Test
    void whatWasKilledStartsAgainInItsPlace() throws Exception {
        try (House house = start(HouseSize.ONE_OF_EACH)) {
            for (Part part : house.parts()) {
                part.kill();
                assertThat(part.isRunning()).as(part.name()).isFalse();

                part.start();
                assertThat(part.isRunning()).as(part.name()).isTrue();
            }
            assertThat(databaseAnswers(house)).isTrue();
        }
    }

    @Test
    void aPausedDatabaseIsSilentUntilItGoesOn() throws Exception {
        try (House house = start(HouseSize.ONE_OF_EACH)) {
            house.postgres().pause();
            assertThatThrownBy(() -> databaseAnswers(house)).isInstanceOf(SQLException.class);

            house.postgres().resume();
            assertThat(databaseAnswers(house)).isTrue();
        }
    }

    private House start(HouseSize size) throws Exception {
        LaunchedHouse.buildStandIns(directory);
        return House.start(
                new Checkout(directory, "0", false), directory.resolve("data"), Addresses.free(size), System.out);
    }

    private static boolean databaseAnswers(House house) throws SQLException {
        String url = house.addresses().databaseUrl("grip_command") + "?loginTimeout=3&socketTimeout=3";
        try (Connection connection = DriverManager.getConnection(url, "grip_store", "grip_store")) {
            return connection.isValid(3);
        }
    }

    private static Map<String, Object> connection(House house) {
        return Map.of("bootstrap.servers", house.addresses().bootstrapServers());
    }

    private static void makeTopic(House house) throws Exception {
        NewTopic topic = new NewTopic(PARTITION.topic(), 1, (short) 3).configs(Map.of("min.insync.replicas", "2"));
        try (Admin admin = Admin.create(connection(house))) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private static void send(House house, String value) throws Exception {
        try (var producer = new KafkaProducer<>(connection(house), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), value)).get();
        }
    }

    private static List<String> received(House house) {
        List<String> values = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(connection(house), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            while (values.size() < 3) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found -> values.add(found.value()));
            }
        }
        return values;
    }
}
