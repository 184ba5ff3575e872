package nl.grip.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, made at the first start and readable by its owner only. */
final class SigningKeyFile {
    private static final int BITS = 2048;

    private SigningKeyFile() {}

    static RSAKey readOrCreate(Path directory) {
        Path file = directory.resolve("signing-key.json");
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : create(file);
        } catch (IOException | ParseException problem) {
            throw new IllegalStateException(
                    "The signing key %s cannot be read; remove the file".formatted(file), problem);
        }
    }

    private static RSAKey create(Path file) throws IOException {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key.toJSONString());
            return key;
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java has RSA", impossible);
        }
    }
}
