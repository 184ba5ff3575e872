package nl.grip.command.ledger;

import static nl.grip.command.ledger.TestLedger.DINKELLAND;
import static nl.grip.command.ledger.TestLedger.TUBBERGEN;
import static nl.grip.command.ledger.TestLedger.checkpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import nl.grip.command.TestFolder;
import nl.grip.command.store.TestStore;
import nl.grip.ledger.Checkpoint;
import nl.grip.ledger.CompactRange;
import nl.grip.ledger.Proof;
import nl.grip.ledger.SignedNote;
import nl.grip.ledger.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ledger goes on through the end of whoever keeps it, and never contradicts what it has signed. */
class LedgerKeeperTest {

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void eachMunicipalityHasATreeOfItsOwnEvents() throws Exception {
        ledger.append(TestStore.TUBBERGEN, 3, 4);
        ledger.append(TestStore.DINKELLAND, 2, 2);
        ledger.append(TestStore.TUBBERGEN, 1, 1);
        ledger.keepUntilSigned();

        assertThat(newest(TUBBERGEN).size()).isEqualTo(13);
        assertThat(newest(DINKELLAND).size()).isEqualTo(4);
        assertThat(newest(TUBBERGEN).root()).isEqualTo(rebuilt(TUBBERGEN).root());
        assertThat(newest(DINKELLAND).root()).isEqualTo(rebuilt(DINKELLAND).root());
        assertThat(newest(TUBBERGEN).origin()).isEqualTo("grip.test/GM0183");
    }

    @Test
    void whoStartsAgainGoesOnWhereItStopped() throws Exception {
        for (var start = 0; start < 4; start++) {
            ledger.append(TestStore.TUBBERGEN, 1, 3);
            ledger.keepUntilSigned();
        }

        assertThat(ledger.folder.sizes(TUBBERGEN)).containsExactly(3L, 6L, 9L, 12L);
        assertThat(newest(TUBBERGEN).root()).isEqualTo(rebuilt(TUBBERGEN).root());
        assertEveryCheckpointIsTheBeginningOfTheNext();
        assertThat(ledger.checks().run().differences()).isZero();
    }

    @Test
    void ofTwoInstancesOneKeepsItAndTheOtherTakesOver() throws Exception {
        try (var one = ledger.keep();
                var other = ledger.keep()) {
            for (var round = 0; round < 4; round++) {
                ledger.append(TestStore.TUBBERGEN, 5, 4);
                await().until(() -> one.isLeading() != other.isLeading());
                ledger.store.terminate("ledger");
            }
            ledger.awaitSigned();
        }

        assertThat(newest(TUBBERGEN).size()).isEqualTo(80);
        assertEveryCheckpointIsTheBeginningOfTheNext();
        assertThat(ledger.checks().run().differences()).isZero();
    }

    @Test
    void whatTheFolderLacksIsTakenThereLater() throws Exception {
        ledger.append(TestStore.TUBBERGEN, 1, 3);
        ledger.keepUntilSigned();
        var lost = ledger.checkpoints.newest(TUBBERGEN).orElseThrow();
        Files.delete(ledger.path.resolve("checkpoints/GM0183/0000000000000000003.checkpoint"));
        ledger.keepUntilSigned();

        assertThat(ledger.folder.newest(TUBBERGEN)).contains(lost);
    }

    @Test
    void aNewKeySignsFromThenOnAndThePreviousOneSaysSo() throws Exception {
        ledger.append(TestStore.TUBBERGEN, 1, 2);
        ledger.keepUntilSigned();
        addKey("0002");
        ledger.append(TestStore.TUBBERGEN, 1, 2);
        ledger.keepUntilSigned();
        ledger.append(TestStore.TUBBERGEN, 1, 2);
        ledger.keepUntilSigned();
        Files.delete(ledger.keysPath.resolve("0001.private.pem"));
        ledger.append(TestStore.TUBBERGEN, 1, 2);
        ledger.keepUntilSigned();

        var keys = ledger.verifying(TUBBERGEN);
        assertThat(keys).hasSize(2);
        assertThat(List.of(2L, 4L, 6L, 8L))
                .extracting(size -> SignedNote.parse(
                                ledger.folder.read(TUBBERGEN, size).orElseThrow())
                        .signers(keys))
                .containsExactly(List.of(keys.getFirst()), keys, List.of(keys.getLast()), List.of(keys.getLast()));
        assertThat(ledger.checks().run().differences()).isZero();
    }

    @Test
    void nothingIsSignedThatContradictsWhatWasSigned() throws Exception {
        ledger.append(TestStore.TUBBERGEN, 1, 4);
        ledger.append(TestStore.DINKELLAND, 1, 4);
        ledger.keepUntilSigned();
        ledger.asSuperuser(
                "update domain_event set payload = payload || ' ' where position = 2",
                "truncate ledger_leaf, checkpoint");
        ledger.append(TestStore.TUBBERGEN, 1, 1);
        ledger.append(TestStore.DINKELLAND, 1, 1);

        try (var _ = ledger.keep()) {
            await().until(() -> newest(DINKELLAND).size() == 5);
            await().until(() -> ledger.checks().newest().orElseThrow().report().differences() > 0);
        }
        assertThat(ledger.folder.sizes(TUBBERGEN)).containsExactly(4L);
        assertThat(ledger.checkpoints.newest(TUBBERGEN)).isEmpty();
    }

    @Test
    void withoutAKeyItDoesNotStart() {
        assertThatThrownBy(() -> new KeyFolder(TestFolder.fresh(), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("private.pem");
    }

    @Test
    void thePrivateHalfIsItsOwnersAlone() throws Exception {
        ledger.keys();

        assertThat(Files.getPosixFilePermissions(ledger.keysPath.resolve("0001.private.pem")))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    private Checkpoint newest(String municipality) {
        return checkpoint(ledger.folder.newest(municipality).orElseThrow());
    }

    private CompactRange rebuilt(String municipality) {
        var tree = CompactRange.empty();
        ledger.store.entries.after(0, 1000).stream()
                .filter(entry -> entry.municipality().equals(municipality))
                .forEach(entry -> tree.add(entry.hash()));
        return tree;
    }

    private void assertEveryCheckpointIsTheBeginningOfTheNext() {
        var all = ledger.folder.sizes(TUBBERGEN).stream()
                .map(size -> checkpoint(ledger.folder.read(TUBBERGEN, size).orElseThrow()))
                .toList();
        for (var number = 1; number < all.size(); number++) {
            var one = all.get(number - 1);
            var next = all.get(number);
            var proof = Proof.ofConsistency(one.size(), next.size());
            assertThat(Verification.isConsistent(
                            one.size(),
                            one.root(),
                            next.size(),
                            next.root(),
                            proof.hashes(ledger.leaves.hashes(TUBBERGEN, proof.subtrees()))))
                    .isTrue();
        }
    }

    /** As OpenSSL would. */
    private void addKey(String name) throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(
                ledger.keysPath.resolve(name + ".public.pem"),
                "PUBLIC KEY",
                pair.getPublic().getEncoded());
        write(
                ledger.keysPath.resolve(name + ".private.pem"),
                "PRIVATE KEY",
                pair.getPrivate().getEncoded());
    }

    private static void write(Path file, String kind, byte[] encoded) throws Exception {
        var base64 = Base64.getMimeEncoder().encodeToString(encoded);
        Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, base64));
    }
}
