package nl.grip.query.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.ProgrammeId;
import nl.grip.ledger.Checkpoint;
import nl.grip.ledger.SignedNote;
import nl.grip.query.programmes.TablesUpTo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a bundle together: of the ledger, what the command service says, up to the newest checkpoint; of the tables, what this service shows
 * of the facts up to there.
 */
@Component
final class BundleMaker {

    private final KeptLedger ledger;
    private final TablesUpTo tables;
    private final BundleSettings settings;

    BundleMaker(KeptLedger ledger, TablesUpTo tables, BundleSettings settings) {
        this.ledger = ledger;
        this.tables = tables;
        this.settings = settings;
    }

    /**
     * A bundle as a file, which is the caller's to delete.
     *
     * @param position of the last event that it covers
     */
    record Made(Path file, long size, long position) {}

    /** Which event a proof is wanted of. */
    private record Proven(long index, long position) {}

    /** @param programme whose histories alone are wanted; all of the municipality where it is absent */
    Made make(Caller caller, String authorization, @Nullable ProgrammeId programme) throws IOException {
        var asked = new Asked(caller, authorization, programme);
        var file = Files.createTempFile("audit-bundle-", ".zip");
        try (var bundle = new BundleWriter(Files.newOutputStream(file))) {
            asked.write(bundle);
        } catch (IOException | RuntimeException failure) {
            delete(file, failure);
            throw failure;
        }
        return new Made(file, asked.size(), asked.position);
    }

    private static void delete(Path file, Exception failure) {
        try {
            Files.delete(file);
        } catch (IOException undeleted) {
            failure.addSuppressed(undeleted);
        }
    }

    /** One bundle being made. */
    private final class Asked {

        private final Caller caller;
        private final String authorization;
        private final @Nullable ProgrammeId programme;
        private final Checkpoint last;
        private final long position;

        Asked(Caller caller, String authorization, @Nullable ProgrammeId programme) {
            this.caller = caller;
            this.authorization = authorization;
            this.programme = programme;
            last = newest();
            position = ledger.entries(last.size() - 1, authorization)
                    .getFirst()
                    .entry()
                    .position();
        }

        private Checkpoint newest() {
            @Nullable CheckpointLine newest = null;
            for (var more = checkpointsAfter(0); !more.isEmpty(); more = checkpointsAfter(newest.size())) {
                newest = more.getLast();
            }
            if (newest == null) {
                throw new ProblemException(404, "nothing-signed-yet");
            }
            return Checkpoint.parse(SignedNote.parse(newest.note()).text());
        }

        long size() {
            return last.size();
        }

        void write(BundleWriter bundle) throws IOException {
            var wanted = programme;
            var streams = wanted == null ? null : tables.streams(caller, wanted, position);
            var proven = new ArrayList<Proven>();
            bundle.file(Manifest.KEYS, text -> text.write(ledger.keys(authorization)));
            bundle.file(Manifest.CHECKPOINTS, this::checkpoints);
            bundle.file(Manifest.EVENTS, text -> events(text, streams, proven));
            if (streams != null) {
                bundle.file(Manifest.PROOFS, text -> proofs(text, proven));
            }
            for (var one : wanted == null ? tables.programmes(caller, position) : List.of(wanted)) {
                for (var table : tables.tables(caller, one, position).entrySet()) {
                    bundle.file(Manifest.table(one.id(), table.getKey()), text -> text.write(table.getValue()));
                }
            }
            bundle.manifest(new Manifest(
                    Manifest.FORM,
                    last.origin(),
                    caller.municipality().code(),
                    last.size(),
                    wanted == null ? null : wanted.id(),
                    settings.source(),
                    bundle.files()));
        }

        private void checkpoints(BundleWriter.Text text) throws IOException {
            for (var more = checkpointsAfter(0); !more.isEmpty(); ) {
                for (var one : more) {
                    if (one.size() <= last.size()) {
                        text.write(proven(one).text() + "\n");
                    }
                }
                more = checkpointsAfter(more.getLast().size());
            }
        }

        private List<CheckpointLine> checkpointsAfter(long size) {
            return ledger.checkpoints(size, authorization);
        }

        /** Who has all events makes every root anew, and needs no proof. */
        private CheckpointLine proven(CheckpointLine one) {
            return programme == null
                    ? one
                    : new CheckpointLine(
                            one.size(), one.note(), ledger.consistency(one.size(), last.size(), authorization));
        }

        private void events(BundleWriter.Text text, @Nullable Set<String> streams, List<Proven> proven)
                throws IOException {
            for (var index = 0L; index < last.size(); ) {
                var more = ledger.entries(index, authorization);
                for (var one : more) {
                    if (one.index() < last.size() && (streams == null || streams.contains(one.entry().stream()))) {
                        text.write(new EventLine(one.index(), one.entry()).text(settings.source()) + "\n");
                        if (streams != null) {
                            proven.add(new Proven(one.index(), one.entry().position()));
                        }
                    }
                }
                index = more.getLast().index() + 1;
            }
        }

        private void proofs(BundleWriter.Text text, List<Proven> proven) throws IOException {
            for (var one : proven) {
                var hashes = ledger.inclusion(one.position(), last.size(), authorization);
                text.write(new ProofLine(one.index(), hashes).text() + "\n");
            }
        }
    }
}
