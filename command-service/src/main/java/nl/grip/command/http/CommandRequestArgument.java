package nl.grip.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.grip.door.Caller;
import nl.grip.events.wire.Provenance;
import nl.grip.telemetry.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link CommandRequest} off the headers, which the contract has checked, and the token. */
final class CommandRequestArgument implements HandlerMethodArgumentResolver {

    private static final Pattern TRACE_PARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Traces traces;

    CommandRequestArgument(Traces traces) {
        this.traces = traces;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class;
    }

    @Override
    public CommandRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = caller(parameter);
        var path = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                .getRequestURI();
        var provenance = new Provenance(caller.municipality(), caller.subject(), trace(request));
        return new CommandRequest(
                provenance,
                path,
                request.getHeader(CommandRequest.IDEMPOTENCY_KEY),
                seen(request.getHeader(CommandRequest.IF_MATCH)));
    }

    private static Caller caller(MethodParameter parameter) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("an open handler has no caller: " + parameter.getExecutable());
    }

    /**
     * Where the request is traced here, what follows from it belongs below that; else to what the caller says, whose trace it
     * then is. W3C Trace Context: a header that is not as it should be is taken as absent.
     */
    private @Nullable String trace(NativeWebRequest request) {
        var here = traces.current();
        if (here != null) {
            return here;
        }
        var trace = request.getHeader("traceparent");
        return trace != null && TRACE_PARENT.matcher(trace).matches() ? trace : null;
    }

    private static @Nullable Long seen(@Nullable String entityTag) {
        return entityTag == null ? null : Long.valueOf(entityTag.replace("\"", ""));
    }
}
