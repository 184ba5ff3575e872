package nl.grip.bench.measures;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fifty years of months with everything in them that a series can have: two parts, figures that are unknown, secret or provisional, a
 * correction, a unit that changed, a baseline, targets, decisions that begin limits anew, and an assumption that broke.
 */
final class LongSeries {

    static final int POINTS = 600;
    static final String LAST = "2025-12";

    private static final YearMonth FIRST = YearMonth.of(1976, 1);
    private static final int PROVISIONAL = 3;
    private static final int PEOPLE = 4650;
    private static final double REFERRALS = 40;
    private static final List<String> PILOTS = List.of("2004-01-01", "2010-07-01", "2016-01-01", "2021-01-01");

    private LongSeries() {}

    /** @return the indicator's id */
    static String made(Indicators indicators) {
        var code = Indicators.code();
        var programme = indicators.programme();
        indicators.ambition(programme);
        indicators.goal(programme, "MINDER");
        var indicator = indicators.define(code, "1990-01-01");
        var path = "/v1/indicators/" + indicator;
        indicators.post(path + "/goals", """
            {"effectiveOn": "2000-01-03", "programmeId": "%s", "goal": "MINDER"}\
            """.formatted(programme));
        indicators.post(path + "/definitions", """
            {"effectiveOn": "2001-01-01", "definition": %s, "reason": "Landelijk per 10.000."}\
            """.formatted(Indicators.definition(10_000)));
        indicators.post(path + "/baselines", """
            {"effectiveOn": "2001-01-01", "value": 86, "period": {"from": "2000-01-01", "until": "2000-12-31"},
             "source": "Eigen registratie"}\
            """);
        for (var year = 2005; year <= 2025; year += 5) {
            indicators.post(path + "/targets", """
                {"effectiveOn": "2001-01-01", "dueOn": "%d-12-31", "value": 80, "reason": "Begroting"}\
                """.formatted(year));
        }
        PILOTS.forEach(from -> indicators.intervention(programme, from, List.of(code)));
        indicators.post("/v1/programmes/" + programme + "/assumptions", """
            {"effectiveOn": "2000-01-03", "assumption": "BELEID", "text": "Het beleid blijft zoals het is."}\
            """);
        indicators.post("/v1/programmes/" + programme + "/broken-assumptions", """
            {"effectiveOn": "2015-01-01", "assumption": "BELEID", "reason": "Een nieuwe wet."}\
            """);
        indicators.take("indicator;periode;status;teller;noemer;uitsplitsing LEEFTIJD\n" + rows(code));
        indicators.post(path + "/measurement-corrections", """
            {"period": "2019-10", "standing": "FINAL", "reason": "Dubbel geteld.",
             "figures": [{"breakdown": [], "kind": "KNOWN", "ratio": {"numerator": 38, "denominator": 4650}}]}\
            """);
        return indicator;
    }

    private static String rows(String code) {
        var random = new Random(600);
        return IntStream.range(0, POINTS)
                .mapToObj(month -> row(code, month, random))
                .collect(Collectors.joining());
    }

    private static String row(String code, int month, Random random) {
        var number = (int) Math.max(6, Math.round(REFERRALS + Math.sqrt(REFERRALS) * random.nextGaussian()));
        var begin = "%s;%s;%s;"
                .formatted(code, FIRST.plusMonths(month), month < POINTS - PROVISIONAL ? "definitief" : "voorlopig");
        var young = number / 3;
        return switch (month % 60) {
            case 17 -> begin + ".;.;\n";
            case 41 -> begin + "x;x;\n";
            default ->
                "%1$s%2$d;%3$d;%n%1$s%4$d;2900;0-11%n%1$s%5$d;1750;12-17%n"
                        .formatted(begin, number, PEOPLE, young, number - young);
        };
    }
}
