package nl.grip.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loader before a server that answers what the test says; the load into the real services is part of the journey. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class DemoTest {

    private static final String TWO_INTERVENTIONS = """
        - source: the first row
          propose: {effectiveOn: 2021-01-01, code: OJA}
          then:
            - stops: {effectiveOn: 2021-01-01, successor: PGJ}
              as: carla
        - source: the second row
          propose: {effectiveOn: 2021-01-01, code: PGJ}
        """;

    private static final String PROGRAMME = """
        - source: the row
          propose: {effectiveOn: 2021-01-01, code: PJ1}
          then:
            - fundings: {effectiveOn: 2021-01-01, funding: {lines: [{programmeId: PLAN, year: 2020, line: A}]}}
        - source: the plan
          establish: {effectiveOn: 2020-01-01, code: PLAN}
          then:
            - planned-interventions: {effectiveOn: 2021-01-01, interventionId: PJ1}
        - source: the money
          about: PLAN
          as: carla
          then:
            - budget-years/2020/actuals-imports: {file: bookings.csv}
        """;

    private record Request(String path, String user, String key, String type, String body) {}

    @TempDir
    Path directory;

    private HttpServer server;
    private URI address;
    private Path file;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        file = Files.writeString(directory.resolve("two.yaml"), TWO_INTERVENTIONS);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> {
            var user = exchange.getRequestHeaders().getFirst("Authorization");
            answer(exchange, 200, "application/json", "{\"access_token\":\"" + user.replace(' ', '-') + "\"}");
        });
        server.start();
        address = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void proposesAllBeforeAnyStepAndNamesTheSuccessorByItsId() {
        server.createContext("/v1/interventions", exchange -> {
            var request = record(exchange);
            var id = request.body().contains("\"PGJ\"") ? "id-of-pgj" : "id-of-oja";
            answer(exchange, 201, "application/json", "{\"interventionId\":\"" + id + "\"}");
        });

        load();

        assertThat(requests)
                .extracting(Request::path)
                .containsExactly("/v1/interventions", "/v1/interventions", "/v1/interventions/id-of-oja/stops");
        assertThat(requests.getLast().body()).contains("\"successor\":\"id-of-pgj\"");
        assertThat(requests).extracting(Request::body).noneMatch(body -> body.contains("row"));
    }

    @Test
    void beginsAllBeforeTheStepsInTheirOrderAndReplacesEveryCodeByItsId() throws IOException {
        Files.writeString(file, PROGRAMME);
        Files.writeString(directory.resolve("bookings.csv"), "referentie;bedrag\n1;2,50\n");
        acceptAll();

        load();

        assertThat(requests.subList(0, 2))
                .extracting(Request::path)
                .containsExactlyInAnyOrder("/v1/interventions", "/v1/programmes");
        assertThat(requests)
                .extracting(Request::path)
                .endsWith(
                        "/v1/interventions/some-id/fundings",
                        "/v1/programmes/id-of-plan/planned-interventions",
                        "/v1/programmes/id-of-plan/budget-years/2020/actuals-imports");
        assertThat(requests.get(2).body()).contains("\"lines\":[{\"programmeId\":\"id-of-plan\",");
        assertThat(requests.get(3).body()).contains("\"interventionId\":\"some-id\"");
    }

    @Test
    void postsAFileAsItIs() throws IOException {
        Files.writeString(file, PROGRAMME);
        Files.writeString(directory.resolve("bookings.csv"), "referentie;bedrag\n1;2,50\n");
        acceptAll();

        load();

        assertThat(requests.getLast().type()).startsWith("text/csv");
        assertThat(requests.getLast().body()).isEqualTo("referentie;bedrag\n1;2,50\n");
    }

    @Test
    void postsMeasurementsToNoIndicatorAlone() throws IOException {
        Files.writeString(file, """
            - {source: a, define: {code: WACHTTIJD}, then: [{baselines: {value: 1}}]}
            - {source: b, measure: figures.csv}
            """);
        Files.writeString(directory.resolve("figures.csv"), "indicator;periode;status;waarde\n");
        server.createContext("/v1/indicators", exchange -> {
            record(exchange);
            answer(exchange, 201, "application/json", "{\"indicatorId\":\"id-of-wachttijd\"}");
        });

        load();

        assertThat(requests)
                .extracting(Request::path)
                .containsExactly(
                        "/v1/indicators",
                        "/v1/indicators/id-of-wachttijd/baselines",
                        "/v1/indicators/measurement-imports");
        assertThat(requests.getLast().type()).startsWith("text/csv");
    }

    @Test
    void everyStepIsTakenAsTheUserWhoIsNamed() {
        acceptAll();

        load();

        assertThat(requests).extracting(Request::user).doesNotContainNull();
        assertThat(requests.get(0).user()).isEqualTo(requests.get(1).user());
        assertThat(requests.get(2).user()).isNotEqualTo(requests.get(0).user());
    }

    @Test
    void aSecondLoadRepeatsTheSameKeys() {
        acceptAll();

        load();
        var first = requests.stream().map(Request::key).toList();
        requests.clear();
        load();

        assertThat(requests).extracting(Request::key).containsExactlyInAnyOrderElementsOf(first);
        assertThat(first).doesNotHaveDuplicates();
    }

    @Test
    void aStepThatIsAddedLaterLeavesTheKeysOfTheOthers() throws IOException {
        acceptAll();

        load();
        var first = requests.stream().map(Request::key).toList();
        requests.clear();
        Files.writeString(file, TWO_INTERVENTIONS + """
              then:
                - stops: {effectiveOn: 2021-06-01}
            - source: the first row, once more
              about: OJA
              then:
                - reopenings: {effectiveOn: 2021-02-01}
                - stops: {effectiveOn: 2021-03-01}
            """);
        load();

        assertThat(requests)
                .extracting(Request::key)
                .hasSize(6)
                .doesNotHaveDuplicates()
                .containsAll(first);
    }

    @Test
    void theFirstRefusalEndsTheLoadAndIsNamed() {
        server.createContext("/v1/interventions", exchange -> {
            record(exchange);
            answer(exchange, 409, "application/problem+json", """
                {"title": "Not now", "detail": "The pilot has ended.", "errors": [{"pointer": "/code", "detail": "is taken"}]}
                """);
        });

        assertThatThrownBy(this::load)
                .isInstanceOf(DemoException.class)
                .hasMessage("two.yaml, OJA, propose was refused: Not now – The pilot has ended. [/code] is taken (HTTP"
                        + " 409)");
        assertThat(requests).extracting(Request::path).containsOnly("/v1/interventions");
    }

    private void acceptAll() {
        server.createContext("/v1/interventions", exchange -> {
            record(exchange);
            answer(exchange, 201, "application/json", "{\"interventionId\":\"some-id\"}");
        });
        server.createContext("/v1/programmes", exchange -> {
            record(exchange);
            answer(exchange, 201, "application/json", "{\"programmeId\":\"id-of-plan\"}");
        });
    }

    private void load() {
        Demo.load(file, address, address, new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    }

    private Request record(HttpExchange exchange) throws IOException {
        var request = new Request(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        requests.add(request);
        return request;
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
