package nl.grip.faults;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.grip.faults.Command.Answer.Accepted;
import nl.grip.faults.Command.Answer.Refused;
import nl.grip.faults.Command.Answer.Unknown;
import nl.grip.faults.Evidence.Shown;
import nl.grip.faults.Evidence.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was answered against what is found: accepted is kept, once, in order and visible everywhere; refused is
 * nowhere; and nothing is there that nobody asked for. It knows no server and no clock.
 */
final class Checker {

    private final Collection<Command> commands;
    private final Evidence evidence;
    private final Map<String, List<Stored>> storedByText;
    private final List<String> complaints = new ArrayList<>();

    private Checker(Collection<Command> commands, Evidence evidence) {
        this.commands = commands;
        this.evidence = evidence;
        storedByText = evidence.stored().stream().collect(groupingBy(Stored::text));
    }

    /** @return what is not as it was promised; nothing where all is well */
    static List<String> complaints(Collection<Command> commands, Evidence evidence) {
        var checker = new Checker(commands, evidence);
        checker.everyAnswerIsTrue();
        checker.nothingIsThereThatNobodyAskedFor();
        checker.positionsHaveNoHolesAndFollowEveryHistory();
        checker.whatWasAnsweredFirstStandsFirst();
        checker.kafkaHasAllOfItInOrder();
        checker.theReadSideShowsAllOfIt();
        return List.copyOf(checker.complaints);
    }

    private void everyAnswerIsTrue() {
        for (var command : commands) {
            var found = storedByText.getOrDefault(command.text(), List.of());
            switch (command.answer()) {
                case Accepted accepted -> isKeptOnce(command.text(), accepted, found);
                case Refused refused
                when !found.isEmpty() ->
                    complain("%s was refused by %s and is stored: %s", command.text(), refused.rule(), found);
                case Refused _ -> {}
                case Unknown unknown ->
                    complain(
                            "nobody ever said what became of %s, last: %s; stored: %s",
                            command.text(), unknown.lastHeard(), found);
            }
        }
    }

    private void isKeptOnce(String text, Accepted accepted, List<Stored> found) {
        if (found.size() != 1) {
            complain("%s was accepted and is stored %d times", text, found.size());
            return;
        }
        var stored = found.getFirst();
        if (!stored.stream().equals(accepted.stream())
                || stored.sequence() != accepted.sequence()
                || (accepted.position() != null && !accepted.position().equals(stored.position()))) {
            complain("%s was accepted as %s and is stored as %s", text, accepted, stored);
        }
    }

    private void nothingIsThereThatNobodyAskedFor() {
        var asked = new HashSet<String>();
        for (var command : commands) {
            if (!asked.add(command.text())) {
                throw new IllegalArgumentException("two commands write " + command.text());
            }
        }
        evidence.stored().stream()
                .filter(stored -> !asked.contains(stored.text()))
                .forEach(stored -> complain("nobody asked for %s", stored));
    }

    private void positionsHaveNoHolesAndFollowEveryHistory() {
        var given = evidence.stored().stream()
                .map(Stored::position)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        for (var index = 0; index < given.size(); index++) {
            if (given.get(index) != index + 1) {
                complain("position %d stands where %d should", given.get(index), index + 1);
                break;
            }
        }
        evidence.stored().stream().collect(groupingBy(Stored::stream)).forEach((stream, events) -> {
            var before = 0L;
            var inOrder =
                    events.stream().sorted(comparingLong(Stored::sequence)).toList();
            for (var index = 0; index < inOrder.size(); index++) {
                var event = inOrder.get(index);
                if (event.sequence() != index) {
                    complain("%s has %s where its event %d should be", stream, event, index);
                    break;
                }
                var position = event.position();
                if (position == null) {
                    complain("%s has no position", event);
                } else if (position <= before) {
                    complain("%s stands before its predecessor, at %d", event, before);
                } else {
                    before = position;
                }
            }
        });
    }

    /** Who had an answer before another even asked, is told of first. */
    private void whatWasAnsweredFirstStandsFirst() {
        var accepted = commands.stream()
                .filter(command -> command.answer() instanceof Accepted && positionOf(command) > 0)
                .toList();
        var byAnswer =
                accepted.stream().sorted(comparingLong(Command::answered)).toList();
        var next = 0;
        var highest = 0L;
        for (var command :
                accepted.stream().sorted(comparingLong(Command::asked)).toList()) {
            while (next < byAnswer.size() && byAnswer.get(next).answered() < command.asked()) {
                highest = Math.max(highest, positionOf(byAnswer.get(next++)));
            }
            if (positionOf(command) < highest) {
                complain(
                        "%s was asked after another was answered that stands behind it, at %d",
                        storedByText.get(command.text()), highest);
            }
        }
    }

    private long positionOf(Command command) {
        return storedByText.getOrDefault(command.text(), List.of()).stream()
                .map(Stored::position)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0L);
    }

    /** A repeat is recognised by its position; so whatever is not above all before it must have been there before. */
    private void kafkaHasAllOfItInOrder() {
        var stored = evidence.stored().stream()
                .filter(event -> event.position() != null)
                .collect(toMap(Stored::position, Checker::fact, (one, _) -> one));
        Map<Long, String> places = new HashMap<>();
        Map<String, Long> reached = new HashMap<>();
        Map<String, String> partitions = new HashMap<>();
        for (var record : evidence.carried()) {
            var highest = reached.getOrDefault(record.partition(), 0L);
            var fact = record.fact();
            if (fact != null) {
                if (!fact.equals(stored.get(record.position()))) {
                    complain("Kafka has %s, and the store %s", record, stored.get(record.position()));
                } else if (record.position() <= highest && !places.containsKey(record.position())) {
                    complain("%s comes after %d, and readers will take it for a repeat", record, highest);
                }
                places.put(record.position(), record.partition());
                var partition = partitions.putIfAbsent(fact.stream(), record.partition());
                if (partition != null && !partition.equals(record.partition())) {
                    complain("%s is in another partition than its history, %s", record, partition);
                }
            }
            reached.merge(record.partition(), record.position(), Math::max);
        }
        stored.forEach((position, fact) -> {
            if (!places.containsKey(position)) {
                complain("Kafka has nothing at %d, where the store has %s", position, fact);
            }
        });
    }

    private void theReadSideShowsAllOfIt() {
        Set<Shown> shown = new HashSet<>();
        for (var row : evidence.journal()) {
            if (!shown.add(row)) {
                complain("the journal shows twice %s", row);
            }
        }
        Map<String, Long> last = new HashMap<>();
        for (var stored : evidence.stored()) {
            if (!shown.remove(fact(stored))) {
                complain("the journal does not show %s", stored);
            }
            last.merge(stored.stream(), stored.sequence(), Math::max);
        }
        shown.forEach(row -> complain("the journal shows what is not stored: %s", row));
        last.forEach((stream, sequence) -> {
            if (!sequence.equals(evidence.register().get(stream))) {
                complain(
                        "the register shows %s at %s and it is at %d",
                        stream, evidence.register().get(stream), sequence);
            }
        });
        evidence.register().keySet().stream()
                .filter(stream -> !last.containsKey(stream))
                .forEach(stream -> complain("the register shows %s, which is not stored", stream));
    }

    private static Shown fact(Stored stored) {
        return new Shown(stored.stream(), stored.sequence(), stored.text());
    }

    private void complain(String form, @Nullable Object... about) {
        complaints.add(form.formatted(about));
    }
}
