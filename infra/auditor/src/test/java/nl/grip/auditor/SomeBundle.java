package nl.grip.auditor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.grip.ledger.Checkpoint;
import nl.grip.ledger.CompactRange;
import nl.grip.ledger.Entry;
import nl.grip.ledger.Hash;
import nl.grip.ledger.Proof;
import nl.grip.ledger.SignedNote;
import nl.grip.ledger.SigningKey;
import nl.grip.ledger.Subtree;
import nl.grip.ledger.VerifierKey;
import nl.grip.query.bundles.BundleWriter;
import nl.grip.query.bundles.CheckpointLine;
import nl.grip.query.bundles.EntryFacts;
import nl.grip.query.bundles.EventLine;
import nl.grip.query.bundles.Manifest;
import nl.grip.query.bundles.ProofLine;
import nl.grip.query.programmes.TablesOfFacts;
import org.jspecify.annotations.Nullable;

/** Bundles of a ledger that was kept and signed as the real one is. */
final class SomeBundle {

    private static final String ORIGIN = "grip.test/" + SomeMunicipality.CODE;
    private static final URI SOURCE = URI.create("urn:nld:grip");

    /** A key of whoever makes one. */
    static SigningKey newKey() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(new VerifierKey(ORIGIN, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has Ed25519", impossible);
        }
    }

    private final SigningKey key = newKey();
    private final List<Entry> entries;
    private final CompactRange tree = CompactRange.empty();
    private final Map<Subtree, Hash> subtrees = new HashMap<>();
    private final List<SignedNote> notes = new ArrayList<>();

    /** Of all that was recorded; signed a few times on the way. */
    SomeBundle() {
        entries = SomeMunicipality.entries();
        for (var entry : entries) {
            var index = tree.size();
            var hashes = tree.add(entry.hash());
            for (var level = 0; level < hashes.size(); level++) {
                subtrees.put(new Subtree(level, index >> level), hashes.get(level));
            }
            if (tree.size() % 5 == 0 || tree.size() == entries.size()) {
                var text = new Checkpoint(ORIGIN, tree.size(), tree.root()).text();
                notes.add(new SignedNote(text, List.of(key.sign(text))));
            }
        }
    }

    VerifierKey key() {
        return key.verifier();
    }

    List<Entry> entries() {
        return entries;
    }

    /** With everything. */
    byte[] whole() {
        return of(entries, entries, false);
    }

    /** With what the tables of the programme are made of, and proofs. */
    byte[] ofProgramme() {
        return of(
                entries.stream()
                        .filter(entry -> !entry.payload().contains("elders"))
                        .toList(),
                entries,
                true);
    }

    /** What somebody puts together who gives other events for those that were signed. */
    byte[] forged(List<Entry> given) {
        return of(given, given, false);
    }

    private byte[] of(List<Entry> given, List<Entry> all, boolean isOfProgramme) {
        var bytes = new ByteArrayOutputStream();
        try (var bundle = new BundleWriter(bytes)) {
            bundle.file(Manifest.KEYS, text -> text.write(key.verifier() + "\n"));
            bundle.file(Manifest.CHECKPOINTS, text -> {
                for (var note : notes) {
                    text.write(line(note, isOfProgramme).text() + "\n");
                }
            });
            bundle.file(Manifest.EVENTS, text -> {
                for (var entry : given) {
                    text.write(new EventLine(all.indexOf(entry), entry).text(SOURCE) + "\n");
                }
            });
            if (isOfProgramme) {
                bundle.file(Manifest.PROOFS, text -> {
                    for (var entry : given) {
                        var index = all.indexOf(entry);
                        text.write(new ProofLine(index, texts(Proof.ofInclusion(index, tree.size()))).text() + "\n");
                    }
                });
            }
            var tables = new TablesOfFacts();
            given.forEach(entry -> EntryFacts.of(entry).forEach(tables::add));
            for (var table : tables.of(SomeMunicipality.PROGRAMME).entrySet()) {
                bundle.file(
                        Manifest.table(SomeMunicipality.PROGRAMME.id(), table.getKey()),
                        text -> text.write(table.getValue()));
            }
            bundle.manifest(new Manifest(
                    Manifest.FORM,
                    ORIGIN,
                    SomeMunicipality.CODE,
                    tree.size(),
                    isOfProgramme ? SomeMunicipality.PROGRAMME.id() : null,
                    SOURCE,
                    bundle.files()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private CheckpointLine line(SignedNote note, boolean isProven) {
        var size = Checkpoint.parse(note.text()).size();
        @Nullable List<String> consistency = isProven ? texts(Proof.ofConsistency(size, tree.size())) : null;
        return new CheckpointLine(size, note.toString(), consistency);
    }

    private List<String> texts(Proof proof) {
        return proof.hashes(subtree -> Objects.requireNonNull(subtrees.get(subtree))).stream()
                .map(Hash::toString)
                .toList();
    }
}
