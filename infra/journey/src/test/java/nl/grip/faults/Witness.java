package nl.grip.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.Topics;
import nl.grip.faults.Evidence.Carried;
import nl.grip.faults.Evidence.Shown;
import nl.grip.faults.Evidence.Stored;
import nl.grip.testing.TestIssuer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes round when all is quiet and writes down what is where. The store and Kafka have no door for that, so it looks into
 * them; the read side is asked as a reader would, save for the journal as a whole.
 */
final class Witness {

    private static final Duration TO_CATCH_UP = Duration.ofSeconds(180);
    private static final int EACH_ASKED_AT_THE_DOOR = 50;
    /** It holds events as they are read today, and is another table whenever an old form is read otherwise. */
    private static final String JOURNAL = "journal_v" + (3 + EventCatalog.generation());

    private static final String PAGE = "/v1/interventions?pageSize=100&page=";

    private final House house;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = TestIssuer.running().token(House.TUBBERGEN, "viewer");

    private Witness(House house) {
        this.house = house;
    }

    /** Ends where the house is well again by itself, and has kept every promise that it ever made. */
    static void allIsAsPromised(House house) throws SQLException, IOException, InterruptedException {
        house.awaitWell();
        assertThat(Checker.complaints(house.commands(), new Witness(house).evidence()))
                .isEmpty();
    }

    /** Ends where the read side shows all that is stored. */
    static void awaitShown(House house) throws SQLException {
        var witness = new Witness(house);
        witness.awaitShown(last(witness.stored()));
    }

    private Evidence evidence() throws SQLException, IOException, InterruptedException {
        var stored = stored();
        awaitShown(last(stored));
        var register = register();
        var journal = journal();
        for (var index = 0; index < stored.size(); index += EACH_ASKED_AT_THE_DOOR) {
            isAtTheDoor(stored.get(index));
        }
        return new Evidence(stored, carried(), journal, register);
    }

    private List<Stored> stored() throws SQLException {
        return rows(
                Database.COMMAND,
                "select position, stream, sequence, payload::jsonb ->> 'nextStep' from domain_event",
                row -> new Stored(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)));
    }

    private List<Shown> journal() throws SQLException {
        return rows(
                Database.QUERY,
                "select stream, sequence, data ->> 'nextStep' from " + JOURNAL,
                row -> new Shown(row.getString(1), row.getLong(2), row.getString(3)));
    }

    private void isAtTheDoor(Stored stored) throws IOException, InterruptedException {
        var row = JsonMapper.shared()
                .readTree(get("/v1/journal/" + stored.stream() + "/" + stored.sequence(), null)
                        .body());
        assertThat(row.path("data").path("nextStep").asString()).isEqualTo(stored.text());
    }

    private static long last(List<Stored> stored) {
        return stored.stream()
                .mapToLong(event -> event.position() == null ? 0 : event.position())
                .max()
                .orElse(0);
    }

    private void awaitShown(long position) {
        Awaitility.await("the register shows position " + position)
                .atMost(TO_CATCH_UP)
                .ignoreExceptions()
                .until(() -> get(PAGE + "1", position).statusCode() == 200);
    }

    private Map<String, Long> register() throws IOException, InterruptedException {
        Map<String, Long> register = new HashMap<>();
        var page = 1;
        JsonNode answer;
        do {
            answer = JsonMapper.shared().readTree(get(PAGE + page++, null).body());
            answer.path("interventions")
                    .forEach(row -> register.put(
                            "intervention-" + row.path("id").asString(),
                            row.path("sequence").asLong()));
        } while (!answer.path("interventions").isEmpty());
        return register;
    }

    private HttpResponse<String> get(String path, @Nullable Long position) throws IOException, InterruptedException {
        URI uri = house.queryService().uri(path);
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        if (position != null) {
            request.header("Grip-Position", position.toString());
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private List<Carried> carried() {
        var carried = new ArrayList<Carried>();
        Map<String, Object> settings = Map.of("bootstrap.servers", house.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = Topics.all(House.TOPICS).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> carried.add(carried(record)));
            }
        }
        return carried;
    }

    private static Carried carried(ConsumerRecord<byte[], byte[]> record) {
        var position = Long.parseLong(header(record, "ce_sequence"));
        var partition = record.topic() + "-" + record.partition();
        if (record.headers().lastHeader("ce_subject") == null) {
            return new Carried(partition, position, null);
        }
        var text = JsonMapper.shared().readTree(record.value()).path("nextStep").asString();
        var fact = new Shown(header(record, "ce_subject"), Long.parseLong(header(record, "ce_streamsequence")), text);
        return new Carried(partition, position, fact);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String database, String sql, Reader<T> reader) throws SQLException {
        try (var connection = house.database().connect(database);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        }
    }
}
