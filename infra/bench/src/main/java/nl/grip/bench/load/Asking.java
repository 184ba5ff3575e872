package nl.grip.bench.load;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param body absent where it is a GET
 * @param headers names and values in turn
 */
public record Asking(URI address, @Nullable String body, String mediaType, String... headers) {

    public static Asking post(URI address, String json, String... headers) {
        return new Asking(address, json, "application/json", headers);
    }

    public static Asking get(URI address, String... headers) {
        return new Asking(address, null, "application/json", headers);
    }
}
