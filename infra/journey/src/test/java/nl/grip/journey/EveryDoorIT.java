package nl.grip.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Dutch API Design Rules 2.2 ask of answers, and no linter sees: on both services as they run. */
class EveryDoorIT {

    private static final Map<String, String> ALWAYS = Map.of(
            "API-Version", "1.0.0",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "frame-ancestors 'none'",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TestIssuer ISSUER = TestIssuer.running();

    private static BothServices services;
    private static RunningService commandService;
    private static RunningService queryService;

    @BeforeAll
    static void startBothServices() {
        services = BothServices.start();
        commandService = services.commandService();
        queryService = services.queryService();
    }

    @AfterAll
    static void stopBothServices() {
        services.close();
    }

    static Stream<Arguments> answers() {
        var intervention = "/v1/interventions/" + UUID.randomUUID();
        return Stream.of(
                arguments(200, queryService, "GET", "/v1/interventions", Map.of()),
                arguments(200, queryService, "GET", "/v1/openapi.json", Map.of()),
                arguments(200, commandService, "GET", "/v1/openapi.json", Map.of()),
                arguments(201, commandService, "POST", "/v1/interventions", Map.of("Content-Type", "application/json")),
                arguments(400, queryService, "GET", "/v1/interventions?nope=1", Map.of()),
                arguments(
                        400,
                        commandService,
                        "POST",
                        intervention + "/pilots",
                        Map.of("Content-Type", "application/json")),
                arguments(404, queryService, "GET", intervention, Map.of()),
                arguments(404, queryService, "GET", "/v1/interventions/", Map.of()),
                arguments(404, commandService, "GET", "/v1/nothing", Map.of()),
                arguments(405, queryService, "DELETE", "/v1/interventions", Map.of()),
                arguments(405, commandService, "GET", "/v1/interventions", Map.of()),
                arguments(406, queryService, "GET", "/v1/interventions", Map.of("Accept", "image/png")),
                arguments(415, commandService, "POST", "/v1/interventions", Map.of("Content-Type", "text/plain")));
    }

    @ParameterizedTest(name = "{0} {2} {3}", autoCloseArguments = false)
    @MethodSource("answers")
    void everyAnswerCarriesItsHeaders(
            int status, RunningService service, String method, String path, Map<String, String> headers)
            throws Exception {
        var answer = send(service, method, path, headers, ISSUER.token("GM0183", "project-lead"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        carriesItsHeaders(answer);
        if (status >= 400) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        if (status == 405) {
            assertThat(answer.headers().firstValue("Allow")).isPresent();
        }
    }

    @Test
    void whoShowsNoTokenIsToldHowInEveryHeaderToo() throws Exception {
        for (var service : new RunningService[] {commandService, queryService}) {
            var answer = send(service, "GET", "/v1/interventions", Map.of(), "");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            carriesItsHeaders(answer);
        }
    }

    @Test
    void theContractIsThereForAnybodyAnywhere() throws Exception {
        for (var service : new RunningService[] {commandService, queryService}) {
            var request = HttpRequest.newBuilder(service.uri("/v1/openapi.json"))
                    .header("Origin", "https://elders.example")
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
    }

    /** Through both doors at once: the events and their proofs from one service, the tables from the other. */
    @Test
    void anAuditorTakesAlongWhatNobodyCanAlter() throws Exception {
        var lead = new Client(ISSUER.token("GM0183", "project-lead"));
        var recorded =
                Client.json(lead.post(commandService.uri("/v1/programmes"), "bundle", Bodies.programme("BUNDEL")));
        var programme = recorded.get("programmeId").asString();
        var laptop = new AuditorsLaptop(services);

        for (var question : List.of("", "?programme=" + programme)) {
            var bundle = laptop.fetch(recorded.get("position").asLong(), question);
            assertThat(laptop.verify(bundle, "--key", laptop.key()))
                    .satisfies(verdict ->
                            assertThat(verdict.exit()).as(verdict.said()).isZero())
                    .satisfies(verdict -> assertThat(verdict.said()).contains("2 tables made anew"));
            var shown = lead.get(queryService.uri("/v1/programmes/" + programme + "/plan-table"), null);
            assertThat(Client.json(AuditorsLaptop.table(bundle, programme, "plan-table")))
                    .isEqualTo(Client.json(shown));
        }
        assertThat(laptop.verify(AuditorsLaptop.altered(laptop.fetch(1, ""))).exit())
                .isEqualTo(1);
    }

    private static void carriesItsHeaders(HttpResponse<String> answer) {
        ALWAYS.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
    }

    private static HttpResponse<String> send(
            RunningService service, String method, String path, Map<String, String> headers, String token)
            throws Exception {
        var body = method.equals("POST") ? BodyPublishers.ofString(Bodies.proposal("DEUR")) : BodyPublishers.noBody();
        var request = HttpRequest.newBuilder(service.uri(path)).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
