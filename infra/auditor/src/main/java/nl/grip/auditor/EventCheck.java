package nl.grip.auditor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.ledger.CompactRange;
import nl.grip.ledger.Entry;
import nl.grip.ledger.Hash;
import nl.grip.query.bundles.EntryFacts;
import nl.grip.query.bundles.EventLine;
import nl.grip.query.bundles.Manifest;
import nl.grip.query.programmes.TablesOfFacts;
import org.jspecify.annotations.Nullable;

/**
 * Whether every event is what its hash was taken of, follows on those before it in the ledger and in its own history, and together with
 * all others makes the roots that were signed.
 */
final class EventCheck {

    private final Bundle bundle;
    private final Manifest manifest;
    private final SortedMap<Long, Hash> roots;
    private final Findings findings;
    private final TablesOfFacts tables = new TablesOfFacts();
    private final CompactRange tree = CompactRange.empty();
    private final Map<String, Long> histories = new HashMap<>();
    private final List<String> otherSource = new ArrayList<>();
    private long count;
    private long lastIndex = -1;
    private long lastPosition;
    private boolean isTreeBroken;
    private long agreed;

    EventCheck(Bundle bundle, Manifest manifest, SortedMap<Long, Hash> roots, Findings findings) {
        this.bundle = bundle;
        this.manifest = manifest;
        this.roots = roots;
        this.findings = findings;
    }

    long count() {
        return count;
    }

    int histories() {
        return histories.size();
    }

    /** What the events make of the tables. */
    TablesOfFacts tables() {
        return tables;
    }

    void run() throws IOException {
        try (var proofs = isWhole() ? null : new ProofCheck(bundle, manifest, roots, findings)) {
            new Reading(bundle, Manifest.EVENTS, findings).each((line, place) -> {
                count++;
                check(line, place, proofs);
            });
            if (proofs != null) {
                proofs.end();
            }
        }
        if (isWhole() && count != manifest.size()) {
            findings.add(Manifest.EVENTS, "it has %d events, and %d were signed for".formatted(count, manifest.size()));
        }
        tellOtherSources();
    }

    private boolean isWhole() {
        return manifest.programme() == null;
    }

    private void check(String text, String at, @Nullable ProofCheck proofs) throws IOException {
        EventLine line;
        try {
            line = EventLine.read(text);
        } catch (IllegalArgumentException malformed) {
            isTreeBroken = true;
            if (proofs != null) {
                proofs.pass();
            }
            throw malformed;
        }
        var entry = line.entry();
        var place = "%s (%s %s)".formatted(at, entry.name(), entry.id());
        compare(text, line, place);
        follows(line, place);
        fold(entry, place);
        if (proofs == null) {
            grow(entry.hash(), place);
        } else {
            proofs.shows(line);
        }
    }

    /** Holds a line against what follows from its hashed texts. */
    private void compare(String text, EventLine line, String place) {
        var should = line.text(manifest.source());
        if (text.equals(should)) {
            return;
        }
        var differences = JsonDifferences.between(EventJson.MAPPER.readTree(text), EventJson.MAPPER.readTree(should));
        if (differences.size() == 1 && differences.getFirst().path().equals("source")) {
            otherSource.add(place);
            return;
        }
        findings.add(
                Manifest.EVENTS,
                place,
                differences.isEmpty()
                        ? "it is not written as an event is"
                        : "it contradicts itself: by its hashed texts "
                                + differences.stream()
                                        .map(JsonDifferences.Different::toString)
                                        .collect(Collectors.joining("; ")));
    }

    private void follows(EventLine line, String place) {
        var entry = line.entry();
        require(
                isWhole() ? line.index() == lastIndex + 1 : line.index() > lastIndex && line.index() < manifest.size(),
                place,
                "it is number %d of the ledger and comes after number %d".formatted(line.index(), lastIndex));
        require(
                entry.position() > lastPosition,
                place,
                "its position is %d and comes after %d".formatted(entry.position(), lastPosition));
        require(
                entry.municipality().equals(manifest.municipality()),
                place,
                "it is of municipality " + entry.municipality());
        var expected = histories.getOrDefault(entry.stream(), -1L) + 1;
        require(
                entry.sequence() == expected,
                place,
                "it is number %d of %s, where number %d should be"
                        .formatted(entry.sequence(), entry.stream(), expected));
        lastIndex = line.index();
        lastPosition = entry.position();
        histories.put(entry.stream(), entry.sequence());
    }

    private void fold(Entry entry, String place) {
        List<Fact> facts;
        try {
            facts = EntryFacts.of(entry);
        } catch (IllegalArgumentException unreadable) {
            findings.add(Manifest.EVENTS, place, "it cannot be read: " + unreadable.getMessage());
            return;
        }
        try {
            facts.forEach(tables::add);
        } catch (RuntimeException impossible) {
            findings.add(Manifest.EVENTS, place, "it cannot follow on what was before it: " + impossible);
        }
    }

    private void grow(Hash leaf, String place) {
        tree.add(leaf);
        var signed = roots.get(tree.size());
        if (signed == null || isTreeBroken) {
            return;
        }
        if (signed.equals(tree.root())) {
            agreed = tree.size();
        } else {
            isTreeBroken = true;
            findings.add(
                    Manifest.EVENTS,
                    place,
                    "the first %d events are not those that were signed for; the first %d are"
                            .formatted(tree.size(), agreed));
        }
    }

    /** Where every event names another source than the manifest does, it is the manifest that is wrong. */
    private void tellOtherSources() {
        if (otherSource.size() == count && count > 1) {
            findings.add(
                    Manifest.MANIFEST,
                    "it says that events come from %s; no event says so".formatted(manifest.source()));
        } else {
            otherSource.forEach(
                    place -> findings.add(Manifest.EVENTS, place, "its source is not " + manifest.source()));
        }
    }

    private void require(boolean holds, String place, String otherwise) {
        if (!holds) {
            findings.add(Manifest.EVENTS, place, otherwise);
        }
    }
}
