package nl.grip.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.grip.testing.TestIssuer;
import org.awaitility.Awaitility;

/** What an auditor does: fetches a bundle, and verifies it with the program, which knows of neither service. */
final class AuditorsLaptop {

    /** How the program ended, and what it said. */
    record Verdict(int exit, String said) {}

    private final BothServices services;
    private final String token = TestIssuer.running().token("GM0183", "auditor");

    AuditorsLaptop(BothServices services) {
        this.services = services;
    }

    /**
     * A bundle of everything up to a position, as soon as that is signed.
     *
     * @param question such as {@code ?programme=…}; may be empty
     */
    Path fetch(long position, String question) throws Exception {
        var file = Path.of("target", "bundle-%d.zip".formatted(System.nanoTime()));
        var request = HttpRequest.newBuilder(services.queryService().uri("/v1/audit-bundles" + question))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            Awaitility.await("what was recorded is signed")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        var answer = http.send(request, BodyHandlers.ofFile(file));
                        return answer.statusCode() == 200
                                && answer.headers()
                                                .firstValueAsLong("Grip-Position")
                                                .orElse(0)
                                        >= position;
                    });
        }
        return file;
    }

    /** What was published of the key that signs. */
    String key() throws Exception {
        return new Client(token)
                .get(services.commandService().uri("/v1/ledger/keys"), "text/plain", "nl")
                .body()
                .strip();
    }

    Verdict verify(Path bundle, String... more) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "../auditor/target/grip-auditor.jar",
                bundle.toString()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), said);
    }

    /** With one byte in the middle altered. */
    static Path altered(Path bundle) throws Exception {
        var bytes = Files.readAllBytes(bundle);
        bytes[bytes.length / 2] ^= (byte) 1;
        return Files.write(bundle.resolveSibling("altered-" + bundle.getFileName()), bytes);
    }

    /** The table of a bundle, as text. */
    static String table(Path bundle, String programme, String table) throws Exception {
        try (var archive = FileSystems.newFileSystem(bundle)) {
            var file = archive.getPath("tables", programme, table + ".json");
            assertThat(file).exists();
            return Files.readString(file);
        }
    }
}
