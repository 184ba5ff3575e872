package nl.grip.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import nl.grip.door.Wire.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EveryAnswerTest {

    private static final Map<String, String> PROMISED = Map.of(
            "API-Version", "1.2.3",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "frame-ancestors 'none'",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer");

    private static final String ID = "/v1/plans/0190d3c1-5a5e-7bbb-8000-000000000001";

    static Stream<Arguments> answers() {
        var bearer = Wire.bearer();
        return Stream.of(
                answer("found", 200, raw("GET", "/v1/plans?page=2", bearer)),
                answer("found, head only", 200, raw("HEAD", "/v1/plans", bearer)),
                answer("options", 200, raw("OPTIONS", "/v1/plans", bearer)),
                answer("stream", 200, raw("GET", "/v1/plans/notices", bearer, "Accept: text/event-stream")),
                answer("open", 200, raw("GET", "/v1/plans/count")),
                answer("contract", 200, raw("GET", "/v1/openapi.json")),
                answer("no token", 401, raw("GET", "/v1/plans")),
                answer("bad token", 401, raw("GET", "/v1/plans", "Authorization: Bearer nonsense")),
                answer("malformed token", 401, raw("GET", "/v1/plans", "Authorization: Bearer a b c")),
                answer("no role", 403, raw("GET", ID, "Authorization: Bearer " + RunningSample.token("auditor"))),
                answer("unknown path", 404, raw("GET", "/v1/nothing", bearer)),
                answer("outside the version", 404, raw("GET", "/plans", bearer)),
                answer("trailing slash", 404, raw("GET", "/v1/plans/", bearer)),
                answer("trailing slash of the contract", 404, raw("GET", "/v1/openapi.json/", bearer)),
                answer("id that is none", 404, raw("GET", "/v1/plans/12", bearer)),
                answer("error page of old", 404, raw("GET", "/error", bearer)),
                answer("wrong method", 405, raw("DELETE", "/v1/plans", bearer)),
                answer("wrong method on what is open", 405, raw("POST", "/v1/openapi.json")),
                answer("trace", 405, raw("TRACE", "/v1/plans", bearer)),
                answer("method of nobody", 405, raw("FROBNICATE", "/v1/plans", bearer)),
                answer(
                        "connect",
                        400,
                        "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"),
                answer("not acceptable", 406, raw("GET", "/v1/plans", bearer, "Accept: text/csv")),
                answer("accept that is none", 406, raw("GET", "/v1/plans", bearer, "Accept: ;;")),
                answer("unknown expectation", 417, raw("GET", "/v1/plans", bearer, "Expect: the-unexpected")),
                answer("unforeseen", 500, raw("GET", "/v1/plans/surprises", bearer)),
                answer("no request line", 400, "hello\r\n\r\n"),
                answer("illegal method", 400, raw("G@T\u0001", "/v1/plans", bearer)),
                answer("illegal character", 400, raw("GET", "/v1/plans?q=<|>", bearer)),
                answer("encoded slash", 400, raw("GET", "/v1/plans%2f", bearer)),
                answer("broken escape", 400, raw("GET", "/v1/pl%zzans", bearer)),
                answer("path up", 400, raw("GET", "/v1/plans/..%2f..%2f", bearer)),
                answer("path above", 400, raw("GET", "/../../etc/passwd", bearer)),
                answer("double slash", 400, raw("GET", "/v1//plans", bearer)),
                answer("path parameter", 400, raw("GET", "/v1/plans;jsessionid=1", bearer)),
                answer("null in the path", 400, raw("GET", "/v1/plans/%00", bearer)),
                answer("header without a colon", 400, raw("GET", "/v1/plans", bearer, "nonsense\u0001")),
                answer("no host", 400, "GET /v1/plans HTTP/1.1\r\nConnection: close\r\n\r\n"),
                answer("two hosts", 400, raw("GET", "/v1/plans", "Host: elsewhere", bearer)),
                answer("unknown protocol", 400, "GET /v1/plans HTTP/9.9\r\nHost: localhost\r\n\r\n"),
                answer("unknown transfer encoding", 400, raw("POST", "/v1/plans", bearer, "Transfer-Encoding: gold")),
                answer("length that is none", 400, raw("POST", "/v1/plans", bearer, "Content-Length: many")),
                answer("too large headers", 400, raw("GET", "/v1/plans", bearer, "X: " + "x".repeat(20_000))),
                answer("too long address", 400, raw("GET", "/v1/plans?search=" + "x".repeat(20_000), bearer)));
    }

    private static Arguments answer(String name, int status, String request) {
        return Arguments.of(name, status, request);
    }

    private static String raw(String method, String target, String... headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answers")
    void carriesVersionAndSecurityHeadersAndWordsItsNo(String name, int status, String request) {
        var answer = Wire.send(request);

        assertThat(answer.status()).isEqualTo(status);
        PROMISED.forEach(
                (header, value) -> assertThat(answer.header(header)).as(header).isEqualTo(value));
        assertThat(answer.headers()).doesNotContainKeys("server", "set-cookie", "x-powered-by");
        if (status >= 400) {
            assertIsProblem(answer, status);
        }
    }

    private static void assertIsProblem(Answer answer, int status) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("nl");
        var problem = ProblemJson.of(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).startsWith("urn:problem-type:grip:");
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "at nl.grip", "secret of the inside");
    }

    @Test
    void wrongMethodsAreToldTheRightOnes() {
        assertThat(Wire.ask("DELETE", "/v1/plans", Wire.bearer()).header("Allow"))
                .contains("GET", "POST");
        assertThat(Wire.ask("OPTIONS", "/v1/plans", Wire.bearer()).header("Allow"))
                .contains("GET", "POST");
    }

    @Test
    void headSaysTheSameWithoutABody() {
        assertThat(Wire.ask("HEAD", "/v1/plans", Wire.bearer()).body()).isEmpty();
    }

    @Test
    void theContractIsForEveryPage() {
        var contract = Wire.ask("GET", "/v1/openapi.json");

        assertThat(contract.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(contract.header("Content-Type")).isEqualTo("application/json");
        assertThat(contract.body()).contains("\"openapi\"");
    }

    @Test
    void aProblemSpeaksEnglishOnRequest() {
        var english = Wire.ask("GET", "/v1/plans", "Accept-Language: de, en-GB;q=0.9, nl;q=0.8");

        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(ProblemJson.of(english).path("title").asString()).isEqualTo("There is no token");
    }

    @Test
    void aLanguageThatIsNoneIsDutch() {
        var answer = Wire.ask("GET", "/v1/plans", "Accept-Language: ;;q=x,*,klingon-\u00ff");

        assertThat(answer.header("Content-Language")).isEqualTo("nl");
    }

    @Test
    void theUnforeseenHasANumber() {
        var problem = ProblemJson.of(Wire.ask("GET", "/v1/plans/surprises", Wire.bearer()));

        assertThat(problem.path("rule").asString()).isEqualTo("unexpected");
        assertThat(problem.path("instance").asString()).matches("urn:uuid:[0-9a-f-]{36}");
    }

    @Test
    void whatIsWrongInATableIsToldByRowAndColumn() {
        var refused = Wire.post("/v1/plans", BadInputTest.PLAN.replace("Plan A", "rows"), "Accept-Language: en");
        var errors = ProblemJson.of(refused).path("errors");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(errors.get(0).toString())
                .isEqualTo("{\"in\":\"body\",\"row\":3,\"column\":\"bedrag\",\"rule\":\"maxLength\","
                        + "\"detail\":\"is longer than 5 characters\"}");
        assertThat(errors.get(1).path("row").asInt()).isEqualTo(7);
        assertThat(errors.get(1).has("column")).isFalse();
        assertThat(errors.get(1).path("detail").asString()).startsWith("The plan rows is not allowed");
    }

    @Test
    void aServiceWordsItsOwnRefusals() {
        var refused = Wire.post("/v1/plans", BadInputTest.PLAN.replace("Plan A", "refuse"), "Accept-Language: en");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(ProblemJson.of(refused).path("type").asString()).isEqualTo("urn:problem-type:grip:sample-refused");
        assertThat(ProblemJson.of(refused).path("detail").asString()).startsWith("The plan refuse is not allowed");
    }
}
