package nl.grip.bench.measures;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.grip.bench.floors.Copy;
import nl.grip.bench.house.Standing;
import nl.grip.bench.load.Answer;
import nl.grip.bench.load.Asking;
import nl.grip.bench.load.Client;
import nl.grip.bench.report.Figure.Aim;
import nl.grip.bench.report.Figure.Floor;
import nl.grip.bench.report.Findings;
import tools.jackson.databind.json.JsonMapper;

/** A year's actuals from one file, beside PostgreSQL copying the same rows into a table. */
public final class ActualsImport implements Measure {

    private static final int ROWS = 100_000;
    private static final int LINES = 20;
    private static final int TIMES = 5;
    private static final double OF_COPY = 0.2;
    private static final String EFFECTIVE_ON = "2026-01-01";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void take(Ground ground, Findings findings) throws Exception {
        var token = ground.tokenOf("carla");
        var rows = rows();
        try (var http = new Client(1);
                var standing = Standing.of(ground.house())) {
            var copied = Double.MAX_VALUE;
            var imported = Double.MAX_VALUE;
            for (var time = 0; time < TIMES; time++) {
                // What the read side makes of the file before is no part of this one.
                standing.awaitShown(ground.progress());
                copied = Math.min(copied, Copy.of(ground.house(), rows).toNanos() / 1e9);
                imported =
                        Math.min(imported, imported(http, ground, token, rows).toNanos() / 1e9);
            }
            findings.against(
                    name(),
                    "rows per second, of %,d in one file, best of %d".formatted(ROWS, TIMES),
                    ROWS / imported,
                    "/s",
                    new Floor("COPY", ROWS / copied),
                    Aim.atLeast(OF_COPY));
        }
    }

    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> "2026-%06d,LINE-%d,%d.%02d,2026-%02d"
                        .formatted(row, row % LINES, 1 + row % 9_000, row % 100, 1 + row % 10))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Duration imported(Client http, Ground ground, String token, String rows) {
        var years = yearWithLines(http, ground, token);
        var begun = System.nanoTime();
        http.ask(new Asking(
                        URI.create(years + "/actuals-imports"),
                        "reference,line,amount,period\n" + rows,
                        "text/csv",
                        "Authorization",
                        token))
                .orFail();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** @return the address of a new programme's year */
    private static String yearWithLines(Client http, Ground ground, String token) {
        var programmes = ground.house().commands("/v1/programmes").toString();
        var code = "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var made = post(http, token, programmes, """
            {"effectiveOn": "%s", "code": "%s", "title": "Programma", "period": {"from": "2026-01-01", "until": "2029-12-31"}}
            """.formatted(EFFECTIVE_ON, code));
        var programme =
                JsonMapper.shared().readTree(made.body()).path("programmeId").asString();
        var years = programmes + "/" + programme + "/budget-years";
        post(http, token, years, "{\"effectiveOn\": \"%s\", \"year\": 2026}".formatted(EFFECTIVE_ON));
        for (var line = 0; line < LINES; line++) {
            post(http, token, years + "/2026/lines", """
                {"effectiveOn": "%s", "line": "LINE-%d", "title": "Regel", "kind": "STRUCTURAL",
                 "fundingSource": "Algemene middelen", "budget": {"amount": 1000000.00}}
                """.formatted(EFFECTIVE_ON, line));
        }
        return years + "/2026";
    }

    private static Answer post(Client http, String token, String address, String body) {
        return http.ask(Asking.post(URI.create(address), body, "Authorization", token))
                .orFail();
    }
}
