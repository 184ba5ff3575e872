package nl.grip.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Talks to the sample byte by byte: no client library would send most of what is sent here. */
final class Wire {

    private static final int PATIENCE = 20_000;

    private Wire() {}

    /** A request without a body. Headers are whole lines. */
    static Answer ask(String method, String target, String... headers) {
        return send(head(method, target, headers) + "\r\n");
    }

    /** A request with a token of all roles, and JSON as its body. */
    static Answer post(String target, String body, String... headers) {
        return post(target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Answer post(String target, byte[] body, String... headers) {
        var head = head("POST", target, headers)
                + "Content-Type: application/json\r\nIdempotency-Key: k1\r\n"
                + bearer() + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return send(request.toByteArray());
    }

    static String bearer() {
        return "Authorization: Bearer " + RunningSample.token("project-lead", "viewer");
    }

    static Answer ask(int port, String target, String... headers) {
        return send(port, (head("GET", target, headers) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String head(String method, String target, String... headers) {
        var lines = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (var header : headers) {
            lines.append(header).append("\r\n");
        }
        return lines.toString();
    }

    static Answer send(String request) {
        return send(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Answer send(byte[] request) {
        return send(RunningSample.port(), request);
    }

    static Answer send(int port, byte[] request) {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return Answer.of(socket.getInputStream().readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What came back; status 0 where the server hung up without a word. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(byte[] bytes) {
            var text = new String(bytes, StandardCharsets.UTF_8);
            var end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                return new Answer(0, Map.of(), "");
            }
            var lines = text.substring(0, end).split("\r\n");
            var headers = new LinkedHashMap<String, String>();
            for (var line = 1; line < lines.length; line++) {
                var colon = lines[line].indexOf(':');
                headers.put(
                        lines[line].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[line].substring(colon + 1).strip());
            }
            return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + 4));
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }
}
