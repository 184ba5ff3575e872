package nl.grip.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real provider on a free port, with a browser that keeps cookies and follows no redirect by itself. */
final class RunningProvider implements AutoCloseable {
    private final ConfigurableApplicationContext application;
    private final URI uri;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private RunningProvider(ConfigurableApplicationContext application, URI uri) {
        this.application = application;
        this.uri = uri;
    }

    static RunningProvider start(Path data) throws IOException {
        int port = freePort();
        ConfigurableApplicationContext application = SpringApplication.run(
                IdentityProvider.class,
                "--server.port=" + port,
                "--grip.identity.demo=true",
                "--grip.identity.data=" + data);
        return new RunningProvider(application, URI.create("http://localhost:" + port));
    }

    URI uri() {
        return uri;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri.resolve(path)).header("Accept", "text/html,*/*;q=0.8"));
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return send(posting(path, form));
    }

    HttpResponse<String> post(String path, String user, String password, Map<String, String> form)
            throws IOException, InterruptedException {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return send(posting(path, form)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials)));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        browser.close();
        application.close();
    }

    private HttpRequest.Builder posting(String path, Map<String, String> form) {
        return HttpRequest.newBuilder(uri.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
