package nl.grip.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How someone signs in at the test issuer: a code for the browser, and tokens for who brings it with the right proof. */
final class CodeFlow {
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final SigningKey key;

    private record Pending(Map<String, String> asked, TokenClaims claims) {}

    CodeFlow(SigningKey key) {
        this.key = key;
    }

    URI back(URI authorization, TokenClaims claims) {
        Map<String, String> asked = parameters(authorization.getRawQuery());
        String code = UUID.randomUUID().toString();
        pending.put(code, new Pending(asked, claims));
        return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), UTF_8));
    }

    /** The answer to a token request, once for every code; empty where the code or the proof is not right. */
    Optional<String> redeem(String form) {
        Map<String, String> brought = parameters(form);
        Pending found = pending.remove(brought.getOrDefault("code", ""));
        if (found == null
                || !challenge(brought.getOrDefault("code_verifier", ""))
                        .equals(found.asked().get("code_challenge"))) {
            return Optional.empty();
        }
        Object end = found.claims().values().get("exp");
        long seconds = end instanceof Instant moment
                ? Math.max(1, Duration.between(Instant.now(), moment).toSeconds())
                : 1;
        return Optional.of(
                """
                {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": %d, "scope": "openid profile"}
                """.formatted(found.claims().signedBy(key), identity(found).signedBy(key), seconds));
    }

    private static TokenClaims identity(Pending found) {
        return found.claims()
                .with("aud", List.of(found.asked().getOrDefault("client_id", "")))
                .with("exp", Instant.now().plus(Duration.ofHours(1)))
                .with("nonce", found.asked().getOrDefault("nonce", ""));
    }

    private static String challenge(String verifier) {
        try {
            return SigningKey.encode(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}
