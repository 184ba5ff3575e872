package nl.grip.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import nl.grip.door.HeldRequest.BrokenOffException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.DatabindException;

/** Words every no of a handler, the contract or Spring. What it does not know is unexpected, and goes further out. */
final class ProblemResolver implements HandlerExceptionResolver {

    private static final String SOON = "1";

    private final Problems problems;
    private final List<Outages> outages;

    ProblemResolver(Problems problems, List<Outages> outages) {
        this.problems = problems;
        this.outages = outages;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (exception instanceof AsyncRequestNotUsableException || isAnswered(exception, response)) {
            return new ModelAndView();
        }
        var problem = problem(exception);
        if (problem == null || response.isCommitted()) {
            return null;
        }
        try {
            problems.send(request, response, problem);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /** The stream had its time, the caller hung up, or Tomcat itself refused the body while it was read. */
    private static boolean isAnswered(Exception exception, HttpServletResponse response) {
        return response.isCommitted()
                && (exception instanceof AsyncRequestTimeoutException
                        || exception instanceof BrokenOffException
                        || exception instanceof IOException);
    }

    private @Nullable Problem problem(Exception exception) {
        return switch (exception) {
            case ProblemException refusal -> Problem.of(refusal);
            case BrokenOffException _ -> Problem.of(400, "body-broken-off");
            case NoHandlerFoundException _, NoResourceFoundException _ -> Problem.of(404, "not-found");
            case HttpRequestMethodNotSupportedException wrong -> methodNotAllowed(wrong);
            case HttpMediaTypeNotAcceptableException wrong -> notAcceptable(wrong);
            case HttpMediaTypeNotSupportedException wrong -> unsupportedMediaType(wrong);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException wrong -> mismatch(wrong);
            case AsyncRequestTimeoutException _ ->
                Problem.of(503, "unavailable").with("Retry-After", "5");
            case ErrorResponse other
            when other.getStatusCode().is4xxClientError() ->
                Problem.of(other.getStatusCode().value());
            default ->
                outages.stream().anyMatch(known -> known.isOne(exception))
                        ? Problem.of(503, "unavailable").with("Retry-After", SOON)
                        : null;
        };
    }

    private static Problem notAcceptable(HttpMediaTypeNotAcceptableException wrong) {
        var forms = wrong.getSupportedMediaTypes().stream()
                .map(form -> form.getType() + "/" + form.getSubtype())
                .distinct()
                .collect(Collectors.joining(", "));
        return Problem.of(406, "not-acceptable", forms.isEmpty() ? "application/json" : forms);
    }

    /** The contract takes one kind of body; Spring, where it is asked first, would name all that it could read. */
    private static Problem unsupportedMediaType(HttpMediaTypeNotSupportedException wrong) {
        var supported = wrong.getSupportedMediaTypes();
        return supported.size() == 1 ? unsupportedMediaType(supported.getFirst().toString()) : unsupportedMediaType();
    }

    static Problem unsupportedMediaType() {
        return unsupportedMediaType("application/json");
    }

    private static Problem unsupportedMediaType(String type) {
        return Problem.of(415, "unsupported-media-type", type).with(HttpHeaders.ACCEPT, type);
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException wrong) {
        var methods = wrong.getSupportedHttpMethods();
        var allow = methods == null
                ? ""
                : methods.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return Problem.of(405, "method-not-allowed", allow).with(HttpHeaders.ALLOW, allow);
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        var pointer = unreadable.getCause() instanceof DatabindException mismatch ? pointer(mismatch) : "";
        var refusal = new ProblemException(400, "invalid-request", List.of(Violation.inBody(pointer, "unreadable")));
        return Problem.of(refusal);
    }

    private static String pointer(DatabindException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + StrictJson.escape(step))
                .collect(Collectors.joining());
    }

    /** A path that cannot be the name of anything is the name of nothing, exactly as an id that is not in use. */
    private static Problem mismatch(MethodArgumentTypeMismatchException wrong) {
        if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.of(404, "not-found");
        }
        var refusal =
                new ProblemException(400, "invalid-request", List.of(Violation.inQuery(wrong.getName(), "unreadable")));
        return Problem.of(refusal);
    }
}
