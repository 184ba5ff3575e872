package nl.grip.command.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.grip.events.wire.EventJson;

/** What was asked, in short: the same question gives the same fingerprint, however its JSON was laid out. */
final class Fingerprint {

    private Fingerprint() {}

    /** @return SHA-256, in hexadecimal */
    static String of(String path, Object body) {
        var text = path + "\n" + EventJson.MAPPER.writeValueAsString(body);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError("every Java has SHA-256", impossible);
        }
    }
}
