package nl.grip.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    static final String PLAN = """
            {"title": "Plan A", "description": "two\\nlines\\tand a tab", "startsOn": "2020-02-29", "phase": "IN_PILOT",
             "goalId": "0190d3c1-5a5e-7bbb-8000-000000000001", "places": [{"area": "WK018300", "clients": 3}], "budget": 10.25}
            """;

    @Test
    void aGoodPlanIsTaken() {
        var answer = Wire.post("/v1/plans", PLAN, "If-Match: \"12\"");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("GM0183", "test-user");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("unknown field", PLAN.replace("\"title\"", "\"colour\": 1, \"title\""), "#/colour:unknown"),
                body(
                        "unknown field deep down",
                        PLAN.replace("\"area\"", "\"x/y\": 1, \"area\""),
                        "#/places/0/x~1y:unknown"),
                body("missing field", PLAN.replace("\"title\": \"Plan A\",", ""), "#/title:required"),
                body("null for a text", PLAN.replace("\"Plan A\"", "null"), "#/title:type"),
                body("number for a text", PLAN.replace("\"Plan A\"", "1"), "#/title:type"),
                body("text for a number", PLAN.replace("3}", "\"3\"}"), "#/places/0/clients:type"),
                body("fraction for a whole number", PLAN.replace("3}", "3.5}"), "#/places/0/clients:type"),
                body("number too large", PLAN.replace("3}", "3000000000}"), "#/places/0/clients:maximum"),
                body("number below", PLAN.replace("3}", "-3}"), "#/places/0/clients:minimum"),
                body("number beyond sense", PLAN.replace("3}", "1e999999}"), "#/places/0/clients:number-bounds"),
                body("tenth of a cent", PLAN.replace("10.25", "10.251"), "#/budget:multipleOf"),
                body("list for an object", "[]", "#:type"),
                body("text for an object", "\"plan\"", "#:type"),
                body("no null", "null", "#:type"),
                body("impossible date", PLAN.replace("2020-02-29", "2021-02-29"), "#/startsOn:date"),
                body("date of another form", PLAN.replace("2020-02-29", "29-02-2020"), "#/startsOn:date"),
                body("date with a time", PLAN.replace("2020-02-29", "2020-02-29T00:00:00Z"), "#/startsOn:date"),
                body("date long ago", PLAN.replace("2020-02-29", "0001-01-01"), "#/startsOn:date"),
                body("date as a number", PLAN.replace("\"2020-02-29\"", "20200229"), "#/startsOn:type"),
                body("id of another form", PLAN.replace("0190d3c1-", "1-"), "#/goalId:uuid"),
                body("word of another list", PLAN.replace("IN_PILOT", "in_pilot"), "#/phase:enum"),
                body("number for a word of a list", PLAN.replace("\"IN_PILOT\"", "1"), "#/phase:type"),
                body("code of another form", PLAN.replace("WK018300", "xWK018300x"), "#/places/0/area:pattern"),
                body(
                        "code that the domain refuses",
                        PLAN.replace("\"budget", "\"neighbour\": \"GM1\", \"budget"),
                        "#/neighbour:unreadable"),
                body("too short", PLAN.replace("Plan A", ""), "#/title:minLength"),
                body("too long", PLAN.replace("Plan A", "x".repeat(41)), "#/title:maxLength"),
                body("null character", PLAN.replace("Plan A", "a\\u0000b"), "#/title:control-characters"),
                body(
                        "null character in a long text",
                        PLAN.replace("two", "a\\u0000b"),
                        "#/description:control-characters"),
                body("escape character", PLAN.replace("Plan A", "a\\u001bb"), "#/title:control-characters"),
                body("line end in a short text", PLAN.replace("Plan A", "Plan A\\n"), "#/title:control-characters"),
                body("half a character", PLAN.replace("Plan A", "a\\ud800b"), "#/title:control-characters"),
                body("no character", PLAN.replace("Plan A", "a\\uffffb"), "#/title:control-characters"),
                body("control character bare", PLAN.replace("Plan A", "a\u0007b"), "#:json"),
                body("name given twice", PLAN.replace("{\"title\"", "{\"phase\": \"PROPOSED\", \"title\""), "#:json"),
                body("nothing", "", "#:body-empty"),
                body("only blanks", " \n ", "#:body-empty"),
                body("half", PLAN.substring(0, 50), "#:json"),
                body("two", PLAN + PLAN, "#:json"),
                body("comment", "/* hello */" + PLAN, "#:json"),
                body("single quotes", "{'title': 'x'}", "#:json"),
                body("byte order mark", "\ufeff" + PLAN, "#:json"),
                body("not a number", PLAN.replace("3}", "NaN}"), "#:json"),
                body("10,000 levels of lists", "[".repeat(10_000) + "]".repeat(10_000), "#:json-bounds"),
                body("10,000 levels of objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "#:json-bounds"),
                body(
                        "levels inside a field",
                        PLAN.replace("3}", "[".repeat(100) + "]".repeat(100) + "}"),
                        "#:json-bounds"),
                body("number of 1,000 digits", PLAN.replace("3}", "9".repeat(1000) + "}"), "#:json-bounds"));
    }

    private static Arguments body(String name, String body, String error) {
        return Arguments.of(name, body, error);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBodyThatDepartsFromTheContractIsRefused(String name, String body, String error) {
        var answer = Wire.post("/v1/plans", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(ProblemJson.errors(answer)).containsExactly(error);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var body =
                PLAN.replace("Plan A", "").replace("2020-02-29", "2020-13-01").replace("IN_PILOT", "?");

        var answer = Wire.post("/v1/plans?one=1&two=%zz", body, "If-Match: 12");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(ProblemJson.errors(answer))
                .containsExactlyInAnyOrder(
                        "one:unknown",
                        "two:percent-encoding",
                        "If-Match:pattern",
                        "#/title:minLength",
                        "#/startsOn:date",
                        "#/phase:enum");
    }

    @Test
    void malformedJsonIsSaidWithItsPlace() {
        var answer = Wire.post("/v1/plans", "{\"title\":\n  oops}", "Accept-Language: en");

        assertThat(ProblemJson.of(answer).at("/errors/0/detail").asString()).contains("line 2, character");
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        var latin = PLAN.replace("Plan A", "financi\u00eble").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ProblemJson.errors(Wire.post("/v1/plans", latin))).containsExactly("#:utf-8");
        assertThat(Wire.post("/v1/plans", PLAN.getBytes(StandardCharsets.UTF_16))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBodyLargerThan64KibIsRefused() {
        var answer = Wire.post("/v1/plans", PLAN.replace("two", "x".repeat(70_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(ProblemJson.of(answer).path("rule").asString()).isEqualTo("body-too-large");
    }

    @Test
    void aBodyInPiecesThatGoesOnForTooLongIsRefused() {
        var piece = "8000\r\n" + "x".repeat(0x8000) + "\r\n";

        var answer = Wire.send(chunked(piece.repeat(3) + "0\r\n\r\n"));

        assertThat(answer.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nhello\r\n", "5\r\nhel", "-5\r\nhello\r\n0\r\n\r\n", "ffffffffffff\r\nx"})
    void aBodyInPiecesThatBreaksOffIsRefused(String pieces) {
        var answer = Wire.send(chunked(pieces));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static String chunked(String body) {
        return "POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Idempotency-Key: 1\r\nTransfer-Encoding: chunked\r\n" + Wire.bearer() + "\r\n\r\n" + body;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/json; charset=utf-16",
                "Content-Type: nonsense",
                "Content-Type: application/json\r\nContent-Encoding: gzip",
                "X-None: x"
            })
    void onlyPlainJsonIsRead(String type) {
        var answer = Wire.send("POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + type + "\r\n"
                + Wire.bearer() + "\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Accept")).isEqualTo("application/json");
    }

    @Test
    void aBodyWhereNoneBelongsIsRefused() {
        var answer = Wire.send("GET /v1/plans HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + Wire.bearer()
                + "\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(ProblemJson.errors(answer)).containsExactly("#:body-unexpected");
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("page=one", "page:type"),
                Arguments.of("page=1.0", "page:type"),
                Arguments.of("page=", "page:type"),
                Arguments.of("page", "page:type"),
                Arguments.of("page=0", "page:minimum"),
                Arguments.of("page=1001", "page:maximum"),
                Arguments.of("page=99999999999999999999999", "page:type"),
                Arguments.of("page=1&page=2", "page:repeated"),
                Arguments.of("Page=1", "Page:unknown"),
                Arguments.of("access_token=x", "access_token:unknown"),
                Arguments.of("phase=PROPOSED&phase=?", "phase:enum"),
                Arguments.of("phase=PROPOSED&phase=PROPOSED", "phase:uniqueItems"),
                Arguments.of("since=2021-02-29", "since:date"),
                Arguments.of("overdue=yes", "overdue:type"),
                Arguments.of("search=%00", "search:control-characters"),
                Arguments.of("search=%ff", "search:percent-encoding"),
                Arguments.of("search=%ED%A0%80", "search:percent-encoding"),
                Arguments.of("search=" + "x".repeat(201), "search:maxLength"),
                Arguments.of("&", ":unknown"),
                Arguments.of("a=1" + "&page=1".repeat(2000), ":maxItems"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryThatDepartsFromTheContractIsRefused(String query, String error) {
        var answer = Wire.ask("GET", "/v1/plans?" + query, Wire.bearer());

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(ProblemJson.errors(answer)).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "search=two%20words+%C3%AB", "phase=PROPOSED&phase=IN_PILOT&since=2020-02-29&overdue=true"})
    void aGoodQueryIsAnswered(String query) {
        assertThat(Wire.ask("GET", "/v1/plans?" + query, Wire.bearer()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If-Match: *",
                "If-Match: W/\"1\"",
                "If-Match: 1",
                "If-Match: \"x\"",
                "If-Match: \"1\"\r\nIf-Match: \"2\""
            })
    void anETagOfAnotherFormIsRefused(String header) {
        assertThat(Wire.post("/v1/plans", PLAN, header).status()).isEqualTo(400);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        var head =
                "POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + Wire.bearer() + "\r\nContent-Length: " + PLAN.length() + "\r\n";

        assertThat(ProblemJson.errors(Wire.send(head + "\r\n" + PLAN))).containsExactly("Idempotency-Key:required");
        assertThat(ProblemJson.errors(Wire.send(head + "Idempotency-Key: \r\n\r\n" + PLAN)))
                .containsExactly("Idempotency-Key:pattern");
        assertThat(ProblemJson.errors(Wire.send(head + "Idempotency-Key: " + "x".repeat(256) + "\r\n\r\n" + PLAN)))
                .containsExactly("Idempotency-Key:pattern");
    }
}
