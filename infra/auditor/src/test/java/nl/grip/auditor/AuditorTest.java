package nl.grip.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.grip.ledger.Entry;

/** What an auditor is told of a bundle, as it came and as somebody altered it. */
class AuditorTest {

    private static final SomeBundle LEDGER = new SomeBundle();
    private static final byte[] WHOLE = LEDGER.whole();
    private static final byte[] OF_PROGRAMME = LEDGER.ofProgramme();
    private static final String EVENTS = "events.ndjson";
    private static final String BUDGET = "tables/" + SomeMunicipality.PROGRAMME.id() + "/budget-table.json";

    /** How the program ended, and what it said. */
    record Outcome(int exit, String said) {}

    /** One byte of one file in a bundle, and what it is made. */
    record Altered(Unpacked bundle, String file, int at, int by) {

        byte[] bytes() {
            return bundle.with(file, flipped(bundle.content(file), at, by)).packed();
        }

        @Override
        public String toString() {
            return "%s, byte %d by %d".formatted(file, at, by);
        }
    }

    @Example
    void aBundleAsItCameIsFoundToBeRight() {
        for (var bundle : List.of(WHOLE, OF_PROGRAMME, Unpacked.of(WHOLE).packed())) {
            var outcome = audited(bundle);
            assertThat(outcome.exit()).as(outcome.said()).isEqualTo(Auditor.NOTHING_FOUND);
            assertThat(outcome.said()).contains("3 tables made anew", "compare it with one that you got elsewhere");
        }
        assertThat(audited(WHOLE, "--key", LEDGER.key().toString()))
                .satisfies(outcome -> assertThat(outcome.said()).contains("a key that you gave"))
                .extracting(Outcome::exit)
                .isEqualTo(Auditor.NOTHING_FOUND);
    }

    /** Where the altered byte matters to no file's content, it is the archive that is named. */
    @Property(tries = 120)
    void noByteOfTheArchiveCanBeAltered(@ForAll("places") int at, @ForAll("flips") int by) {
        for (var bundle : List.of(WHOLE, OF_PROGRAMME)) {
            var outcome = audited(flipped(bundle, at % bundle.length, by));
            assertThat(outcome.exit()).as(outcome.said()).isEqualTo(Auditor.FOUND);
            assertThat(outcome.said()).contains("the archive: its bytes are not those that were sealed");
        }
    }

    /** Though manifest, archive and seal are made anew to fit. */
    @Property(tries = 250)
    void noByteOfAFileCanBeAltered(@ForAll("alterations") Altered altered) {
        var outcome = audited(altered.bytes());
        assertThat(outcome.exit()).as(outcome.said()).isEqualTo(Auditor.FOUND);
        assertThat(found(outcome)).as(outcome.said()).anyMatch(line -> line.contains(altered.file()));
    }

    @Example
    void anAlteredFigureIsNamed() {
        var unpacked = Unpacked.of(WHOLE);
        var outcome = audited(unpacked.with(BUDGET, unpacked.text(BUDGET).replaceFirst("1234.50", "1234.51"))
                .packed());
        assertThat(found(outcome))
                .singleElement()
                .asString()
                .contains(BUDGET, "actual is 1234.51, and should be 1234.5");
    }

    /** The line is right in itself, and so is the table; but it is not what was signed. */
    @Example
    void anEventThatWasMadeAnewIsNotTheOneThatWasSigned() {
        var entries = new ArrayList<>(LEDGER.entries());
        var last = entries.removeLast();
        entries.add(new Entry(
                last.position(),
                last.id(),
                last.municipality(),
                last.stream(),
                last.sequence(),
                last.name(),
                last.form(),
                last.recordedAt(),
                last.payload().replace("1234.5", "9934.5"),
                last.metadata()));

        assertThat(found(audited(LEDGER.forged(entries))))
                .singleElement()
                .asString()
                .contains(
                        EVENTS, last.id(), "the first 14 events are not those that were signed for; the first 10 are");
    }

    @Example
    void anEventThatIsLeftOutIsMissed() {
        var entries = new ArrayList<>(LEDGER.entries());
        entries.remove(8);

        assertThat(found(audited(LEDGER.forged(entries))))
                .anyMatch(line -> line.contains("where number 2 should be"))
                .anyMatch(line -> line.contains("it has 13 events, and 14 were signed for"));
    }

    @Example
    void aBundleOfAnotherKeyIsNotTakenForOurs() {
        var outcome = audited(WHOLE, "--key", SomeBundle.newKey().verifier().toString());

        assertThat(outcome.exit()).isEqualTo(Auditor.FOUND);
        assertThat(outcome.said()).contains("is not signed by the key that you gave");
    }

    @Example
    void whatIsNoBundleCannotBeRead() {
        assertThat(audited("something else".getBytes(StandardCharsets.UTF_8)).exit())
                .isEqualTo(Auditor.UNREADABLE);
        assertThat(run("is-not-there.zip").exit()).isEqualTo(Auditor.UNREADABLE);
        assertThat(run().said()).contains("java -jar grip-auditor.jar BUNDLE");
        assertThat(run("--key", "x", "bundle.zip").exit()).isEqualTo(Auditor.UNREADABLE);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, Integer.MAX_VALUE).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Integer> flips() {
        return Arbitraries.integers().between(1, 255);
    }

    /** Small files as often as large ones. */
    @Provide
    Arbitrary<Altered> alterations() {
        return Arbitraries.of(Unpacked.of(WHOLE), Unpacked.of(OF_PROGRAMME))
                .flatMap(bundle -> Arbitraries.of(bundle.files().keySet())
                        .flatMap(file -> Combinators.combine(
                                        Arbitraries.integers()
                                                .between(0, bundle.content(file).length - 1)
                                                .withoutEdgeCases(),
                                        flips())
                                .as((at, by) -> new Altered(bundle, file, at, by))));
    }

    private static byte[] flipped(byte[] bytes, int at, int by) {
        var flipped = bytes.clone();
        flipped[at] ^= (byte) by;
        return flipped;
    }

    private static List<String> found(Outcome outcome) {
        return outcome.said()
                .lines()
                .dropWhile(line -> !line.startsWith("Found"))
                .skip(1)
                .toList();
    }

    private static Outcome audited(byte[] bundle, String... more) {
        try {
            var file = Files.createTempFile("bundle", ".zip");
            try {
                Files.write(file, bundle);
                return run(Stream.concat(Stream.of(file.toString()), Stream.of(more))
                        .toArray(String[]::new));
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Outcome run(String... arguments) {
        var said = new ByteArrayOutputStream();
        var exit = Auditor.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Outcome(exit, said.toString(StandardCharsets.UTF_8));
    }
}
