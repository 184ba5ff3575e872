package nl.grip.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.grip.query.projections.View;
import nl.grip.testing.TestIssuer;
import nl.grip.testing.TokenClaims;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One instance of the service, and HTTP to it. */
public final class RunningService implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Every view that the service keeps. */
    public List<View<?>> views() {
        return context.getBeanProvider(ResolvableType.forClass(View.class)).stream()
                .<View<?>>map(view -> (View<?>) view)
                .toList();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port("local.server.port") + path);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String municipality, String path, String... headers) {
        var request = HttpRequest.newBuilder(uri("/v1" + path))
                .header("Authorization", "Bearer " + TestIssuer.running().token(municipality, "viewer"));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /**
     * @param claims who asks
     * @param body JSON; absent where nothing is sent
     */
    public HttpResponse<String> send(String method, TokenClaims claims, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(uri("/v1" + path))
                .header("Authorization", "Bearer " + TestIssuer.running().sign(claims))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return send(body == null ? request : request.header("Content-Type", "application/json"));
    }

    public JsonNode json(String municipality, String path, String... headers) {
        var answer = get(municipality, path, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    public HttpResponse<String> manage(String method, String path) {
        return send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port("local.management.port") + "/actuator" + path))
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    public JsonNode managed(String path) {
        return JsonMapper.shared().readTree(manage("GET", path).body());
    }

    /** Every method and path that a handler of ours answers. */
    public Set<String> endpoints() {
        return handlers().keySet();
    }

    /** What handles each method and path that we answer. */
    public Map<String, Method> handlers() {
        var handlers = new TreeMap<String, Method>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().startsWith("nl.grip.")) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapping.getPatternValues()
                                        .forEach(path -> handlers.put(method + " " + path, handler.getMethod())));
                    }
                });
        return handlers;
    }

    public RunningService ready() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () -> assertThat(manage("GET", "/health/readiness").statusCode())
                                .as(() -> manage("GET", "/views").body())
                                .isEqualTo(200));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
