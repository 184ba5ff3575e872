package nl.grip.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service's openapi.json: what is committed is what is served, and what is served is what is enforced. Its paths
 * are below {@code /v1}, which is in the address of its server.
 */
final class Contract {

    /** Before every path of the contract; a next major version is a next door. */
    static final String BASE = "/v1";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final byte[] text;
    private final String version;
    private final Map<String, ContractOperation> operations = new LinkedHashMap<>();

    private Contract(byte[] text) {
        this.text = text;
        var document = JsonMapper.shared().readTree(text);
        version = document.path("info").path("version").asString();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.put(
                                key(operation.getKey(), BASE + path.getKey()),
                                ContractOperation.of(path.getValue(), operation.getValue(), document))));
    }

    /** @throws IllegalStateException where there is none, and none is being written either */
    static Contract of(Resource resource, boolean isBeingWritten) {
        if (isBeingWritten) {
            return new Contract("{\"info\":{\"version\":\"0.0.0\"},\"paths\":{}}".getBytes(StandardCharsets.UTF_8));
        }
        if (!resource.exists()) {
            throw new IllegalStateException("there is no " + resource
                    + ": write it by running the service's contract test with" + " -Dgrip.contract=write");
        }
        try {
            return new Contract(resource.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String key(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    byte[] text() {
        return text.clone();
    }

    String version() {
        return version;
    }

    /** @param pattern the path as the handler declares it, {@code /v1} included */
    @Nullable
    ContractOperation operation(String method, String pattern) {
        return operations.get(key(method.equals("HEAD") ? "GET" : method, pattern));
    }

    /** @throws IllegalStateException naming every handler without a contract, and every promise without a handler */
    void verify(Handlers handlers) {
        var handled = new TreeSet<String>();
        handlers.all().forEach((info, handler) -> {
            if (isPromised(handler)) {
                info.getPatternValues()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handled.add(key(method.name(), pattern))));
            }
        });
        var unpromised = new TreeSet<>(handled);
        unpromised.removeAll(operations.keySet());
        var unkept = new TreeSet<>(operations.keySet());
        unkept.removeAll(handled);
        if (!unpromised.isEmpty() || !unkept.isEmpty()) {
            throw new IllegalStateException("openapi.json and the handlers differ; not in openapi.json: " + unpromised
                    + ", without a handler: " + unkept
                    + ". Rewrite it by running the service's contract test with -Dgrip.contract=write");
        }
    }

    /** A page for people is no part of the API. */
    private static boolean isPromised(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class)
                && handler.getBeanType() != ContractEndpoint.class
                && !Handlers.isGenerator(handler);
    }
}
