package nl.grip.door;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets in no more than can be served. Virtual threads would let in everyone, and all would then wait for the same few
 * connections until the first lose patience; who is told at once to come back loses nothing. Streams are counted apart:
 * they last, and ask for little.
 */
final class Turnstile implements HandlerInterceptor, MeterBinder {

    private static final String PASSED = Turnstile.class.getName();

    private final Semaphore requests;
    private final Semaphore streams;
    private final CrowdSettings settings;
    private final Map<Method, Boolean> isStream = new ConcurrentHashMap<>();
    private final LongAdder turnedAway = new LongAdder();

    Turnstile(CrowdSettings settings) {
        this.settings = settings;
        requests = new Semaphore(settings.requests());
        streams = new Semaphore(settings.streams());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            var places = isStream(handler) ? streams : requests;
            if (!places.tryAcquire()) {
                turnedAway.increment();
                throw new ProblemException(503, "too-busy").retryAfter(settings.comeBack());
            }
            request.setAttribute(PASSED, places);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(PASSED) instanceof Semaphore places) {
            request.removeAttribute(PASSED);
            places.release();
        }
    }

    private boolean isStream(Object handler) {
        return handler instanceof HandlerMethod method
                && isStream.computeIfAbsent(method.getMethod(), Turnstile::producesStream);
    }

    private static boolean producesStream(Method handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        return mapping != null && Arrays.asList(mapping.produces()).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("grip.door.requests", () -> settings.requests() - requests.availablePermits())
                .description("requests that are being answered")
                .register(meters);
        Gauge.builder("grip.door.streams", () -> settings.streams() - streams.availablePermits())
                .description("streams that are open")
                .register(meters);
        FunctionCounter.builder("grip.door.turned.away", turnedAway, LongAdder::sum)
                .description("requests that were told to come back later")
                .register(meters);
    }
}
