package nl.grip.door;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every answer carries, errors included: the contract's version and the security headers of the Dutch API Design
 * Rules 2.2 (module transport security).
 */
final class AnswerHeaders {

    private final Map<String, String> headers = new LinkedHashMap<>();

    AnswerHeaders(String version) {
        headers.put("API-Version", version);
        headers.put("Cache-Control", "no-store");
        headers.put("Content-Security-Policy", "frame-ancestors 'none'");
        headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
    }

    void putOn(HttpServletResponse response) {
        headers.forEach(response::setHeader);
    }
}
