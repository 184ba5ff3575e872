package nl.grip.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a caller through to a handler when it has one of its roles. */
final class RoleInterceptor implements HandlerInterceptor {

    /** By method; absent where anyone may. Looking for the annotations at every request took a fortieth of its time. */
    private final Map<Method, Optional<Set<Role>>> rules = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What is no method of ours only tells which methods a path has.
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var rule = rules.computeIfAbsent(method.getMethod(), _ -> rule(method));
        if (rule.isEmpty()) {
            return true;
        }
        var allowed = rule.get();
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                && !Collections.disjoint(allowed, token.getPrincipal().roles())) {
            return true;
        }
        var names = allowed.stream().map(Role::claim).sorted().collect(Collectors.joining(", "));
        throw new ProblemException(403, "role-not-allowed", List.of(), names);
    }

    private static Optional<Set<Role>> rule(HandlerMethod method) {
        return isOptions(method) || Handlers.isOpen(method) ? Optional.empty() : Optional.of(Handlers.allowed(method));
    }

    private static boolean isOptions(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.web.servlet.mvc.method.");
    }
}
