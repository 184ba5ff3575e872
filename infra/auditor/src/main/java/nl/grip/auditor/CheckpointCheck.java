package nl.grip.auditor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.grip.ledger.Checkpoint;
import nl.grip.ledger.Hash;
import nl.grip.ledger.SignedNote;
import nl.grip.ledger.Verification;
import nl.grip.ledger.VerifierKey;
import nl.grip.query.bundles.CheckpointLine;
import nl.grip.query.bundles.Manifest;
import org.jspecify.annotations.Nullable;

/** Whether every checkpoint is signed by keys that follow on each other, and about the tree that the manifest names. */
final class CheckpointCheck {

    private final Bundle bundle;
    private final Manifest manifest;
    private final List<VerifierKey> given;
    private final Findings findings;
    private final Set<VerifierKey> keys = new LinkedHashSet<>();
    private final SortedMap<Long, Hash> roots = new TreeMap<>();
    private final List<CheckpointLine> lines = new ArrayList<>();
    private List<VerifierKey> signers = List.of();

    /** @param given the keys that an auditor got elsewhere; the last checkpoint must be signed by one of them, if there are any */
    CheckpointCheck(Bundle bundle, Manifest manifest, List<VerifierKey> given, Findings findings) {
        this.bundle = bundle;
        this.manifest = manifest;
        this.given = given;
        this.findings = findings;
    }

    /** The root of each size that was signed, the smallest first. */
    SortedMap<Long, Hash> roots() {
        return roots;
    }

    /** Who signed the last one. */
    List<VerifierKey> signers() {
        return signers;
    }

    void run() throws IOException {
        readKeys();
        readCheckpoints();
        if (roots.isEmpty() || roots.lastKey() != manifest.size()) {
            findings.add(
                    Manifest.MANIFEST,
                    "it says that %d events were signed for, the last checkpoint says %s"
                            .formatted(manifest.size(), roots.isEmpty() ? "nothing" : roots.lastKey()));
        }
        if (!given.isEmpty() && signers.stream().noneMatch(given::contains)) {
            findings.add(Manifest.CHECKPOINTS, "the last checkpoint is not signed by the key that you gave");
        }
        if (manifest.programme() != null && roots.containsKey(manifest.size())) {
            lines.forEach(this::compareWithTheLast);
        }
    }

    private void readKeys() throws IOException {
        var reading = new Reading(bundle, Manifest.KEYS, findings);
        reading.each((line, _) -> {
            var key = VerifierKey.parse(line);
            require(key.toString().equals(line), "it is not written as a key is");
            require(key.name().equals(manifest.origin()), "it is a key of " + key.name());
            keys.add(key);
        });
    }

    private void readCheckpoints() throws IOException {
        var trusted = new HashSet<VerifierKey>();
        var reading = new Reading(bundle, Manifest.CHECKPOINTS, findings);
        reading.each((line, _) -> {
            signers = List.of();
            var read = CheckpointLine.read(line);
            require(read.text().equals(line), "it is not written as a checkpoint is");
            require(
                    (read.consistency() == null) == (manifest.programme() == null),
                    "it has a proof where none is needed");
            var note = SignedNote.parse(read.note());
            var checkpoint = Checkpoint.parse(note.text());
            require(note.toString().equals(read.note()), "it is not written as a signed note is");
            require(checkpoint.text().equals(note.text()), "there is more in it than was read");
            require(checkpoint.origin().equals(manifest.origin()), "it is about " + checkpoint.origin());
            require(checkpoint.size() == read.size(), "it is about %d events".formatted(checkpoint.size()));
            require(roots.isEmpty() || roots.lastKey() < read.size(), "it is not larger than the one before it");
            note.signatures()
                    .forEach(one -> require(isCanonical(one.encoded()), "its signature is not written as one is"));
            signers = note.signers(keys);
            require(
                    !signers.isEmpty() && signers.size() == note.signatures().size(),
                    "its signature is not that of a key in " + Manifest.KEYS);
            require(
                    trusted.isEmpty() || signers.stream().anyMatch(trusted::contains),
                    "it is signed by a new key alone, and not by the one before it");
            trusted.addAll(signers);
            roots.put(read.size(), checkpoint.root());
            lines.add(read);
        });
    }

    private void compareWithTheLast(CheckpointLine line) {
        var root = roots.get(line.size());
        var last = roots.get(manifest.size());
        if (root == null || last == null || !isConsistent(line, root, last)) {
            findings.add(
                    Manifest.CHECKPOINTS,
                    "the one of %d events".formatted(line.size()),
                    "nothing shows that it is the beginning of the last one");
        }
    }

    private boolean isConsistent(CheckpointLine line, Hash root, Hash last) {
        @Nullable List<String> hashes = line.consistency();
        return hashes != null
                && hashes.stream().allMatch(CheckpointCheck::isCanonical)
                && hashes.stream().allMatch(hash -> Base64.getDecoder().decode(hash).length == Hash.BYTES)
                && Verification.isConsistent(
                        line.size(),
                        root,
                        manifest.size(),
                        last,
                        hashes.stream().map(Hash::parse).toList());
    }

    /** A byte can be written in several ways at the end of Base64. */
    static boolean isCanonical(String base64) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Base64.getDecoder().decode(base64))
                    .equals(base64);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
