package nl.grip.command.http;

import static nl.grip.command.http.Client.Bodies.DECISION;
import static nl.grip.command.http.Client.Bodies.PROGRAMME;
import static nl.grip.command.http.Client.CONTROLLER;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

/** One history of each kind, so that every endpoint has something to change. Its codes and years are those of {@link SampleBody}. */
final class OurStreams {

    private static final String INTERVENTION = PROJECT_LEAD.propose();
    private static final String INDICATOR = indicator();
    private static final String PROGRAMME_WITH_SAVINGS = programme();

    private OurStreams() {}

    /** @return below {@code /v1}, with ids in place of their names */
    static String address(String path) {
        return path.substring("/v1".length())
                .replace("/interventions/{id}", "/interventions" + INTERVENTION)
                .replace("/indicators/{id}", INDICATOR)
                .replace("/programmes/{id}", PROGRAMME_WITH_SAVINGS)
                .replace("/{year}", "/2020");
    }

    private static String programme() {
        var wide = PROGRAMME.replace("2022-12-31", "2100-12-31").replace("2019-01-01", "1990-01-01");
        var id = CONTROLLER
                .postTo("/programmes", wide)
                .body()
                .path("programmeId")
                .asString();
        var address = "/programmes/" + id;
        recorded(address + "/ambitions", """
            {"effectiveOn": "1990-01-01", "ambition": "GM0183", "title": "Zorg meer nabij"}
            """);
        recorded(address + "/assumptions", """
            {"effectiveOn": "1990-01-01", "assumption": "GM0183", "text": "Evenveel cliënten"}
            """);
        recorded(address + "/reporting-moments", """
            {"effectiveOn": "2020-06-01", "moment": "GM0183", "title": "Voortgang"}
            """);
        recorded(address + "/savings-plan", """
            {"effectiveOn": "1990-01-01", "intended": [{"year": 1990, "amount": 1}], "restsOn": [], "decision": %s}
            """.formatted(DECISION));
        recorded(address + "/budget-years", """
            {"effectiveOn": "1990-01-01", "year": 2020}
            """);
        recorded(address + "/budget-years/2020/lines", """
            {"effectiveOn": "1990-01-01", "line": "GM0183", "title": "Zorg", "kind": "INCIDENTAL",
             "fundingSource": "Begroting", "budget": {"amount": 1}}
            """);
        return address;
    }

    private static String indicator() {
        var answer = CONTROLLER.postTo("/indicators", """
            {"effectiveOn": "1990-01-01", "code": "GM0183", "direction": {"aim": "INCREASE"},
             "definition": {"title": "Meldingen", "unit": "meldingen", "source": "Toegang", "frequency": "YEAR",
                            "delivery": "INCREMENTAL", "laws": [],
                            "breakdowns": [{"dimension": "GM0183", "title": "Wijk"}]}}
            """);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return "/indicators/" + answer.body().path("indicatorId").asString();
    }

    private static void recorded(String path, String body) {
        var answer = CONTROLLER.postTo(path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }
}
