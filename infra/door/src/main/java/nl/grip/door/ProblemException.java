package nl.grip.door;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * No, with the rule that says so. The door answers it as an RFC 9457 problem whose title and detail are the texts
 * {@code <rule>.title} and {@code <rule>.detail} in the language of the caller, filled in with the arguments.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String rule;
    private final transient List<Violation> errors;
    private final transient List<Object> arguments;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public ProblemException(int status, String rule, List<Violation> errors, Object... arguments) {
        super(rule + " " + errors);
        this.status = status;
        this.rule = rule;
        this.errors = List.copyOf(errors);
        this.arguments = List.of(arguments);
    }

    public ProblemException(int status, String rule) {
        this(status, rule, List.of());
    }

    /** Tells the caller when it makes sense to ask again. */
    public ProblemException retryAfter(Duration wait) {
        return with("Retry-After", String.valueOf(wait.toSeconds()));
    }

    /** Adds a header to the answer, such as {@code Retry-After}. */
    public ProblemException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String rule() {
        return rule;
    }

    public List<Violation> errors() {
        return errors;
    }

    public List<Object> arguments() {
        return arguments;
    }

    Map<String, String> headers() {
        return headers;
    }
}
