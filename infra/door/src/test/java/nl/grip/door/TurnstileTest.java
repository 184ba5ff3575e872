package nl.grip.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** As many as there are places take long over sending what they ask; whoever else comes is told at once to come back. */
class TurnstileTest {

    private static final int PLACES = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("grip.crowd", CrowdSettings.class)
            .requests();

    @Test
    void whoFindsNoPlaceIsToldToComeBackAndIsServedThen() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var place = 0; place < PLACES; place++) {
                slow.add(halfARequest());
            }
            await().until(() -> Wire.ask("GET", "/v1/plans", Wire.bearer()).status() == 503);
            var turnedAway = Wire.ask("GET", "/v1/plans", Wire.bearer(), "Accept-Language: en");

            assertThat(turnedAway.header("Retry-After")).isEqualTo("1");
            assertThat(turnedAway.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(ProblemJson.of(turnedAway).path("type").asString()).isEqualTo("urn:problem-type:grip:too-busy");
            assertThat(ProblemJson.of(turnedAway).path("title").asString()).isEqualTo("Too busy for a moment");
            assertThat(Wire.ask("GET", "/v1/plans/notices", Wire.bearer(), "Accept: text/event-stream")
                            .status())
                    .as("a stream takes no place of a request")
                    .isEqualTo(200);
        } finally {
            close(slow);
        }
        await().until(() -> Wire.ask("GET", "/v1/plans", Wire.bearer()).status() == 200);
    }

    private static Socket halfARequest() throws IOException {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), RunningSample.port());
        var head =
                "POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: k1\r\n"
                        + Wire.bearer() + "\r\nContent-Length: 500\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        return socket;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
