package nl.grip.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.ledger.Checkpoint;
import nl.grip.ledger.CompactRange;
import nl.grip.ledger.Proof;
import nl.grip.ledger.SignedNote;
import nl.grip.ledger.SigningKey;
import nl.grip.ledger.Verification;

/**
 * Signs how far a tree has come, but never what contradicts anything that was signed before. A checkpoint is durable in the
 * database before it goes anywhere, and from there it is taken to the folder and to Kafka; what a failure kept from going
 * there, goes the next time.
 */
final class CheckpointMaker {

    private final LedgerSettings settings;
    private final KeyFolder keys;
    private final CheckpointFolder folder;
    private final LeafTable leaves;
    private final CheckpointTable checkpoints;

    CheckpointMaker(
            LedgerSettings settings,
            KeyFolder keys,
            CheckpointFolder folder,
            LeafTable leaves,
            CheckpointTable checkpoints) {
        this.settings = settings;
        this.keys = keys;
        this.folder = folder;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
    }

    /** What became of it. */
    enum Outcome {
        SIGNED,
        NOTHING_NEW,
        /** What was signed before cannot be shown to be the beginning of what there is now; nothing was signed. */
        CONTRADICTED
    }

    /** @param connection of the one who has the duty, so that nobody else signs */
    Outcome sign(Connection connection, String municipality, CompactRange tree) throws SQLException {
        var before = new ArrayList<SignedCheckpoint>();
        for (var note : newest(municipality)) {
            var signed = SignedCheckpoint.of(
                    note, settings.originOf(municipality), keys.verifying(settings.originOf(municipality)));
            if (signed.isEmpty() || !isContinued(signed.get().checkpoint(), municipality, tree)) {
                return Outcome.CONTRADICTED;
            }
            before.add(signed.get());
        }
        takeToFolder(municipality);
        if (before.stream().anyMatch(one -> one.checkpoint().size() == tree.size()) || tree.size() == 0) {
            return Outcome.NOTHING_NEW;
        }
        var note = note(new Checkpoint(settings.originOf(municipality), tree.size(), tree.root()), before);
        CheckpointTable.insert(connection, new CheckpointTable.Kept(municipality, tree.size(), note.toString()));
        takeToFolder(municipality);
        return Outcome.SIGNED;
    }

    /** What the database remembers, and what it may have been made to forget. */
    private List<String> newest(String municipality) {
        return Stream.of(checkpoints.newest(municipality), folder.newest(municipality))
                .flatMap(note -> note.stream())
                .distinct()
                .toList();
    }

    private boolean isContinued(Checkpoint before, String municipality, CompactRange tree) {
        if (before.size() > tree.size()) {
            return false;
        }
        var proof = Proof.ofConsistency(before.size(), tree.size());
        try {
            var hashes = proof.hashes(leaves.hashes(municipality, proof.subtrees()));
            return Verification.isConsistent(before.size(), before.root(), tree.size(), tree.root(), hashes);
        } catch (BrokenLedgerException unprovable) {
            return false;
        }
    }

    /** The first checkpoint that a new key signs is signed by the one before it as well, so that nobody can slip in a key. */
    private SignedNote note(Checkpoint checkpoint, List<SignedCheckpoint> before) {
        var able = keys.signing(checkpoint.origin());
        var newest = able.getFirst();
        var text = checkpoint.text();
        var signatures = new ArrayList<>(List.of(newest.sign(text)));
        if (before.stream().noneMatch(one -> one.signers().contains(newest.verifier()))) {
            able.stream()
                    .filter(key -> before.stream().anyMatch(one -> one.signers().contains(key.verifier())))
                    .map((SigningKey key) -> key.sign(text))
                    .forEach(signatures::add);
        }
        return new SignedNote(text, signatures);
    }

    private void takeToFolder(String municipality) {
        var sizes = folder.sizes(municipality);
        checkpoints
                .after(municipality, sizes.isEmpty() ? 0 : sizes.getLast())
                .forEach(kept -> folder.write(municipality, kept.size(), kept.note()));
    }
}
