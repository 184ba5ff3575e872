package nl.grip.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** HTTP over connections that stay open, one per client at a time, without retries of its own. */
public final class Client implements AutoCloseable {

    private static final Timeout PATIENCE = Timeout.ofSeconds(60);

    private final CloseableHttpClient http;

    /** @param connections how many clients use it at a time, at most */
    public Client(int connections) {
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections * 4)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setSocketTimeout(PATIENCE)
                        // Asking before every request whether the connection is still there would cost a call each.
                        .setValidateAfterInactivity(TimeValue.ofSeconds(5))
                        .build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableRedirectHandling()
                .build();
    }

    public Answer ask(Asking asking) {
        var body = asking.body();
        var request = new HttpUriRequestBase(body == null ? "GET" : "POST", asking.address());
        for (var header = 0; header < asking.headers().length; header += 2) {
            request.setHeader(asking.headers()[header], asking.headers()[header + 1]);
        }
        if (body != null) {
            request.setEntity(new StringEntity(body, ContentType.create(asking.mediaType(), StandardCharsets.UTF_8)));
        }
        try {
            return http.execute(request, answer -> {
                var position = answer.getFirstHeader("Grip-Position");
                var entity = answer.getEntity();
                return new Answer(
                        answer.getCode(),
                        entity == null ? "" : EntityUtils.toString(entity),
                        position == null ? 0 : Long.parseLong(position.getValue()));
            });
        } catch (IOException unreachable) {
            throw new UncheckedIOException(asking.address() + " does not answer", unreachable);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
