package nl.grip.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import nl.grip.command.RunningCommandService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent to whichever endpoint, it is done whole or refused with a reason, and never breaks the service. */
class BadInputTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Client ALL_POWERFUL = Client.of("GM0183", "project-lead", "controller");

    /** What a field can be that it should not be; some of it is just what another field wants. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "0.001",
            "999999999999.99",
            "1000000000000",
            "2020",
            "\"2020-06-01T12:00:00Z\"",
            "\"2020-06-01T12:00:60+99:00\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "12345678901234567890",
            "\"\"",
            "\"   \"",
            "\"2020-02-30\"",
            "\"2020-06-01\"",
            "\"0000-00-00\"",
            "\"+999999999-12-31\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"'; drop table domain_event; --\"",
            "\"GM0183\"",
            "\"COUNCIL\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"a\":{}}");

    /** A correction takes one booking back and books another. */
    private static final long MOST_OF_ONE_COMMAND = 2;

    private static final JdbcClient STORE = JdbcClient.create(
            new DriverManagerDataSource(RunningCommandService.database(), "grip_command_owner", "grip_command_owner"));

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whatIsSentIsDoneOrRefusedWithAReason(@ForAll("paths") String path, @ForAll long seed) {
        var random = new Random(seed);
        var body = JSON.readTree(SampleBody.of(path.substring("/v1".length())));
        for (var spoiled = 0; spoiled <= random.nextInt(3); spoiled++) {
            spoil(body, random);
        }
        var address = OurStreams.address(path);
        var before = events();
        var answer = ALL_POWERFUL.postTo(address, body.toString());
        assertThat(answer.status())
                .as("%s %s: %s", path, body, answer.response().body())
                .isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.rule()).isNotEmpty();
            assertThat(answer.body().path("title").asString()).isNotBlank();
            assertThat(events()).isEqualTo(before);
        } else {
            assertThat(events() - before).isBetween(0L, MOST_OF_ONE_COMMAND);
        }
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(RunningCommandService.endpoints().stream()
                .filter(endpoint -> endpoint.startsWith("POST ") && !endpoint.endsWith("-imports"))
                .map(endpoint -> endpoint.substring("POST ".length()))
                .toList());
    }

    private static void spoil(JsonNode body, Random random) {
        var objects = new ArrayList<ObjectNode>();
        var arrays = new ArrayList<ArrayNode>();
        collect(body, objects, arrays);
        var value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (!arrays.isEmpty() && random.nextInt(4) == 0) {
            arrays.get(random.nextInt(arrays.size())).add(value);
            return;
        }
        var object = objects.get(random.nextInt(objects.size()));
        var names = new ArrayList<>(object.propertyNames());
        names.add("unknown");
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(5) == 0) {
            object.remove(name);
        } else {
            object.set(name, value);
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects, List<ArrayNode> arrays) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        } else if (node instanceof ArrayNode array) {
            arrays.add(array);
        }
        node.forEach(child -> collect(child, objects, arrays));
    }

    private static long events() {
        return STORE.sql("select count(*) from domain_event").query(Long.class).single();
    }
}
