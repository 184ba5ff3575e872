package nl.grip.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Listens where a service would, so that the launcher can be tried before any service is built. */
final class StandInService {
    private StandInService() {}

    static void main() {
        System.out.println("listening");
        Pattern.compile("\"[a-z.]*server\\.port\":(\\d+)")
                .matcher(System.getenv("SPRING_APPLICATION_JSON"))
                .results()
                .forEach(port -> listen(Integer.parseInt(port.group(1))));
    }

    private static void listen(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("petra GM0183 project-lead".getBytes(StandardCharsets.UTF_8));
                exchange.close();
            });
            server.start();
        } catch (IOException problem) {
            throw new IllegalStateException("Port " + port, problem);
        }
    }
}
