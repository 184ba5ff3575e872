package nl.grip.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Listens where a service would, so that the launcher can be tried before any service is built. */
final class StandInService {
    private StandInService() {}

    static void main(String[] arguments) throws IOException {
        if (System.getProperty("jarmode") != null) {
            unpack(Path.of(arguments[2]));
            return;
        }
        System.out.println("listening");
        Pattern.compile("\"[a-z.]*server\\.port\":(\\d+)")
                .matcher(System.getenv("SPRING_APPLICATION_JSON"))
                .results()
                .forEach(port -> listen(Integer.parseInt(port.group(1))));
    }

    /** As a jar of Spring Boot does when asked: {@code extract --destination DIRECTORY}. */
    private static void unpack(Path directory) throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path"));
        Files.createDirectories(directory);
        Files.copy(jar, directory.resolve(jar.getFileName()));
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
