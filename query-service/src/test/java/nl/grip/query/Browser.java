package nl.grip.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.grip.testing.TestIssuer;
import nl.grip.testing.TokenClaims;

/** Someone at a browser without scripts: it keeps cookies, and follows a redirect only when told to. */
public final class Browser implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final RunningService service;

    private Browser(RunningService service) {
        this.service = service;
    }

    public static Browser at(RunningService service) {
        return new Browser(service);
    }

    public static Browser signedIn(RunningService service, String municipality, String... roles) {
        var browser = at(service);
        browser.signIn("/", TestIssuer.running().claims(municipality, roles));
        return browser;
    }

    /** Asks for a page and signs in on the way; the answer is the one after the last redirect but that to the page itself. */
    public HttpResponse<String> signIn(String page, TokenClaims claims) {
        var issuer = follow(follow(get(page)));
        return get(TestIssuer.running().signIn(whereTo(issuer), claims));
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send(headers.length == 0 ? asking(path) : asking(path).headers(headers));
    }

    public String read(String path, String... headers) {
        var answer = get(path, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    public HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(service.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Goes on only within the service; the answer of another place is the redirect to it. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var target = whereTo(answer);
        return target.getAuthority().equals(service.uri("/").getAuthority()) ? get(target) : answer;
    }

    public static URI whereTo(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location");
        return answer.uri()
                .resolve(location.orElseThrow(
                        () -> new AssertionError("no redirect but " + answer.statusCode() + ": " + answer.body())));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(service.uri(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
