package nl.grip.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** A key that signs. It says nothing of its private half. */
public final class SigningKey {

    private final VerifierKey verifier;
    private final PrivateKey key;

    /** @throws IllegalArgumentException where the two are not halves of one Ed25519 key */
    public SigningKey(VerifierKey verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
        var tried = "tried";
        if (!verifier.verifies(tried, bytes(tried))) {
            throw new IllegalArgumentException("the halves of the key %s do not belong together".formatted(verifier));
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public SignedNote.Signature sign(String text) {
        return SignedNote.Signature.of(verifier, bytes(text));
    }

    private byte[] bytes(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("the key %s cannot sign".formatted(verifier), unusable);
        }
    }

    @Override
    public String toString() {
        return verifier.toString();
    }
}
