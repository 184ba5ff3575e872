package nl.grip.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** As it stands in the documentation of Go's sumdb/note, from which the specification comes. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_NOTE = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
        """;

    private static final Checkpoint CHECKPOINT =
            new Checkpoint("grip.example/GM0183", 3, Hash.parse("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="));

    private final SigningKey key = key("grip.example/GM0183");

    @Test
    void whatOthersHaveSignedIsVerified() {
        var known = VerifierKey.parse(PUBLISHED_KEY);
        var note = SignedNote.parse(PUBLISHED_NOTE);

        assertThat(known).hasToString(PUBLISHED_KEY);
        assertThat(known.id()).isEqualTo("c74f20a3");
        assertThat(note).hasToString(PUBLISHED_NOTE);
        assertThat(note.signers(List.of(known))).containsExactly(known);
    }

    @Test
    void aCheckpointIsThreeLinesAndItsSignatures() {
        var note = signed(key);

        assertThat(note.toString().lines().limit(4))
                .containsExactly("grip.example/GM0183", "3", "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "");
        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
        assertThat(Checkpoint.parse(note.text())).isEqualTo(CHECKPOINT);
        assertThat(note.signers(List.of(VerifierKey.parse(key.verifier().toString()))))
                .containsExactly(key.verifier());
    }

    @Test
    void aTextThatWasChangedIsSignedByNobody() {
        var changed = SignedNote.parse(signed(key).toString().replace("\n3\n", "\n4\n"));

        assertThat(changed.signers(List.of(key.verifier()))).isEmpty();
    }

    @Test
    void aKeyThatIsNotKnownSaysNothing() {
        assertThat(signed(key).signers(List.of(key("grip.example/GM0183").verifier())))
                .isEmpty();
    }

    @Test
    void twoKeysMaySignAndEachIsKnownByItself() {
        var next = key("grip.example/GM0183");
        var note = signed(key, next);

        assertThat(note.signers(List.of(key.verifier()))).containsExactly(key.verifier());
        assertThat(note.signers(List.of(next.verifier()))).containsExactly(next.verifier());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one\n",
                "one\n\ntwo\n",
                "one\n\n— name\n",
                "one\n\n— na+me eA==\n",
                "one\n\n— name eA==",
                "o\tne\n\n— name eA==\n"
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin\n3\n",
                "\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n03\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n-3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n3\nCsUYapGGPo4d\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halvesOfTwoKeysAreNoKey() throws GeneralSecurityException {
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

        assertThatThrownBy(() -> new SigningKey(key.verifier(), other.getPrivate()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key.verifier().id());
    }

    private static SignedNote signed(SigningKey... keys) {
        return new SignedNote(
                CHECKPOINT.text(),
                List.of(keys).stream().map(one -> one.sign(CHECKPOINT.text())).toList());
    }

    private static SigningKey key(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(new VerifierKey(name, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
