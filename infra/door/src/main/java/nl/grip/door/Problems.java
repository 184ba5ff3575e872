package nl.grip.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a problem into words, in the language of the caller, as RFC 9457 describes it. */
final class Problems {

    static final String CONTENT_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProblemLanguage language;
    private final AnswerHeaders answerHeaders;

    Problems(ProblemLanguage language, AnswerHeaders answerHeaders) {
        this.language = language;
        this.answerHeaders = answerHeaders;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        var bytes = open(request, response, problem, null);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    /** The one place where the unexpected is logged; the caller gets the number under which it can be found. */
    void sendUnexpected(HttpServletRequest request, HttpServletResponse response, Exception unexpected)
            throws IOException {
        var instance = UUID.randomUUID();
        LOG.error("Unexpected, told the caller as urn:uuid:{}", instance, unexpected);
        var bytes = open(request, response, Problem.of(500, "unexpected"), instance);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    /** Sets status and headers, and returns the body for whoever knows how it can still be written. */
    byte[] open(HttpServletRequest request, HttpServletResponse response, Problem problem, @Nullable UUID instance) {
        var locale = language.of(request);
        var body = write(problem, locale, instance);
        response.setStatus(problem.status());
        answerHeaders.putOn(response);
        problem.headers().forEach(response::setHeader);
        response.setContentType(CONTENT_TYPE);
        response.setHeader("Content-Language", locale.getLanguage());
        response.setContentLength(body.length);
        return body;
    }

    byte[] write(HttpServletRequest request, Problem problem) {
        return write(problem, language.of(request), null);
    }

    private byte[] write(Problem problem, Locale locale, @Nullable UUID instance) {
        var json = JSON.createObjectNode();
        json.put("type", "urn:problem-type:grip:" + problem.rule());
        json.put("title", language.text(problem.rule() + ".title", problem.arguments(), locale));
        json.put("status", problem.status());
        json.put("detail", language.text(problem.rule() + ".detail", problem.arguments(), locale));
        if (instance != null) {
            json.put("instance", "urn:uuid:" + instance);
        }
        json.put("rule", problem.rule());
        if (!problem.errors().isEmpty()) {
            writeErrors(json, problem.errors(), locale);
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void writeErrors(ObjectNode json, List<Violation> violations, Locale locale) {
        var errors = json.putArray("errors");
        for (var violation : violations) {
            var error = errors.addObject();
            error.put("in", violation.place().name().toLowerCase(Locale.ROOT));
            locate(error, violation);
            error.put("rule", violation.rule());
            error.put("detail", language.text(violation, locale));
        }
    }

    private static void locate(ObjectNode error, Violation violation) {
        if (violation.row() != null) {
            error.put("row", violation.row());
            if (!violation.at().isEmpty()) {
                error.put("column", violation.at());
            }
        } else if (violation.place() == Violation.Place.BODY) {
            error.put("pointer", "#" + violation.at());
        } else {
            error.put("name", violation.at());
        }
    }
}
