package nl.grip.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before everything in Tomcat: puts the headers on every answer, streams included, and words the errors that
 * Tomcat finds before a request reaches Spring, such as a request line that is none.
 */
final class TomcatAnswers extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(TomcatAnswers.class);

    private final Problems problems;
    private final AnswerHeaders headers;

    TomcatAnswers(Problems problems, AnswerHeaders headers) {
        this.problems = problems;
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        headers.putOn(response);
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var instance = response.getStatus() == 500 ? UUID.randomUUID() : null;
        if (instance != null) {
            LOG.error("Unexpected, told the caller as urn:uuid:{}", instance, throwable);
        }
        var body = problems.open(request, response, problem(response), instance);
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(new String(body, StandardCharsets.UTF_8));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // The caller hung up while being told what was wrong; there is nobody left to tell.
            return;
        }
    }

    private static Problem problem(Response response) {
        return switch (response.getStatus()) {
            // Tomcat answers a wrong protocol or transfer encoding as if the fault were ours.
            case 501, 505 -> Problem.of(400, "malformed-request");
            case 405 -> Problem.of(405, "method-not-allowed", allowed(response));
            default -> Problem.of(response.getStatus());
        };
    }

    private static String allowed(Response response) {
        var allow = response.getHeader("Allow");
        return allow == null ? "" : allow;
    }
}
