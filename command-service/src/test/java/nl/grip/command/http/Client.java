package nl.grip.command.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nl.grip.command.RunningCommandService;
import nl.grip.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone with a token who posts to the command service. */
record Client(URI service, String token, List<String> headers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static final Client PROJECT_LEAD = of("GM0183", "project-lead");
    static final Client CONTROLLER = of("GM0183", "controller");

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode body() {
            return JsonMapper.shared().readTree(response.body());
        }

        String rule() {
            return body().path("rule").asString("");
        }
    }

    static Client of(String municipality, String... roles) {
        return new Client(RunningCommandService.uri(), TestIssuer.running().token(municipality, roles), List.of());
    }

    /** As somebody who posts to another instance than that of all tests. */
    Client at(URI other) {
        return new Client(other, token, headers);
    }

    Client with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(header, value));
        return new Client(service, token, more);
    }

    /** @param path below that of the interventions */
    Answer post(String path, String body) {
        return postTo("/interventions" + path, body);
    }

    /** @param path below {@code /v1} */
    Answer postTo(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(service + "/v1" + path))
                .header("Content-Type", path.endsWith("-imports") ? "text/csv" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** @param path below {@code /v1} */
    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(service + "/v1" + path)));
    }

    private Answer send(HttpRequest.Builder request) {
        request.header("Authorization", "Bearer " + token);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** @return the address of a new intervention, below the others */
    String propose() {
        return "/" + post("", Bodies.PROPOSAL).body().path("interventionId").asString();
    }

    /** @return the address of a new programme, below {@code /v1} */
    String establish() {
        return "/programmes/"
                + postTo("/programmes", Bodies.PROGRAMME)
                        .body()
                        .path("programmeId")
                        .asString();
    }

    /** What one may send. */
    static final class Bodies {

        static final String PROPOSAL = """
            {"effectiveOn": "2019-01-15", "code": "PJ1", "title": "Praktijkondersteuner jeugd",
             "ambition": "Zorg meer nabij", "approach": "Spreekuur bij de huisarts.\\nElke week.",
             "laws": ["JEUGDWET"], "targetGroups": ["Jeugdigen"], "areas": ["GM0183"], "partners": []}
            """;

        static final String PILOT = """
            {"effectiveOn": "2019-04-01", "plannedEnd": "2020-12-31",
             "scope": {"areas": ["BU01830000"], "targetGroups": ["Jeugdigen"]}, "capacity": 80}
            """;

        static final String PROGRAMME = """
            {"effectiveOn": "2019-01-01", "code": "SD-2019", "title": "Uitvoeringsplan sociaal domein",
             "period": {"from": "2019-01-01", "until": "2022-12-31"}}
            """;

        static final String DECISION =
                "{\"body\": \"COUNCIL\", \"decidedOn\": \"2020-12-14\", \"reference\": \"RV-2020-81\"}";

        private Bodies() {}

        static String nextStep(String step) {
            return "{\"effectiveOn\": \"2020-01-01\", \"nextStep\": \"%s\"}".formatted(step);
        }

        static String stopFor(String successor) {
            return """
                {"effectiveOn": "2021-01-01", "decision": %s, "reason": "Vervangen", "successor": "%s"}
                """.formatted(DECISION, successor.replace("/", ""));
        }
    }
}
