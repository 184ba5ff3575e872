package nl.grip.door;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every handler of the service, and who may use it. */
final class Handlers {

    private final Map<RequestMappingInfo, HandlerMethod> handlers;
    private final List<PathPattern> open;

    /** @throws IllegalStateException naming every handler that does not say who may use it */
    Handlers(RequestMappingHandlerMapping mapping) {
        handlers = mapping.getHandlerMethods();
        var silent = handlers.values().stream()
                .filter(handler -> !isOpen(handler) && allowed(handler).isEmpty())
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("say with @Allowed or @Open who may use " + String.join(", ", silent));
        }
        open = handlers.entrySet().stream()
                .filter(entry -> isOpen(entry.getValue()))
                .flatMap(entry -> patterns(entry.getKey()).stream())
                .toList();
    }

    Map<RequestMappingInfo, HandlerMethod> all() {
        return handlers;
    }

    /** Also for a method that the path does not have: it is then told so, not asked for a token. */
    boolean isOpen(String path) {
        var container = PathContainer.parsePath(path);
        return open.stream().anyMatch(pattern -> pattern.matches(container));
    }

    static Set<Role> allowed(HandlerMethod handler) {
        var allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
        return allowed == null ? Set.of() : Arrays.stream(allowed.value()).collect(Collectors.toSet());
    }

    static boolean isOpen(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Open.class) || isGenerator(handler);
    }

    /** The library that writes the contract from the code is only there in tests, and only where a test asks for it. */
    static boolean isGenerator(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.springdoc.");
    }

    private static Set<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? Set.of() : condition.getPatterns();
    }
}
