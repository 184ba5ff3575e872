package nl.grip.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class IdentityProviderTest {
    private static final Map<String, String> COMMAND_LINE = Map.of("grant_type", "client_credentials");
    private static final String RETURN_TO = "http://localhost:8082/login/oauth2/code/grip";
    private static final String VERIFIER = "a-verifier-that-only-the-asking-page-knows-0123456789";

    @TempDir
    private static Path directory;

    private static RunningProvider provider;

    @BeforeAll
    static void start() throws IOException {
        provider = RunningProvider.start(directory);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void aDemoUserGetsATokenFromTheCommandLine() throws Exception {
        HttpResponse<String> answer = provider.post("/oauth2/token", "petra", "petra", COMMAND_LINE);

        Jwt token = verified(textOf(answer, "access_token"));
        assertThat(token.getSubject()).isEqualTo("petra");
        assertThat(token.getAudience()).containsExactly("grip");
        assertThat(token.getClaimAsString("municipality")).isEqualTo("GM0183");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("project-lead");
        assertThat(token.getClaimAsString("name")).isEqualTo("Petra Projectleider");
        assertThat(token.getId()).isNotBlank();
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                .isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void aWrongPasswordGetsNoToken() throws Exception {
        assertThat(provider.post("/oauth2/token", "petra", "carla", COMMAND_LINE)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBrowserLogsInAndThePagesGetTheTokenOfThatUser() throws Exception {
        String code = logInAs("daan");

        HttpResponse<String> answer = provider.post("/oauth2/token", redeeming(code, VERIFIER));

        Jwt token = verified(textOf(answer, "access_token"));
        assertThat(token.getSubject()).isEqualTo("daan");
        assertThat(token.getClaimAsString("municipality")).isEqualTo("GM1774");
        assertThat(token.getAudience()).containsExactly("grip");
        assertThat(verified(textOf(answer, "id_token")).getAudience()).containsExactly("grip-pages");
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutTheVerifier() throws Exception {
        String code = logInAs("vera");

        assertThat(provider.post("/oauth2/token", redeeming(code, VERIFIER + "-guessed"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anyoneMaySeeWhichDemoUsersThereAre() throws Exception {
        assertThat(provider.get("/demo-users").body().lines())
                .contains("petra GM0183 project-lead", "dina GM1774 viewer")
                .hasSize(8);
    }

    @Test
    void tokensOutliveARestart(@TempDir Path data) {
        assertThat(SigningKeyFile.readOrCreate(data)).isEqualTo(SigningKeyFile.readOrCreate(data));
    }

    @Test
    void startsOnlyWhenToldThatThisIsADemo() {
        assertThatThrownBy(() -> SpringApplication.run(IdentityProvider.class, "--server.port=0"))
                .rootCause()
                .hasMessageContaining("Set grip.identity.demo=true");
    }

    private static String logInAs(String user) throws Exception {
        String question = "/oauth2/authorize?"
                + RunningProvider.query(Map.of(
                        "response_type", "code",
                        "client_id", "grip-pages",
                        "scope", "openid",
                        "redirect_uri", RETURN_TO,
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"));
        provider.get("/logout");
        provider.get(question);
        String form = provider.get("/login").body();
        provider.post(
                "/login",
                Map.of("username", user, "password", user, "_csrf", found("name=\"_csrf\".*?value=\"(.*?)\"", form)));
        URI back = URI.create(
                provider.get(question).headers().firstValue("Location").orElse("nowhere"));
        assertThat(back.toString()).startsWith(RETURN_TO);
        return found("code=([^&]*)", Objects.requireNonNull(back.getRawQuery()));
    }

    private static Map<String, String> redeeming(String code, String verifier) {
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", "grip-pages",
                "code", code,
                "redirect_uri", RETURN_TO,
                "code_verifier", verifier);
    }

    private static String challenge() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static Jwt verified(String token) {
        JwtDecoder decoder = JwtDecoders.fromIssuerLocation(provider.uri().toString());
        return decoder.decode(token);
    }

    private static String textOf(HttpResponse<String> answer, String field) {
        return found("\"" + field + "\":\"(.*?)\"", answer.body());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return Objects.requireNonNull(matcher.group(1));
    }
}
