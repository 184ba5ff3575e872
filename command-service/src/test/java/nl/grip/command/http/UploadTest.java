package nl.grip.command.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.grip.command.http.Client.CONTROLLER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.stream.Collectors;
import nl.grip.command.RunningCommandService;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final String HEADER = "Budgetregel;Bedrag;Boekstuk;Periode\n";
    private static final int MEGABYTE = 1024 * 1024;
    private static final BudgetOverHttp BUDGET = BudgetOverHttp.open();

    @Test
    void aFileOf200MegabytesIsRefusedByItsHeaders() throws IOException {
        try (var connection = connect("Content-Length: " + 200L * MEGABYTE, "Expect: 100-continue")) {
            assertThat(answer(connection)).startsWith("HTTP/1.1 413").contains("body-too-large");
        }
        assertThat(BUDGET.bookings()).isZero();
    }

    @Test
    void aFileThatDoesNotSayHowLongItIsIsReadNoFurtherThanItMayBe() throws IOException {
        try (var connection = connect("Transfer-Encoding: chunked")) {
            var output = connection.getOutputStream();
            output.write((Integer.toHexString(HEADER.length()) + "\r\n" + HEADER + "\r\n").getBytes(ISO_8859_1));
            var rows = ("x".repeat(1023) + "\n").repeat(1024);
            var chunk = (Integer.toHexString(rows.length()) + "\r\n" + rows + "\r\n").getBytes(ISO_8859_1);
            for (var sent = 0; sent < 33; sent++) {
                output.write(chunk);
            }
            output.write("0\r\n\r\n".getBytes(ISO_8859_1));
            output.flush();
            assertThat(answer(connection)).startsWith("HTTP/1.1 413").contains("body-too-large");
        }
        assertThat(BUDGET.bookings()).isZero();
    }

    @Test
    void whatIsNoCsvIsNotRead() throws IOException {
        try (var connection = connect("Content-Length: 200000000", "Content-Encoding: gzip", "Expect: 100-continue")) {
            assertThat(answer(connection)).startsWith("HTTP/1.1 415").contains("text/csv");
        }
    }

    private static Socket connect(String... headers) throws IOException {
        var uri = RunningCommandService.uri();
        var socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(60_000);
        var request = "POST /v1" + BUDGET.address() + "/actuals-imports HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nAuthorization: Bearer " + CONTROLLER.token() + "\r\nContent-Type: text/csv\r\n"
                + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String answer(Socket connection) throws IOException {
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1))
                .lines()
                .collect(Collectors.joining("\n"));
    }
}
