package nl.grip.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.DomainEvent;
import nl.grip.events.StreamId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;

/**
 * Histories of every kind, made of the facts on file: in any order behind those that all others rest on, some of them more than
 * once. Every event that there is occurs; not all that is told so makes sense, and what a row cannot take is parked.
 */
public final class AnyHistory {

    private static final Path GOLDEN = Path.of("../events/src/test/resources/golden");

    /** Each only once in a history, and before all others. */
    private static final List<String> BEGINNINGS = List.of(
            "InterventionProposed",
            "ProgrammeEstablished",
            "BudgetYearOpened",
            "SavingsPlanAdopted",
            "IndicatorDefined");

    private static final List<String> FOUNDATIONS =
            List.of("PilotStarted", "InterventionStopped", "BudgetLineOpened", "ActualsBooked");

    private record OnFile(EventForm form, String text) {

        String name() {
            return form.name();
        }

        StreamId stream() {
            return EventJson.read(form, text).getFirst().stream();
        }

        StreamKind kind() {
            return stream().kind();
        }

        Stream<DomainEvent> of(UUID stream) {
            return EventJson.read(form, text.replace(stream().id().toString(), stream.toString())).stream();
        }
    }

    private static final List<OnFile> FACTS = onFile();

    private AnyHistory() {}

    /** One of each kind. */
    public static List<List<DomainEvent>> oneOfEachKind(Random random) {
        return Stream.of(StreamKind.values()).map(kind -> of(kind, random)).toList();
    }

    private static List<DomainEvent> of(StreamKind kind, Random random) {
        var facts = new ArrayList<>(
                FACTS.stream().filter(fact -> fact.kind() == kind).toList());
        Collections.shuffle(facts, random);
        var beginning = facts.stream()
                .filter(fact -> BEGINNINGS.contains(fact.name()))
                .findFirst()
                .orElseThrow();
        facts.removeIf(fact -> BEGINNINGS.contains(fact.name()));
        var history = new ArrayList<>(List.of(beginning));
        facts.stream().filter(fact -> FOUNDATIONS.contains(fact.name())).forEach(history::add);
        facts.stream().filter(fact -> !FOUNDATIONS.contains(fact.name())).forEach(history::add);
        facts.stream().filter(_ -> random.nextInt(3) == 0).forEach(history::add);
        var stream = new UUID(random.nextLong(), random.nextLong());
        return history.stream().flatMap(fact -> fact.of(stream)).toList();
    }

    private static List<OnFile> onFile() {
        try (var files = Files.list(GOLDEN)) {
            return files.sorted().map(AnyHistory::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OnFile read(Path file) {
        try {
            var parts = file.getFileName().toString().split("\\.", 3);
            return new OnFile(new EventForm(parts[0], Integer.parseInt(parts[1])), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
