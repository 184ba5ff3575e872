package nl.grip.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key under the name by which it signs, as C2SP's signed-note has it.
 *
 * @param name of who signs; without white space and without a plus sign
 */
public record VerifierKey(String name, PublicKey key) {

    /** The signature type of plain Ed25519. */
    private static final byte ED25519 = 1;

    private static final int RAW = 32;
    private static final int ID = 4;

    /** What stands before the raw key in the encoding of RFC 8410. */
    private static final byte[] ENCODING = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        if (!name.matches("(?U)[^\\s+]+")) {
            throw new IllegalArgumentException("the name of a key has no white space and no plus sign: " + name);
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException where it is no such key
     */
    public static VerifierKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a verifier key is a name, an id and a key, joined by plus signs");
        }
        var encoded = Base64.getDecoder().decode(parts[2]);
        if (encoded.length != 1 + RAW || encoded[0] != ED25519) {
            throw new IllegalArgumentException("only keys of Ed25519 are known");
        }
        var read = new VerifierKey(parts[0], publicKey(encoded));
        if (!read.id().equals(parts[1])) {
            throw new IllegalArgumentException("the id of the key is not " + parts[1]);
        }
        return read;
    }

    private static PublicKey publicKey(byte[] typed) {
        var encoded = Arrays.copyOf(ENCODING, ENCODING.length + RAW);
        System.arraycopy(typed, 1, encoded, ENCODING.length, RAW);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("this is no key of Ed25519", wrong);
        }
    }

    /** The first four bytes of SHA-256 over the name, a line end, the signature type and the key; in hexadecimals. */
    public String id() {
        var digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(typed()), 0, ID);
    }

    private byte[] typed() {
        var encoded = key.getEncoded();
        var typed = new byte[1 + RAW];
        typed[0] = ED25519;
        System.arraycopy(encoded, encoded.length - RAW, typed, 1, RAW);
        return typed;
    }

    boolean verifies(String text, byte[] signature) {
        try {
            var verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(text.getBytes(StandardCharsets.UTF_8));
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** One line: the name, the id, and the signature type with the key in Base64. */
    @Override
    public String toString() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }
}
