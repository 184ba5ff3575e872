package nl.grip.command.ledger;

import java.util.List;
import java.util.Optional;
import nl.grip.ledger.Checkpoint;
import nl.grip.ledger.SignedNote;
import nl.grip.ledger.VerifierKey;

/**
 * A checkpoint that was found to be ours.
 *
 * @param signers the keys that signed it
 */
record SignedCheckpoint(Checkpoint checkpoint, List<VerifierKey> signers) {

    /** Empty where none of these keys has signed it, or it is about another tree. */
    static Optional<SignedCheckpoint> of(String note, String origin, List<VerifierKey> keys) {
        try {
            var signed = SignedNote.parse(note);
            var checkpoint = Checkpoint.parse(signed.text());
            var signers = signed.signers(keys);
            return signers.isEmpty() || !checkpoint.origin().equals(origin)
                    ? Optional.empty()
                    : Optional.of(new SignedCheckpoint(checkpoint, signers));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
