package nl.grip.auditor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import nl.grip.ledger.VerifierKey;
import nl.grip.query.bundles.Manifest;

/** Checks a bundle from one end to the other. */
final class Audit {

    /** What findings about no file in particular are about. */
    static final String ARCHIVE = "the archive";

    private final Path file;
    private final List<VerifierKey> given;
    private final Findings findings = new Findings();
    private final List<String> checked = new ArrayList<>();

    /** @param given keys that are believed, instead of those in the bundle, where there are any */
    Audit(Path file, List<VerifierKey> given) {
        this.file = file;
        this.given = given;
    }

    /** @throws IOException where it cannot be read, or is no bundle at all */
    Report run() throws IOException {
        var isWhole = Bundle.isWhole(file);
        try (var bundle = Bundle.open(file)) {
            new ManifestCheck(bundle, findings).run().ifPresent(manifest -> content(bundle, manifest));
        } catch (ZipException broken) {
            if (!Bundle.beginsAsOne(file)) {
                throw broken;
            }
            findings.add(ARCHIVE, "it cannot be opened: " + broken.getMessage());
        }
        if (!isWhole) {
            findings.first(ARCHIVE, "its bytes are not those that were sealed" + whichFile());
        }
        return new Report(checked, findings.all());
    }

    private String whichFile() {
        return findings.all().isEmpty() ? "; the content of every file in it is right, only the wrapping differs" : "";
    }

    private void content(Bundle bundle, Manifest manifest) {
        checked.add("%s of municipality %s: ledger %s, signed for %d events"
                .formatted(
                        manifest.programme() == null ? "all" : "programme " + manifest.programme(),
                        manifest.municipality(),
                        manifest.origin(),
                        manifest.size()));
        checked.add("%d files, each held against the manifest"
                .formatted(manifest.files().size()));
        var checkpoints = new CheckpointCheck(bundle, manifest, given, findings);
        step(Manifest.CHECKPOINTS, checkpoints::run);
        checked.add("%d checkpoints, their signatures and that each continues the one before"
                .formatted(checkpoints.roots().size()));
        checkpoints
                .signers()
                .forEach(key -> checked.add("signed by %s, %s"
                        .formatted(
                                key,
                                given.contains(key)
                                        ? "a key that you gave"
                                        : "a key from the bundle itself: compare it with one that you got elsewhere")));
        var events = new EventCheck(bundle, manifest, checkpoints.roots(), findings);
        step(Manifest.EVENTS, events::run);
        checked.add("%d events in %d histories, their hashes, their order and that none is missing%s"
                .formatted(
                        events.count(),
                        events.histories(),
                        manifest.programme() == null
                                ? ""
                                : "; that none was left out at the end of a history, only a bundle of all can show"));
        var tables = new TableCheck(bundle, manifest, events.tables(), findings.nothingIn(Manifest.EVENTS), findings);
        step("tables", tables::run);
        checked.add("%d tables made anew from the events, %d figures and texts in them"
                .formatted(tables.count(), tables.figures()));
    }

    /** One part of the audit. */
    private interface Step {
        void run() throws IOException;
    }

    /** What cannot be read is found, and keeps nothing else from being checked. */
    private void step(String part, Step step) {
        try {
            step.run();
        } catch (IOException unreadable) {
            findings.add(part, "it cannot be read: " + unreadable.getMessage());
        }
    }
}
