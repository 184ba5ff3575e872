package nl.grip.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;

/** An issuer of tokens that a service discovers over HTTP, as it would any other; started once per JVM. */
public final class TestIssuer {
    private static final TestIssuer INSTANCE = new TestIssuer();

    private final SigningKey key = SigningKey.generate("test-key");
    private final CodeFlow codes = new CodeFlow(key);
    private final URI uri;

    private TestIssuer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
            server.createContext("/jwks", exchange -> answer(exchange, keys()));
            server.createContext("/token", this::redeem);
            server.start();
        } catch (IOException problem) {
            throw new UncheckedIOException("The test issuer cannot listen", problem);
        }
    }

    /** Starts it at the first call. */
    public static TestIssuer running() {
        return INSTANCE;
    }

    /** For {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}. */
    public URI uri() {
        return uri;
    }

    /** A token as it should be, of one user who has these roles. */
    public String token(String municipality, String... roles) {
        return claims(municipality, roles).signedBy(key);
    }

    public String expiredToken(String municipality, String... roles) {
        return claims(municipality, roles)
                .with("iat", Instant.now().minus(Duration.ofHours(2)))
                .with("exp", Instant.now().minus(Duration.ofHours(1)))
                .signedBy(key);
    }

    public String tokenForOtherAudience(String municipality, String... roles) {
        return claims(municipality, roles)
                .with("aud", List.of("something-else"))
                .signedBy(key);
    }

    public String tokenOfOtherIssuer(String municipality, String... roles) {
        return claims(municipality, roles).with("iss", "http://127.0.0.1:1").signedBy(key);
    }

    /** Signed with a key of the same name that is not this issuer's. */
    public String tokenOfOtherKey(String municipality, String... roles) {
        return claims(municipality, roles).signedBy(SigningKey.generate("test-key"));
    }

    /** Says that it needs no signature, and has none. */
    public String unsignedToken(String municipality, String... roles) {
        return claims(municipality, roles).unsigned();
    }

    /** Signed as it should be, but does not say with which key. */
    public String tokenWithoutKeyName(String municipality, String... roles) {
        return claims(municipality, roles).signedWithoutNameBy(key);
    }

    /** For any other variant: change or leave out claims, then {@link #sign}. */
    public TokenClaims claims(String municipality, String... roles) {
        return TokenClaims.empty()
                .with("iss", uri.toString())
                .with("aud", List.of("grip"))
                .with("sub", "test-user")
                .with("name", "Test User")
                .with("jti", UUID.randomUUID().toString())
                .with("iat", Instant.now())
                .with("exp", Instant.now().plus(Duration.ofHours(1)))
                .with("municipality", municipality)
                .with("roles", List.of(roles));
    }

    /**
     * Signs someone in.
     *
     * @param authorization where a service sent the browser to
     * @return where the browser is sent back to
     */
    public URI signIn(URI authorization, TokenClaims claims) {
        return codes.back(authorization, claims);
    }

    public String sign(TokenClaims claims) {
        return claims.signedBy(key);
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(uri);
    }

    private String keys() {
        RSAPublicKey shown = key.publicKey();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                """.formatted(
                key.name(), SigningKey.encode(shown.getModulus()), SigningKey.encode(shown.getPublicExponent()));
    }

    private void redeem(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Optional<String> tokens = codes.redeem(form);
        answer(exchange, tokens.isPresent() ? 200 : 400, tokens.orElse("{\"error\": \"invalid_grant\"}"));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        answer(exchange, 200, json);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
