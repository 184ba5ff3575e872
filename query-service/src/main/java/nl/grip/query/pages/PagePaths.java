package nl.grip.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The requests that belong to pages: what our own page handlers answer, and the way in and out. All else is the API's. */
@Component
final class PagePaths implements RequestMatcher {

    static final List<String> FILES = List.of(
            "/page.css",
            "/page.js",
            "/page.svg",
            "/table.css",
            "/series.css",
            "/series.js",
            "/overview.css",
            "/chart.umd.min.js");
    static final String SIGN_IN = "/oauth2/authorization/grip";
    static final String SIGN_IN_FAILED = "/login";
    static final String SIGN_OUT = "/logout";
    private static final String BACK_FROM_PROVIDER = "/login/oauth2/code/grip";

    private final List<PathPattern> pages;
    private final Set<String> others;

    PagePaths(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        pages = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isPage(entry.getValue()))
                .flatMap(entry -> patterns(entry.getKey()).stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        others = new HashSet<>(FILES);
        others.addAll(List.of(SIGN_IN, BACK_FROM_PROVIDER, SIGN_OUT));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return others.contains(request.getRequestURI()) || pages.stream().anyMatch(page -> page.matches(path));
    }

    /** Whether anyone may have it, whatever their token is worth. */
    static boolean isOpen(HttpServletRequest request) {
        return FILES.contains(request.getRequestURI())
                || request.getRequestURI().equals(SIGN_IN_FAILED);
    }

    /** Whether it answers people and is ours. */
    static boolean isPage(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("nl.grip.")
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class);
    }

    /** Whether it answers with a page to read, and not with a stream for the script. */
    static boolean isToRead(HandlerMethod handler) {
        return isPage(handler) && handler.getReturnType().getParameterType() == String.class;
    }

    private static List<String> patterns(RequestMappingInfo info) {
        return List.copyOf(info.getPatternValues());
    }
}
