package nl.grip.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.grip.door.Wire.Answer;
import tools.jackson.databind.json.JsonMapper;

/** No request whatsoever makes the door fail. */
class DoorPropertiesTest {

    private static final String[] NAMES = {
        "title", "description", "startsOn", "phase", "goalId", "places", "budget", "area"
    };

    @Property(tries = 300)
    void noBytesWhatsoeverMakeItFail(@ForAll @Size(max = 400) byte[] bytes) {
        assertNoFailure(Wire.send(bytes));
    }

    @Property(tries = 400)
    void noRequestLineOrHeaderMakesItFail(
            @ForAll("methods") String method, @ForAll("targets") String target, @ForAll("headers") String header) {
        assertNoFailure(Wire.ask(method, target, Wire.bearer(), header));
    }

    @Property(tries = 400)
    void noBytesInABodyMakeItFail(@ForAll @Size(max = 300) byte[] body) {
        assertNoFailure(Wire.post("/v1/plans", body));
    }

    @Property(tries = 600)
    void noJsonMakesItFail(@ForAll("json") String json) {
        assertNoFailure(Wire.post("/v1/plans", json.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 600)
    void noPlanThatIsNearlyRightMakesItFail(@ForAll("plans") String plan) {
        assertNoFailure(Wire.post("/v1/plans", plan.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertNoFailure(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        if (answer.status() != 0) {
            assertThat(answer.header("API-Version")).isEqualTo("1.2.3");
        }
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.oneOf(
                Arbitraries.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PRI"),
                Arbitraries.strings().ascii().ofMaxLength(8));
    }

    @Provide
    Arbitrary<String> targets() {
        var text = Arbitraries.strings().withCharRange('!', '\u00ff').ofMaxLength(60);
        return Arbitraries.oneOf(
                text,
                text.map(rest -> "/v1/plans/" + rest),
                text.map(rest -> "/v1/plans?search=" + rest),
                text.map(rest -> "/v1/plans?" + rest));
    }

    @Provide
    Arbitrary<String> headers() {
        var value = Arbitraries.strings().withCharRange('\u0001', '\u00ff').ofMaxLength(40);
        return Arbitraries.of(
                        "Accept",
                        "Accept-Language",
                        "Content-Type",
                        "Content-Length",
                        "Expect",
                        "Cookie",
                        "Range",
                        "Transfer-Encoding",
                        "If-Match",
                        "Origin",
                        "X-Forwarded-For",
                        "Authorization",
                        "Host",
                        "Upgrade")
                .flatMap(name -> value.map(rest -> name + ": " + rest));
    }

    @Provide
    Arbitrary<String> json() {
        return json(4);
    }

    private static Arbitrary<String> json(int depth) {
        var leaf = Arbitraries.oneOf(
                Arbitraries.of("null", "true", "-0", "1e5", "1E-30", "0.01", "12345678901234567890", "{}", "[]"),
                Arbitraries.strings().ofMaxLength(20).map(DoorPropertiesTest::quoted),
                Arbitraries.of("2020-02-29", "IN_PILOT", "WK018300", "0190d3c1-5a5e-7bbb-8000-000000000001")
                        .map(DoorPropertiesTest::quoted));
        if (depth == 0) {
            return leaf;
        }
        var below = json(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                below.list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
                Arbitraries.maps(Arbitraries.of(NAMES), below).ofMaxSize(5).map(DoorPropertiesTest::object));
    }

    /** Nearly right, so that it comes far before something is wrong with it. */
    @Provide
    Arbitrary<String> plans() {
        return Arbitraries.maps(Arbitraries.of(NAMES), json(1)).ofMaxSize(2).map(changes -> {
            var plan = new LinkedHashMap<String, String>();
            JsonMapper.shared()
                    .readTree(BadInputTest.PLAN)
                    .properties()
                    .forEach(field -> plan.put(field.getKey(), field.getValue().toString()));
            plan.putAll(changes);
            return object(plan);
        });
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
