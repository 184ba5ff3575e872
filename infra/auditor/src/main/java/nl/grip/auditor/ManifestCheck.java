package nl.grip.auditor;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import nl.grip.query.bundles.Manifest;
import nl.grip.query.bundles.Manifest.Named;

/** Whether the files in a bundle are exactly those that its manifest names, each with the content that it says. */
final class ManifestCheck {

    private final Bundle bundle;
    private final Findings findings;

    ManifestCheck(Bundle bundle, Findings findings) {
        this.bundle = bundle;
        this.findings = findings;
    }

    /** @return empty where there is none that can be read, so that nothing else can be checked */
    Optional<Manifest> run() {
        try {
            var text = bundle.text(Manifest.MANIFEST);
            var manifest = Manifest.read(text);
            require(manifest.text().equals(text), "it is not written as a manifest is");
            require(manifest.form().equals(Manifest.FORM), "its form is " + manifest.form());
            require(
                    manifest.origin().endsWith("/" + manifest.municipality()),
                    "the ledger %s is not one of municipality %s"
                            .formatted(manifest.origin(), manifest.municipality()));
            files(manifest);
            return Optional.of(manifest);
        } catch (IOException | IllegalArgumentException unreadable) {
            findings.add(Manifest.MANIFEST, "it cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    private void files(Manifest manifest) {
        var named = new LinkedHashMap<String, Named>();
        manifest.files().forEach(file -> named.put(file.name(), file));
        var there = new HashSet<String>();
        for (var name : bundle.names()) {
            if (!there.add(name)) {
                findings.add(name, "it is there twice");
            } else if (!name.equals(Manifest.MANIFEST) && !named.containsKey(name)) {
                findings.add(name, "it is not named in " + Manifest.MANIFEST);
            }
        }
        named.values().forEach(this::file);
    }

    private void file(Named named) {
        try {
            var here = bundle.described(named.name());
            if (!here.equals(named)) {
                findings.add(
                        named.name(),
                        "it is not what %s says: %d bytes with SHA-256 %s, where %d with %s should be"
                                .formatted(
                                        Manifest.MANIFEST, here.bytes(), here.sha256(), named.bytes(), named.sha256()));
            }
        } catch (IOException unreadable) {
            findings.add(named.name(), "%s names it: %s".formatted(Manifest.MANIFEST, unreadable.getMessage()));
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(Manifest.MANIFEST, otherwise);
        }
    }
}
