package nl.grip.command.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import nl.grip.ledger.SigningKey;
import nl.grip.ledger.VerifierKey;

/**
 * The keys that checkpoints are signed with, as files: {@code NAME.private.pem} (PKCS#8) and {@code NAME.public.pem} (X.509)
 * for each, as OpenSSL writes them. The last one by name that has a private half signs. A key that has only its public half
 * left signs no more, and what it has signed can still be verified. They are read every time, so that the next key signs as
 * soon as it is there.
 */
final class KeyFolder {

    private static final String PRIVATE = ".private.pem";
    private static final String PUBLIC = ".public.pem";
    private static final String FIRST = "0001";
    private static final String LINE_END = "\n";
    private static final int LINE = 64;

    private final Path folder;

    /** @throws IllegalStateException where there is no key to sign with, and none may be made */
    KeyFolder(Path folder, boolean mayMake) {
        this.folder = folder;
        if (mayMake) {
            makeFirst();
        }
        if (signing("any").isEmpty()) {
            throw new IllegalStateException(
                    "%s holds no NAME%s with its NAME%s to sign checkpoints with".formatted(folder, PRIVATE, PUBLIC));
        }
    }

    /** The keys that have ever signed under that name, the oldest first. */
    List<VerifierKey> verifying(String name) {
        return names(PUBLIC).stream().map(key -> verifier(name, key)).toList();
    }

    /** Those of them that still can, the newest first. */
    List<SigningKey> signing(String name) {
        return names(PRIVATE).reversed().stream()
                .map(key -> new SigningKey(verifier(name, key), privateKey(key)))
                .toList();
    }

    private List<String> names(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private VerifierKey verifier(String name, String key) {
        return new VerifierKey(name, publicKey(key));
    }

    private PublicKey publicKey(String key) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(key + PUBLIC)));
        } catch (GeneralSecurityException wrong) {
            throw unusable(key + PUBLIC, wrong);
        }
    }

    private PrivateKey privateKey(String key) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes(key + PRIVATE)));
        } catch (GeneralSecurityException wrong) {
            throw unusable(key + PRIVATE, wrong);
        }
    }

    private byte[] bytes(String file) {
        try {
            return Base64.getMimeDecoder()
                    .decode(Files.readString(folder.resolve(file)).replaceAll("-----[A-Z ]+-----", ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private IllegalStateException unusable(String file, Exception why) {
        return new IllegalStateException("%s is no key of Ed25519".formatted(folder.resolve(file)), why);
    }

    /** One instance at a time, where several share the folder. */
    private void makeFirst() {
        try {
            Files.createDirectories(folder);
            try (var lock = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                if (names(PUBLIC).isEmpty()) {
                    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                    write(FIRST + PRIVATE, "PRIVATE KEY", pair.getPrivate().getEncoded());
                    write(FIRST + PUBLIC, "PUBLIC KEY", pair.getPublic().getEncoded());
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has Ed25519", impossible);
        }
    }

    private void write(String name, String kind, byte[] encoded) throws IOException {
        var file = folder.resolve(name);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var base64 = Base64.getMimeEncoder(LINE, LINE_END.getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, base64));
    }
}
