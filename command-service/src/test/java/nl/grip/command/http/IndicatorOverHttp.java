package nl.grip.command.http;

import static nl.grip.command.http.Client.CONTROLLER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import nl.grip.command.RunningCommandService;
import nl.grip.command.http.Client.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A new indicator of every half-year, a ratio that can be broken down by WIJK. */
record IndicatorOverHttp(String code, String id, String body) {

    private static final JdbcClient STORE = JdbcClient.create(
            new DriverManagerDataSource(RunningCommandService.database(), "grip_command_owner", "grip_command_owner"));

    private static final String DEFINITION = """
        {"title": "Jeugdigen met jeugdhulp", "unit": "per 1.000", "numerator": "Jeugdigen met hulp",
         "denominator": "Inwoners tot 18 jaar", "per": 1000, "source": "CBS", "frequency": "HALF_YEAR",
         "delivery": "CUMULATIVE", "laws": ["JEUGDWET"], "breakdowns": [{"dimension": "WIJK", "title": "Wijk"}]}
        """;

    static IndicatorOverHttp define() {
        var code = "J-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        var body = """
            {"effectiveOn": "2020-01-01", "code": "%s", "definition": %s, "direction": {"aim": "DECREASE"}}
            """.formatted(code, DEFINITION);
        var answer = CONTROLLER.postTo("/indicators", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return new IndicatorOverHttp(code, answer.body().path("indicatorId").asString(), body);
    }

    Answer defineAgain() {
        return CONTROLLER.postTo("/indicators", body);
    }

    String redefinition() {
        return """
            {"effectiveOn": "2021-01-01", "definition": %s, "reason": "Het CBS telt anders"}
            """.formatted(DEFINITION.replace("1.000", "10.000").replace("1000", "10000"));
    }

    String address() {
        return "/indicators/" + id;
    }

    /** @return how many facts there are */
    int facts() {
        return STORE.sql("select count(*) from domain_event where stream = :stream")
                .param("stream", "indicator-" + id)
                .query(Integer.class)
                .single();
    }

    /** @return how many figures there are in all facts */
    int figures() {
        return STORE.sql("select coalesce(sum(json_array_length(payload::json -> 'figures')), 0) from domain_event"
                        + " where stream = :stream and name like 'Measurements%'")
                .param("stream", "indicator-" + id)
                .query(Integer.class)
                .single();
    }

    /** @return the largest fact, in bytes */
    int largest() {
        return STORE.sql("select max(octet_length(payload)) from domain_event where stream = :stream")
                .param("stream", "indicator-" + id)
                .query(Integer.class)
                .single();
    }
}
