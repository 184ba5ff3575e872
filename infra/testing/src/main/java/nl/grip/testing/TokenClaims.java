package nl.grip.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a token says, before it is signed. Values are text, numbers, moments or lists of text. */
public record TokenClaims(Map<String, Object> values) {

    public TokenClaims {
        values = Map.copyOf(values);
    }

    static TokenClaims empty() {
        return new TokenClaims(Map.of());
    }

    public TokenClaims with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new TokenClaims(changed);
    }

    public TokenClaims without(String name) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new TokenClaims(changed);
    }

    String signedBy(SigningKey key) {
        return signed("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(key.name()), key);
    }

    String signedWithoutNameBy(SigningKey key) {
        return signed("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", key);
    }

    private String signed(String header, SigningKey key) {
        String signed = encode(header) + "." + encode(json());
        return signed + "." + SigningKey.encode(key.sign(signed));
    }

    String unsigned() {
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encode(json()) + ".";
    }

    private String json() {
        return values.entrySet().stream()
                .map(claim -> quoted(claim.getKey()) + ":" + json(claim.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case Instant moment -> Long.toString(moment.getEpochSecond());
            case Collection<?> several ->
                several.stream().map(TokenClaims::json).collect(Collectors.joining(",", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String encode(String text) {
        return SigningKey.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
