package nl.grip.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/** Holds every request against the contract before a handler sees it, and says everything that is wrong at once. */
final class ContractInterceptor implements HandlerInterceptor {

    private final Contract contract;

    ContractInterceptor(Contract contract) {
        this.contract = contract;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException, HttpMediaTypeNotSupportedException {
        var operation = operation(request);
        if (operation == null || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        if (!operation.canAnswer(headers(request, "Accept"))) {
            throw new HttpMediaTypeNotAcceptableException(List.copyOf(operation.answers()));
        }
        var type = operation.upload() != null ? operation.upload().type() : MediaType.APPLICATION_JSON;
        if ((operation.body() != null || operation.upload() != null) && !isOf(type, request)) {
            throw new HttpMediaTypeNotSupportedException("not what the contract takes", List.of(type));
        }
        refuseImpossibleNames(operation, request);
        var violations = new ArrayList<Violation>();
        violations.addAll(QueryRules.violations(operation.in(Violation.Place.QUERY), request.getQueryString()));
        for (var header : operation.in(Violation.Place.HEADER)) {
            violations.addAll(header.violations(headers(request, header.name())));
        }
        violations.addAll(bodyViolations(operation, request));
        if (!violations.isEmpty()) {
            throw new ProblemException(400, "invalid-request", violations, violations.size());
        }
        return true;
    }

    private @Nullable ContractOperation operation(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? null : contract.operation(request.getMethod(), pattern.toString());
    }

    /**
     * What cannot be an id is the id of nothing: 404, as for an id that is not in use or is another municipality's, so
     * that an answer never tells which of the three it was.
     */
    private static void refuseImpossibleNames(ContractOperation operation, HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        for (var parameter : operation.in(Violation.Place.PATH)) {
            var value = variables instanceof Map<?, ?> map ? map.get(parameter.name()) : null;
            if (value == null
                    || !parameter.violations(List.of(value.toString())).isEmpty()) {
                throw new ProblemException(404, "not-found");
            }
        }
    }

    private static List<Violation> bodyViolations(ContractOperation operation, HttpServletRequest request) {
        var held = WebUtils.getNativeRequest(request, HeldRequest.class);
        if (held == null) {
            throw new IllegalStateException("a request came in past the outermost filter");
        }
        if (operation.upload() != null) {
            held.stream(operation.upload().bytes());
            return List.of();
        }
        var schema = operation.body();
        if (schema == null) {
            return held.body().length == 0 ? List.of() : List.of(Violation.inBody("", "body-unexpected"));
        }
        try {
            return schema.violations(StrictJson.read(held.body()), Violation.Place.BODY, "");
        } catch (StrictJson.UnfitException unfit) {
            return unfit.violations();
        }
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    private static boolean isOf(MediaType expected, HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        if (request.getContentType() == null || (encoding != null && !encoding.equals("identity"))) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(request.getContentType());
            var charset = type.getParameter("charset");
            return type.equalsTypeAndSubtype(expected)
                    && (charset == null
                            || !expected.equals(MediaType.APPLICATION_JSON)
                            || charset.replace("\"", "").equalsIgnoreCase("utf-8"));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
