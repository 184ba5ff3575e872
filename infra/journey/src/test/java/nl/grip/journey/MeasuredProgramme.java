package nl.grip.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import nl.grip.testing.TestIssuer;

/** A programme with a goal, a pilot and three indicators, entered at the front door: one that gets better, one that does not, one with too few figures. */
final class MeasuredProgramme {

    static final String BETTER = "WACHTTIJD";

    /** How many of them are measured, from January 2022 on. */
    static final int MONTHS = 36;

    private final URI commands;
    private final Client lead = new Client(TestIssuer.running().token("GM0183", "project-lead"));
    private final String programme;
    private final String better;
    private String position = "0";

    MeasuredProgramme(URI commands) {
        this.commands = commands;
        programme = post("programmes", """
                {"effectiveOn": "2021-12-01", "code": "SAMEN", "title": "Samen redzaam, gezond meedoen",
                 "period": {"from": "2022-01-01", "until": "2025-12-31"}}
                """, "programmeId");
        post("programmes/" + programme + "/ambitions", """
                {"effectiveOn": "2021-12-01", "ambition": "NABIJ", "title": "Zorg meer nabij"}
                """, "programmeId");
        post("programmes/" + programme + "/goals", """
                {"effectiveOn": "2021-12-01", "goal": "SNEL", "ambition": "NABIJ", "text": "Gezinnen krijgen op tijd hulp."}
                """, "programmeId");
        var intervention = post("interventions", Bodies.proposal("POH"), "interventionId");
        post("interventions/" + intervention + "/indicators", """
                {"effectiveOn": "2022-01-01", "indicator": "%s"}
                """.formatted(BETTER), "interventionId");
        post("interventions/" + intervention + "/pilots", """
                {"effectiveOn": "2023-01-01", "plannedEnd": "2023-12-31",
                 "scope": {"areas": ["GM0183"], "targetGroups": ["gezinnen"]}}
                """, "interventionId");
        post("programmes/" + programme + "/planned-interventions", """
                {"effectiveOn": "2022-01-01", "interventionId": "%s", "ambition": "NABIJ", "years": [2022, 2023]}
                """.formatted(intervention), "programmeId");
        better = indicator(BETTER, "Weken wachten op jeugdhulp", "weken");
        post("indicators/" + better + "/baselines", """
                {"effectiveOn": "2022-01-01", "value": 12, "period": {"from": "2021-01-01", "until": "2021-12-31"},
                 "source": "Registratie van het sociaal team"}
                """, "indicatorId");
        post("indicators/" + better + "/targets", """
                {"effectiveOn": "2022-01-01", "dueOn": "2025-12-31", "value": 6, "reason": "Plan"}
                """, "indicatorId");
        var worse = indicator("VERWIJZING", "Verwijzingen door huisartsen", "per maand");
        var few = indicator("TEVREDEN", "Tevredenheid van gezinnen", "cijfer");
        for (var month = 0; month < MONTHS; month++) {
            var wave = month % 3 - 1;
            measure(better, month(month), (month < 12 ? 12 : month < 24 ? 9 : 6) + wave);
            measure(worse, month(month), (month < 16 ? 40 : 47) + wave);
        }
        for (var month = MONTHS - 6; month < MONTHS; month++) {
            measure(few, month(month), 7);
        }
    }

    /** Where it is at a glance. */
    String path() {
        return "/programmes/" + programme + "/overview";
    }

    /** Up to where there is something to be seen. */
    String position() {
        return position;
    }

    /** A figure of the indicator that gets better, by the project lead. */
    void measure(String period, double value) {
        measure(better, period, value);
    }

    /** Counted from January 2022. */
    static String month(int number) {
        return "%d-%02d".formatted(2022 + number / 12, number % 12 + 1);
    }

    private void measure(String indicator, String period, double value) {
        post("indicators/" + indicator + "/measurements", """
                {"period": "%s", "standing": "PROVISIONAL", "figures": [{"breakdown": [], "kind": "KNOWN", "value": %s}]}
                """.formatted(period, value), "indicatorId");
    }

    private String indicator(String code, String title, String unit) {
        var indicator = post("indicators", """
                {"effectiveOn": "2022-01-01", "code": "%s",
                 "definition": {"title": "%s", "unit": "%s", "source": "Registratie", "frequency": "MONTH",
                                "delivery": "INCREMENTAL", "laws": ["JEUGDWET"], "breakdowns": []},
                 "direction": {"aim": "DECREASE"}}
                """.formatted(code, title, unit), "indicatorId");
        post("indicators/" + indicator + "/goals", """
                {"effectiveOn": "2022-01-01", "programmeId": "%s", "goal": "SNEL"}
                """.formatted(programme), "indicatorId");
        return indicator;
    }

    private String post(String path, String body, String id) {
        var answer =
                lead.post(commands.resolve("/v1/" + path), UUID.randomUUID().toString(), body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
        var recorded = Client.json(answer);
        position = recorded.get("position").asString();
        return recorded.get(id).asString();
    }
}
