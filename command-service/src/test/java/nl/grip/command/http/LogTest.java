package nl.grip.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nl.grip.command.RunningCommandService;
import nl.grip.command.http.Client.Bodies;
import nl.grip.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever is asked, nothing of what was asked and nothing of who asked it gets into the log. */
class LogTest {

    /** Stands for a name, a text about a person, a body, an address, a login. */
    private static final String PERSONAL = "Xantippe";

    private static final String CONSTRAINT = "not_storable";

    private final String token = TestIssuer.running()
            .sign(TestIssuer.running()
                    .claims("GM0183", "project-lead")
                    .with("sub", PERSONAL + "-login")
                    .with("name", PERSONAL));
    private final Client somebody = new Client(RunningCommandService.uri(), token, List.of());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void hush() {
        root.setLevel(usual);
        root.detachAppender(log);
    }

    @Test
    void whatIsAcceptedOrRefusedByARuleLeavesNoTrace() {
        var intervention = somebody.post("", Bodies.PROPOSAL.replace("Praktijkondersteuner", PERSONAL))
                .body()
                .path("interventionId")
                .asString();

        var path = "/" + intervention + "/pilots";
        somebody.post(path, Bodies.PILOT);
        assertThat(somebody.post(path, Bodies.PILOT.replace("2019-04", "2019-05"))
                        .status())
                .isEqualTo(409);

        assertNobodyIsNamed();
    }

    @Test
    void whatIsMalformedLeavesNoTrace() throws IOException {
        assertThat(somebody.post("", "{\"" + PERSONAL + "\": \"" + PERSONAL).status())
                .isEqualTo(400);
        assertThat(somebody.post("", Bodies.PROPOSAL.replace("\"code\"", "\"" + PERSONAL + "\""))
                        .status())
                .isEqualTo(400);
        assertThat(somebody.post("", Bodies.PROPOSAL.replace("2019-01-15", PERSONAL))
                        .status())
                .isEqualTo(400);
        assertThat(somebody.post("/" + PERSONAL + "/pilots?name=" + PERSONAL, Bodies.PILOT)
                        .status())
                .isEqualTo(404);
        assertThat(somebody.with("Idempotency-Key", "\"" + PERSONAL)
                        .post("", Bodies.PROPOSAL)
                        .status())
                .isBetween(200, 499);
        assertThat(new Client(RunningCommandService.uri(), token + PERSONAL, List.of())
                        .post("", Bodies.PROPOSAL)
                        .status())
                .isEqualTo(401);
        assertThat(overTheWire("GET /v1/{" + PERSONAL + "} HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .contains(" 400 ");
        assertThat(overTheWire("GET / HTTP/1.1\r\nHost: localhost\r\n" + PERSONAL + " \u0001: x\r\n\r\n"))
                .contains(" 400 ");
        overTheWire("GET /v1/openapi.json?name=%zz" + PERSONAL
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(overTheWire(PERSONAL + "\r\n\r\n")).contains(" 400 ");

        assertNobodyIsNamed();
    }

    /** As where a disk is full, or a rule of the database is broken: it is logged, with all that led to it. */
    @Test
    void whatFailsUnexpectedlyIsLoggedWithoutWhatWasAsked() throws SQLException {
        change("add constraint " + CONSTRAINT + " check (payload not like '%" + PERSONAL + "%') not valid");
        try {
            var answer = somebody.post("", Bodies.PROPOSAL.replace("Praktijkondersteuner", PERSONAL));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(log.list).anyMatch(event -> event.getLevel() == Level.ERROR);
            assertThat(logged()).contains(CONSTRAINT);
        } finally {
            change("drop constraint " + CONSTRAINT);
        }
        assertNobodyIsNamed();
    }

    private void assertNobodyIsNamed() {
        assertThat(logged()).doesNotContain(PERSONAL, token);
    }

    private String logged() {
        var text = new StringBuilder();
        for (var event : List.copyOf(log.list)) {
            text.append(event.getFormattedMessage())
                    .append(event.getMDCPropertyMap())
                    .append('\n');
            var failure = event.getThrowableProxy();
            if (failure != null) {
                text.append(ThrowableProxyUtil.asString(failure)).append('\n');
            }
        }
        return text.toString();
    }

    private static String overTheWire(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", RunningCommandService.uri().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void change(String table) throws SQLException {
        try (var owner = DriverManager.getConnection(
                RunningCommandService.database(), "grip_command_owner", "grip_command_owner")) {
            owner.createStatement().execute("alter table domain_event " + table);
        }
    }
}
