package nl.grip.auditor;

import java.io.IOException;
import java.util.SortedMap;
import nl.grip.ledger.Hash;
import nl.grip.ledger.Verification;
import nl.grip.query.bundles.EventLine;
import nl.grip.query.bundles.Manifest;
import nl.grip.query.bundles.ProofLine;
import org.jspecify.annotations.Nullable;

/** Whether each event of a bundle that does not have all is shown to stand in the tree that was signed. Events and proofs are walked along together. */
final class ProofCheck implements AutoCloseable {

    private final Manifest manifest;
    private final Reading proofs;
    private final Findings findings;
    private final @Nullable Hash root;

    ProofCheck(Bundle bundle, Manifest manifest, SortedMap<Long, Hash> roots, Findings findings) throws IOException {
        this.manifest = manifest;
        this.findings = findings;
        proofs = new Reading(bundle, Manifest.PROOFS, findings);
        root = roots.get(manifest.size());
    }

    /** Holds an event against the next proof. */
    void shows(EventLine event) throws IOException {
        var isThere = proofs.one((line, _) -> {
            var proof = ProofLine.read(line);
            require(proof.text().equals(line), "it is not written as a proof is");
            require(
                    proof.hashes().stream().allMatch(CheckpointCheck::isCanonical),
                    "its hashes are not written as hashes are");
            require(proof.index() == event.index(), "it is about another event than number " + event.index());
            require(
                    root != null
                            && Verification.includes(
                                    event.entry().hash(),
                                    event.index(),
                                    manifest.size(),
                                    proof.hashes().stream().map(Hash::parse).toList(),
                                    root),
                    "it does not show that event number %d stands in the ledger: the event, or this, was altered"
                            .formatted(event.index()));
        });
        if (!isThere) {
            findings.add(Manifest.PROOFS, "there is no proof for event number " + event.index());
        }
    }

    /** Passes over the proof of an event that cannot be read. */
    void pass() throws IOException {
        proofs.one((_, _) -> {});
    }

    /** After the last event. */
    void end() throws IOException {
        proofs.each((_, _) -> {
            throw new IllegalArgumentException("there is no event that it is about");
        });
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public void close() throws IOException {
        proofs.close();
    }
}
