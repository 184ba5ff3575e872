package nl.grip.bench.measures;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import nl.grip.bench.load.Asking;
import nl.grip.bench.load.Client;
import tools.jackson.databind.json.JsonMapper;

/** Indicators and what they hang on, as a municipality would send them. Everything takes effect on the same day unless it says so. */
final class Indicators {

    static final String BEGIN = "2000-01-03";

    private final Client http;
    private final Function<String, URI> address;
    private final String token;
    private long position;

    /** @param address of a path */
    Indicators(Client http, Function<String, URI> address, String token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    /** A code that nothing else has, also in an earlier run. */
    static String code() {
        return "E-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    /** The position of what was sent last. */
    long position() {
        return position;
    }

    String programme() {
        return id("/v1/programmes", "programmeId", """
            {"effectiveOn": "%s", "code": "%s", "title": "Samen redzaam",
             "period": {"from": "2000-01-01", "until": "2030-12-31"}}
            """.formatted(BEGIN, code()));
    }

    /** Under the one ambition that such a programme has. */
    void goal(String programme, String goal) {
        post("/v1/programmes/" + programme + "/goals", """
            {"effectiveOn": "%s", "goal": "%s", "ambition": "NABIJ", "text": "Minder verwijzingen dan nu."}
            """.formatted(BEGIN, goal));
    }

    void ambition(String programme) {
        post("/v1/programmes/" + programme + "/ambitions", """
            {"effectiveOn": "%s", "ambition": "NABIJ", "title": "Zorg meer nabij"}
            """.formatted(BEGIN));
    }

    /** @param since the day from which it is defined */
    String define(String code, String since) {
        return id("/v1/indicators", "indicatorId", """
            {"effectiveOn": "%s", "code": "%s", "definition": %s, "direction": {"aim": "DECREASE"}}
            """.formatted(since, code, definition(1000)));
    }

    /** @param per by how much the ratio is multiplied */
    static String definition(int per) {
        return """
            {"title": "Verwijzingen naar de jeugd-ggz", "unit": "per %d jeugdigen", "numerator": "verwijzingen",
             "denominator": "jeugdigen", "per": %d, "source": "Eigen registratie", "frequency": "MONTH",
             "delivery": "INCREMENTAL", "laws": ["JEUGDWET"],
             "breakdowns": [{"dimension": "LEEFTIJD", "title": "Leeftijd"}]}
            """.formatted(per, per);
    }

    /** An intervention that is meant to move these indicators, in pilot since a day. */
    String intervention(String programme, String pilotFrom, Iterable<String> indicators) {
        var intervention = id("/v1/interventions", "interventionId", """
            {"effectiveOn": "%s", "code": "%s", "title": "Praktijkondersteuner", "ambition": "Zorg meer nabij",
             "approach": "Een ondersteuner kijkt mee.", "laws": ["JEUGDWET"], "targetGroups": ["gezinnen"],
             "areas": ["GM0183"], "partners": []}
            """.formatted(BEGIN, code()));
        var path = "/v1/interventions/" + intervention;
        indicators.forEach(indicator -> post(path + "/indicators", """
            {"effectiveOn": "%s", "indicator": "%s"}
            """.formatted(BEGIN, indicator)));
        post(path + "/pilots", """
            {"effectiveOn": "%s", "plannedEnd": "2027-12-31", "scope": {"areas": ["GM0183"], "targetGroups": ["gezinnen"]}}
            """.formatted(pilotFrom));
        post("/v1/programmes/" + programme + "/planned-interventions", """
            {"effectiveOn": "%s", "interventionId": "%s", "ambition": "NABIJ", "years": [2025, 2026]}
            """.formatted(BEGIN, intervention));
        return intervention;
    }

    /** A figure in the place of the one that a period has. @return its position */
    long revise(String indicator, String period, int numerator) {
        post("/v1/indicators/" + indicator + "/measurements", """
            {"period": "%s", "standing": "REVISED",
             "figures": [{"breakdown": [], "kind": "KNOWN", "ratio": {"numerator": %d, "denominator": 4650}}]}
            """.formatted(period, numerator));
        return position;
    }

    void take(String csv) {
        send(new Asking(address.apply("/v1/indicators/measurement-imports"), csv, "text/csv", "Authorization", token));
    }

    void post(String path, String body) {
        send(Asking.post(address.apply(path), body, "Authorization", token));
    }

    private String id(String path, String field, String body) {
        return JsonMapper.shared()
                .readTree(send(Asking.post(address.apply(path), body, "Authorization", token)))
                .path(field)
                .asString();
    }

    private String send(Asking asking) {
        var answer = http.ask(asking).orFail();
        position = answer.position();
        return answer.body();
    }
}
