package nl.grip.door;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a query string without guessing: what the contract does not know, or what does not decode, is refused. */
final class QueryRules {

    private static final int MOST_PARAMETERS = 200;

    private QueryRules() {}

    static List<Violation> violations(List<ContractParameter> parameters, @Nullable String query) {
        var violations = new ArrayList<Violation>();
        var given = new LinkedHashMap<String, List<String>>();
        if (query != null && !query.isEmpty()) {
            read(query, given, violations);
        }
        for (var parameter : parameters) {
            var values = given.remove(parameter.name());
            violations.addAll(parameter.violations(values == null ? List.of() : values));
        }
        given.keySet().forEach(unknown -> violations.add(Violation.inQuery(unknown, "unknown")));
        return violations;
    }

    private static void read(String query, Map<String, List<String>> given, List<Violation> violations) {
        var pairs = query.split("&", -1);
        if (pairs.length > MOST_PARAMETERS) {
            violations.add(Violation.inQuery("", "maxItems", MOST_PARAMETERS));
            return;
        }
        for (var pair : pairs) {
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (name == null || value == null) {
                violations.add(Violation.inQuery(name == null ? "" : name, "percent-encoding"));
            } else {
                given.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
    }

    private static @Nullable String decode(String encoded) {
        try {
            // Byte for byte first, because Java's decoder puts a question mark for what is no UTF-8.
            var bytes = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException wrong) {
            return null;
        }
    }
}
