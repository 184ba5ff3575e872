package nl.grip.door;

import java.util.List;
import java.util.Map;

/** A no that still has to be put into words. */
record Problem(int status, String rule, List<Object> arguments, List<Violation> errors, Map<String, String> headers) {

    static Problem of(int status, String rule, Object... arguments) {
        return new Problem(status, rule, List.of(arguments), List.of(), Map.of());
    }

    static Problem of(ProblemException refusal) {
        return new Problem(refusal.status(), refusal.rule(), refusal.arguments(), refusal.errors(), refusal.headers());
    }

    /** For what the server below us refused, and of which it only tells the status. */
    static Problem of(int status) {
        return switch (status) {
            case 401 -> of(401, "token-missing");
            case 403 -> of(403, "role-not-allowed", "");
            case 404 -> of(404, "not-found");
            case 405 -> of(405, "method-not-allowed", "");
            case 408 -> of(408, "request-too-slow");
            case 413 -> of(413, "body-too-large", HeldRequest.LIMIT);
            case 414 -> of(414, "address-too-long");
            case 417 -> of(417, "expectation-failed");
            case 431 -> of(431, "headers-too-large");
            case 503 -> of(503, "unavailable");
            default -> status < 500 ? of(status, "malformed-request") : of(status, "unexpected");
        };
    }

    Problem with(String header, String value) {
        return new Problem(status, rule, arguments, errors, Map.of(header, value));
    }
}
