package nl.grip.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import nl.grip.testing.TestIssuer;

/** Gives the demo's users of Tubbergen the tokens that the loader asks for, signed by the issuer that the services trust. */
final class DemoIdentity implements AutoCloseable {

    private static final Map<String, String> ROLES = Map.of("petra", "project-lead", "carla", "controller");

    private final HttpServer server;

    private DemoIdentity(HttpServer server) {
        this.server = server;
    }

    static DemoIdentity start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/oauth2/token", DemoIdentity::answer);
            server.start();
            return new DemoIdentity(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var basic = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
            var user = new String(Base64.getDecoder().decode(basic), UTF_8).split(":", 2)[0];
            var token = TestIssuer.running().token("GM0183", ROLES.getOrDefault(user, "viewer"));
            var body = ("{\"access_token\":\"" + token + "\"}").getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
