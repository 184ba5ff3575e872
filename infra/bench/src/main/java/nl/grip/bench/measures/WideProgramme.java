package nl.grip.bench.measures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;

/** A programme as wide as that of a large municipality, every indicator with five years of months. */
final class WideProgramme {

    static final int INTERVENTIONS = 50;
    static final int INDICATORS = 200;

    private static final int GOALS = 20;
    private static final int MONTHS = 60;
    private static final YearMonth FIRST = YearMonth.of(2021, 1);

    private WideProgramme() {}

    /** @return the programme's id */
    static String made(Indicators indicators) {
        var programme = indicators.programme();
        indicators.ambition(programme);
        IntStream.range(0, GOALS).forEach(goal -> indicators.goal(programme, "DOEL-" + goal));
        var codes = new ArrayList<String>();
        for (var number = 0; number < INDICATORS; number++) {
            var code = Indicators.code();
            var indicator = indicators.define(code, "2021-01-01");
            indicators.post("/v1/indicators/" + indicator + "/goals", """
                {"effectiveOn": "2021-01-01", "programmeId": "%s", "goal": "DOEL-%d"}\
                """.formatted(programme, number % GOALS));
            indicators.post("/v1/indicators/" + indicator + "/targets", """
                {"effectiveOn": "2021-01-01", "dueOn": "2026-12-31", "value": 8, "reason": "Begroting"}\
                """);
            codes.add(code);
        }
        var each = INDICATORS / INTERVENTIONS;
        for (var number = 0; number < INTERVENTIONS; number++) {
            indicators.intervention(programme, "2023-01-02", codes.subList(number * each, (number + 1) * each));
        }
        indicators.take(rows(codes));
        return programme;
    }

    private static String rows(Iterable<String> codes) {
        var random = new Random(200);
        var rows = new StringBuilder("indicator;periode;status;teller;noemer\n");
        for (var code : codes) {
            for (var month = 0; month < MONTHS; month++) {
                rows.append("%s;%s;definitief;%d;4650%n"
                        .formatted(code, FIRST.plusMonths(month), Math.round(40 + 6 * random.nextGaussian())));
            }
        }
        return rows.toString();
    }
}
