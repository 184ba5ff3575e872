package nl.grip.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.command.RunningCommandService;
import nl.grip.ledger.Checkpoint;
import nl.grip.ledger.Hash;
import nl.grip.ledger.SignedNote;
import nl.grip.ledger.Verification;
import nl.grip.ledger.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An auditor verifies the ledger of a municipality without believing the service in anything. */
class LedgerHttpTest {

    private static final RunningCommandService SERVICE = RunningCommandService.instance();
    private static final Client AUDITOR = Client.of("GM0183", "auditor");

    /** With what every JDK has, written from the descriptions alone. */
    @Test
    void theRootThatIsSignedIsThatOfTheEventsAsTheyAreGiven() throws Exception {
        Client.PROJECT_LEAD.propose();
        var lines = signed(1).split("\n", -1);
        var size = Long.parseLong(lines[1]);

        var leaves = new ArrayList<byte[]>();
        while (leaves.size() < size) {
            var entries =
                    AUDITOR.get("/ledger/entries?from=" + leaves.size()).body().path("entries");
            for (var entry : entries) {
                assertThat(entry.path("index").asLong()).isEqualTo(leaves.size());
                leaves.add(sha256(new byte[] {0}, bytes(entry)));
            }
        }

        assertThat(Base64.getEncoder().encodeToString(root(leaves.subList(0, (int) size))))
                .isEqualTo(lines[2]);
        assertThat(isSigned(lines)).isTrue();
    }

    @Test
    void anEventIsShownToBeInTheTreeThatIsSigned() {
        var position = provenPosition();
        var answer = AUDITOR.get("/ledger/inclusion-proofs?position=" + position);
        var proof = answer.body();
        var checkpoint = checkpoint(
                AUDITOR.get("/ledger/checkpoints/" + proof.path("size").asLong())
                        .response()
                        .body());

        assertThat(Long.parseLong(answer.header("Grip-Position"))).isGreaterThanOrEqualTo(position);
        assertThat(Verification.includes(
                        Hash.parse(proof.path("leafHash").asString()),
                        proof.path("index").asLong(),
                        checkpoint.size(),
                        hashes(proof),
                        checkpoint.root()))
                .isTrue();
    }

    @Test
    void whatWasSignedIsShownToBeTheBeginningOfWhatIsSignedNow() {
        Client.PROJECT_LEAD.propose();
        var before = checkpoint(signed(1));
        Client.PROJECT_LEAD.propose();
        var now = checkpoint(signed(before.size() + 1));
        var proof = AUDITOR.get("/ledger/consistency-proofs?from=" + before.size() + "&to=" + now.size())
                .body();

        assertThat(Verification.isConsistent(before.size(), before.root(), now.size(), now.root(), hashes(proof)))
                .isTrue();
    }

    @Test
    void everyCheckpointThatWasSignedIsListedAsItIsServed() {
        Client.PROJECT_LEAD.propose();
        var newest = signed(1);
        var listed = new ArrayList<JsonNode>();
        for (var more = checkpoints(0);
                !more.isEmpty();
                more = checkpoints(listed.getLast().path("size").asLong())) {
            more.forEach(listed::add);
        }

        assertThat(listed).extracting(one -> one.path("note").asString()).contains(newest);
        assertThat(listed)
                .extracting(one -> one.path("size").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(listed)
                .allSatisfy(one -> assertThat(
                                checkpoint(one.path("note").asString()).size())
                        .isEqualTo(one.path("size").asLong()));
    }

    @Test
    void aCheckpointIsInTheFolderAsItIsServed() throws Exception {
        Client.PROJECT_LEAD.propose();
        var note = signed(1);
        var file = SERVICE.folder()
                .resolve("checkpoints/GM0183/%019d.checkpoint"
                        .formatted(checkpoint(note).size()));

        await().until(() -> Files.exists(file));
        assertThat(file).hasContent(note);
    }

    @ParameterizedTest
    @CsvSource({
        "/ledger/inclusion-proofs?position=999999999, 400, not-in-ledger",
        "/ledger/inclusion-proofs?position={ours}&size=999999999, 400, beyond-ledger",
        "/ledger/inclusion-proofs?position=0, 400, invalid-request",
        "/ledger/inclusion-proofs, 400, invalid-request",
        "/ledger/consistency-proofs?from=1&to=999999999, 400, beyond-ledger",
        "/ledger/consistency-proofs?from=2&to=1, 400, sizes-reversed",
        "/ledger/checkpoints/999999999, 404, no-such-checkpoint",
        "/ledger/checkpoints/0, 404, not-found",
        "/ledger/entries?limit=101, 400, invalid-request"
    })
    void whatThereIsNoneOfIsRefusedByName(String path, int status, String rule) {
        var answer = AUDITOR.get(path.replace("{ours}", Long.toString(provenPosition())));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
    }

    @Test
    void whereNothingWasRecordedNothingIsSigned() {
        var answer = Client.of("GM9999", "auditor").get("/ledger/checkpoint");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.rule()).isEqualTo("nothing-signed-yet");
    }

    @Test
    void theOperatorChecksOnDemand() throws Exception {
        provenPosition();

        assertThat(SERVICE.order("/ledger").body()).contains("\"differences\":0");
        assertThat(SERVICE.manage("/ledger").body()).contains("checkedAt");
        await().untilAsserted(() -> assertThat(SERVICE.manage("/health").body())
                .contains("\"ledger\":{")
                .doesNotContain("\"checkedAt\":\"never\""));
    }

    /** Of an event that is in a tree that is signed. */
    private static long provenPosition() {
        var position = Client.PROJECT_LEAD.post("", Client.Bodies.PROPOSAL).header("Grip-Position");
        await().until(() ->
                AUDITOR.get("/ledger/inclusion-proofs?position=" + position).status() == 200);
        return Long.parseLong(position);
    }

    private static JsonNode checkpoints(long after) {
        return AUDITOR.get("/ledger/checkpoints?after=" + after).body().path("checkpoints");
    }

    /** The newest checkpoint of a tree that is at least as large. */
    private static String signed(long size) {
        await().until(() -> {
            var answer = AUDITOR.get("/ledger/checkpoint");
            return answer.status() == 200
                    && checkpoint(answer.response().body()).size() >= size;
        });
        return AUDITOR.get("/ledger/checkpoint").response().body();
    }

    private static Checkpoint checkpoint(String note) {
        var keys = AUDITOR.get("/ledger/keys").response().body();
        var signed = SignedNote.parse(note);
        assertThat(signed.signers(keys.lines().map(VerifierKey::parse).toList()))
                .isNotEmpty();
        return Checkpoint.parse(signed.text());
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.path("hashes")
                .valueStream()
                .map(hash -> Hash.parse(hash.asString()))
                .toList();
    }

    private static byte[] bytes(JsonNode entry) {
        var texts = Stream.concat(
                        Stream.of("grip-entry-1"),
                        Stream.of(
                                        "position",
                                        "id",
                                        "municipality",
                                        "stream",
                                        "sequence",
                                        "name",
                                        "form",
                                        "recordedAt",
                                        "payload",
                                        "metadata")
                                .map(field -> entry.path(field).asString()))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        var bytes = ByteBuffer.allocate(
                texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum());
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        return bytes.array();
    }

    private static byte[] root(List<byte[]> leaves) throws Exception {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** The fifth line is a dash, the name of the key, and four bytes of its id before the signature. */
    private static boolean isSigned(String[] lines) throws Exception {
        var published = AUDITOR.get("/ledger/keys").response().body().strip().split("\\+", 3);
        var raw = HexFormat.of()
                .formatHex(Base64.getDecoder().decode(published[2]))
                .substring(2);
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex("302a300506032b6570032100" + raw)));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update((lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n").getBytes(StandardCharsets.UTF_8));
        var signed = Base64.getDecoder().decode(lines[4].split(" ")[2]);
        return signature.verify(signed, 4, signed.length - 4);
    }
}
