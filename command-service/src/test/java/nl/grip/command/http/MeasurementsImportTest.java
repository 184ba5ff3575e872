package nl.grip.command.http;

import static nl.grip.command.http.Client.CONTROLLER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.grip.command.http.Client.Answer;
import org.junit.jupiter.api.Test;

class MeasurementsImportTest {

    private static final String HEADER = "indicator;periode;status;waarde;uitsplitsing WIJK\n";
    private static final int MANY = 60_000;

    private final IndicatorOverHttp one = IndicatorOverHttp.define();
    private final IndicatorOverHttp other = IndicatorOverHttp.define();

    @Test
    void aFileIsDividedOverIndicatorsAndTheSameFileAgainRecordsNothing() {
        var file = HEADER
                + row(one, "2020-H1", "88,98", "")
                + row(other, "2020-H1", "x", "WK018300")
                + row(one, "2020-H2", ".", "");
        var first = send(file);
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        assertThat(first.body().path("indicators").asInt()).isEqualTo(2);
        assertThat(first.body().path("recorded").asInt()).isEqualTo(3);
        assertThat(first.header("Grip-Position"))
                .isEqualTo(first.body().path("position").asString());
        assertThat(one.figures()).isEqualTo(2);
        assertThat(other.figures()).isEqualTo(1);
        var again = send(file);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("alreadyRecorded").asInt()).isEqualTo(3);
        var more = send(file + row(other, "2020-H2", "1", ""));
        assertThat(more.body().path("recorded").asInt()).isEqualTo(1);
        assertThat(one.facts() + other.facts()).isEqualTo(6);
    }

    @Test
    void allErrorsAreToldAtOnceAndNothingIsRecordedOfAnyIndicator() {
        send(HEADER + row(one, "2020-H1", "1", ""));
        var answer = send(HEADER
                + row(other, "2020-H1", "1", "")
                + row(one, "2020-H1", "2", "")
                + row(one, "2020-Q1", "twaalf", "")
                + "NIETS;2020-H1;definitief;1;\n"
                + row(other, "2020-H1", "3", "")
                + row(other, "2020-H2", "1e3", "")
                + row(other, "2098-H2", "12345678901234567890", ""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("csv-rows-refused");
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("column").asString() + " "
                                + error.path("rule").asString()))
                .containsExactlyInAnyOrder(
                        "3 waarde measured-finally",
                        "4 waarde figure-unreadable",
                        "4 periode period-not-of-frequency",
                        "5 indicator measured-indicator-unknown",
                        "6 periode measured-twice",
                        "7 waarde figure-unreadable",
                        "8 waarde quantity-too-large",
                        "8 periode measured-period-not-begun");
        assertThat(other.figures()).isZero();
        assertThat(one.figures()).isEqualTo(1);
    }

    @Test
    void anotherMunicipalityHasNoneOfOurIndicators() {
        var answer = Client.of("GM1774", "controller")
                .postTo("/indicators/measurement-imports", HEADER + row(one, "2020-H1", "1", ""));
        assertThat(answer.rule()).isEqualTo("csv-rows-refused");
        assertThat(one.figures()).isZero();
    }

    @Test
    void whoWantsAStreamIsToldHowFarItIs() {
        var watching = CONTROLLER.with("Accept", "text/event-stream");
        var told = watching.postTo("/indicators/measurement-imports", HEADER + row(one, "2020-H1", "1", ""));
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.response().body()).contains("event: progress\n").contains("\"recorded\":1");
        var refused = watching.postTo("/indicators/measurement-imports", HEADER + row(one, "2020-H1", "", ""));
        assertThat(refused.response().body()).contains("event: problem\n").contains("\"rule\":\"value-missing\"");
    }

    @Test
    void sixtyThousandFiguresOfTwoIndicatorsAreRecordedInOneGo() {
        var file = HEADER
                + IntStream.range(0, MANY)
                        .mapToObj(index -> row(
                                index % 2 == 0 ? one : other,
                                "2020-H1",
                                String.valueOf(index),
                                "BU%08d".formatted(index)))
                        .collect(Collectors.joining());
        var first = send(file);
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        assertThat(first.body().path("recorded").asInt()).isEqualTo(MANY);
        assertThat(one.figures() + other.figures()).isEqualTo(MANY);
        assertThat(one.largest()).isLessThan(64 * 1024);
        assertThat(send(file).body().path("alreadyRecorded").asInt()).isEqualTo(MANY);
        assertThat(send(file + "NIETS;2020-H1;definitief;1;\n").rule()).isEqualTo("csv-rows-refused");
        assertThat(one.figures() + other.figures()).isEqualTo(MANY);
    }

    private static String row(IndicatorOverHttp indicator, String period, String value, String district) {
        return "%s;%s;definitief;%s;%s\n".formatted(indicator.code(), period, value, district);
    }

    private static Answer send(String file) {
        return CONTROLLER.postTo("/indicators/measurement-imports", file);
    }
}
