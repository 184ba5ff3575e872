package nl.grip.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTest {

    private static final String PATH = "/v1/plans";

    static Stream<Arguments> badTokens() {
        var issuer = TestIssuer.running();
        var good = issuer.claims("GM0183", "viewer");
        return Stream.of(
                Arguments.of("expired", issuer.expiredToken("GM0183", "viewer")),
                Arguments.of(
                        "just expired",
                        issuer.sign(good.with("exp", Instant.now().minusSeconds(15)))),
                Arguments.of(
                        "not yet valid",
                        issuer.sign(good.with("nbf", Instant.now().plusSeconds(60)))),
                Arguments.of("other audience", issuer.tokenForOtherAudience("GM0183", "viewer")),
                Arguments.of("other issuer", issuer.tokenOfOtherIssuer("GM0183", "viewer")),
                Arguments.of("other key", issuer.tokenOfOtherKey("GM0183", "viewer")),
                Arguments.of("unsigned", issuer.unsignedToken("GM0183", "viewer")),
                Arguments.of("without a key's name", issuer.tokenWithoutKeyName("GM0183", "viewer")),
                Arguments.of("without exp", issuer.sign(good.without("exp"))),
                Arguments.of("without jti", issuer.sign(good.without("jti"))),
                Arguments.of("without aud", issuer.sign(good.without("aud"))),
                Arguments.of("without iss", issuer.sign(good.without("iss"))),
                Arguments.of("without sub", issuer.sign(good.without("sub"))),
                Arguments.of("without municipality", issuer.sign(good.without("municipality"))),
                Arguments.of("municipality of another form", issuer.sign(good.with("municipality", "gm0183"))),
                Arguments.of("municipality as a number", issuer.sign(good.with("municipality", 183))),
                Arguments.of("two municipalities", issuer.sign(good.with("municipality", List.of("GM0183")))),
                Arguments.of("without roles", issuer.sign(good.without("roles"))),
                Arguments.of("roles as a text", issuer.sign(good.with("roles", "viewer"))),
                Arguments.of("roles as numbers", issuer.sign(good.with("roles", List.of(1, 2)))),
                Arguments.of("a citizen service number as sub", issuer.sign(good.with("sub", "111222333"))),
                Arguments.of("cut off", issuer.token("GM0183", "viewer").substring(0, 200)),
                Arguments.of("very long", "x".repeat(8000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotGoodIsRefused(String name, String token) {
        var answer = Wire.ask("GET", PATH, "Authorization: Bearer " + token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"grip\", error=\"invalid_token\"");
        assertThat(ProblemJson.of(answer).path("rule").asString()).isEqualTo("token-invalid");
    }

    @Test
    void aGoodTokenIsLetThrough() {
        assertThat(Wire.ask("GET", PATH, Wire.bearer()).status()).isEqualTo(200);
    }

    @Test
    void aTokenCountsInTheHeaderOnly() {
        var token = RunningSample.token("viewer");
        var form = "access_token=" + token;

        assertThat(Wire.ask("GET", PATH + "?" + form).status()).isEqualTo(401);
        assertThat(Wire.ask("GET", PATH, "Cookie: " + form).status()).isEqualTo(401);
        assertThat(Wire.send("POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                                + "\r\n\r\n" + form)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoHasNoneOfTheRolesIsToldWhichThereAre() {
        var answer =
                Wire.ask("GET", PATH, "Authorization: Bearer " + RunningSample.token("auditor", "of-another-system"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(ProblemJson.of(answer).path("detail").asString()).contains("project-lead, viewer");
    }

    @Test
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded() {
        assertThat(Wire.ask("GET", "/v1/plans/count", "Authorization: Bearer x").status())
                .isEqualTo(401);
    }
}
