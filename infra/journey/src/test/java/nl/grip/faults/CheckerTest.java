package nl.grip.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.grip.faults.Command.Answer.Accepted;
import nl.grip.faults.Command.Answer.Refused;
import nl.grip.faults.Command.Answer.Unknown;
import nl.grip.faults.Evidence.Carried;
import nl.grip.faults.Evidence.Shown;
import nl.grip.faults.Evidence.Stored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each of these histories but the first has one thing wrong with it, and the checker must say which. */
class CheckerTest {

    private static final String A = "intervention-a";
    private static final String B = "intervention-b";

    private final List<Command> commands = new ArrayList<>(List.of(
            accepted("one", A, 0, 1L, 10),
            accepted("two", A, 1, 2L, 20),
            accepted("three", B, 0, null, 30),
            new Command("four", new Refused("not-yet"), 40, 45)));
    private final List<Stored> stored =
            new ArrayList<>(List.of(stored(1L, A, 0, "one"), stored(2L, A, 1, "two"), stored(3L, B, 0, "three")));
    private final List<Carried> carried = new ArrayList<>(List.of(
            fact("p0", 1, A, 0, "one"),
            fact("p0", 2, A, 1, "two"),
            mark("p1", 2),
            fact("p1", 3, B, 0, "three"),
            mark("p0", 3)));
    private final List<Shown> journal =
            new ArrayList<>(List.of(new Shown(A, 0, "one"), new Shown(A, 1, "two"), new Shown(B, 0, "three")));
    private final Map<String, Long> register = new HashMap<>(Map.of(A, 1L, B, 0L));

    @Test
    void hasNothingToSayWhereAllIsWell() {
        assertThat(complaints()).isEmpty();
    }

    @Test
    void knowsARepeatOnKafkaForWhatItIs() {
        carried.add(fact("p0", 1, A, 0, "one"));
        carried.add(mark("p0", 2));

        assertThat(complaints()).isEmpty();
    }

    @Test
    void missesWhatWasAcceptedAndIsNotThere() {
        stored.removeLast();
        carried.removeIf(record -> record.position() == 3);
        journal.removeLast();
        register.remove(B);

        assertThat(complaints()).containsExactly("three was accepted and is stored 0 times");
    }

    @Test
    void seesWhatIsThereTwice() {
        stored.add(stored(4L, B, 1, "three"));
        carried.add(fact("p1", 4, B, 1, "three"));
        journal.add(new Shown(B, 1, "three"));
        register.put(B, 1L);

        assertThat(complaints()).containsExactly("three was accepted and is stored 2 times");
    }

    @Test
    void seesThatItIsNotWhereItWasSaidToBe() {
        commands.set(0, accepted("one", A, 0, 3L, 10));

        assertThat(complaints()).singleElement().asString().startsWith("one was accepted as");
    }

    @Test
    void seesWhatWasRefusedAndIsThereAllTheSame() {
        add(4L, B, 1, "four");

        assertThat(complaints()).singleElement().asString().startsWith("four was refused by not-yet and is stored");
    }

    @Test
    void isNotContentWithACommandOfWhichNobodyKnows() {
        commands.add(new Command("five", new Unknown("503"), 50, 60));

        assertThat(complaints()).singleElement().asString().startsWith("nobody ever said what became of five");
    }

    @Test
    void seesWhatNobodyAskedFor() {
        add(4L, B, 1, "five");

        assertThat(complaints()).singleElement().asString().startsWith("nobody asked for");
    }

    @Test
    void seesAHoleInThePositions() {
        stored.set(2, stored(4L, B, 0, "three"));
        carried.set(3, fact("p1", 4, B, 0, "three"));

        assertThat(complaints()).containsExactly("position 4 stands where 3 should");
    }

    @Test
    void seesAnEventWithoutAPosition() {
        stored.set(2, stored(null, B, 0, "three"));
        carried.remove(3);

        assertThat(complaints()).singleElement().asString().endsWith("has no position");
    }

    @Test
    void seesAHoleInAHistory() {
        stored.set(1, stored(2L, A, 2, "two"));
        commands.set(1, accepted("two", A, 2, 2L, 20));
        carried.set(1, fact("p0", 2, A, 2, "two"));
        journal.set(1, new Shown(A, 2, "two"));
        register.put(A, 2L);

        assertThat(complaints()).singleElement().asString().endsWith("where its event 1 should be");
    }

    @Test
    void seesAHistoryThatStandsTheWrongWayRound() {
        stored.set(0, stored(2L, A, 0, "one"));
        stored.set(1, stored(1L, A, 1, "two"));
        commands.set(0, new Command("one", new Accepted(A, 0, 2L), 10, 40));
        commands.set(1, new Command("two", new Accepted(A, 1, 1L), 10, 40));
        carried.set(0, fact("p0", 1, A, 1, "two"));
        carried.set(1, fact("p0", 2, A, 0, "one"));

        assertThat(complaints()).singleElement().asString().endsWith("stands before its predecessor, at 2");
    }

    @Test
    void seesThatWhatWasAnsweredFirstStandsBehindWhatWasAskedLater() {
        commands.set(2, accepted("three", B, 0, 3L, 1));

        assertThat(complaints())
                .hasSize(2)
                .allSatisfy(complaint -> assertThat(complaint)
                        .contains("was asked after another was answered that stands behind it, at 3"));
    }

    @Test
    void missesWhatIsNotOnKafka() {
        carried.remove(1);

        assertThat(complaints()).singleElement().asString().startsWith("Kafka has nothing at 2");
    }

    @Test
    void seesThatAReaderWillTakeAFactForARepeat() {
        Collections.swap(carried, 0, 1);

        assertThat(complaints()).singleElement().asString().endsWith("readers will take it for a repeat");
    }

    @Test
    void seesAFactBehindTheMarkThatSaysThereIsNone() {
        Collections.swap(carried, 2, 3);
        carried.set(2, mark("p1", 3));
        carried.set(3, fact("p1", 3, B, 0, "three"));

        assertThat(complaints()).singleElement().asString().endsWith("readers will take it for a repeat");
    }

    @Test
    void seesAHistoryInTwoPartitions() {
        carried.set(1, fact("p1", 2, A, 1, "two"));

        assertThat(complaints()).singleElement().asString().contains("is in another partition than its history");
    }

    @Test
    void seesThatKafkaSaysSomethingElse() {
        carried.set(1, fact("p0", 2, A, 1, "too"));

        assertThat(complaints()).singleElement().asString().startsWith("Kafka has Carried");
    }

    @Test
    void missesWhatTheJournalDoesNotShow() {
        journal.removeFirst();

        assertThat(complaints()).singleElement().asString().startsWith("the journal does not show");
    }

    @Test
    void seesWhatTheJournalShowsAndTheStoreHasNot() {
        journal.add(new Shown(B, 1, "five"));

        assertThat(complaints()).singleElement().asString().startsWith("the journal shows what is not stored");
    }

    @Test
    void seesARegisterThatIsBehind() {
        register.put(A, 0L);

        assertThat(complaints()).containsExactly("the register shows " + A + " at 0 and it is at 1");
    }

    @Test
    void seesARegisterThatShowsWhatIsNotThere() {
        register.put("intervention-c", 0L);

        assertThat(complaints()).containsExactly("the register shows intervention-c, which is not stored");
    }

    private List<String> complaints() {
        return Checker.complaints(commands, new Evidence(stored, carried, journal, register));
    }

    private void add(long position, String stream, long sequence, String text) {
        stored.add(stored(position, stream, sequence, text));
        carried.add(fact("p1", position, stream, sequence, text));
        journal.add(new Shown(stream, sequence, text));
        register.put(stream, sequence);
    }

    private static Command accepted(String text, String stream, long sequence, @Nullable Long position, long asked) {
        return new Command(text, new Accepted(stream, sequence, position), asked, asked + 5);
    }

    private static Stored stored(@Nullable Long position, String stream, long sequence, String text) {
        return new Stored(position, stream, sequence, text);
    }

    private static Carried fact(String partition, long position, String stream, long sequence, String text) {
        return new Carried(partition, position, new Shown(stream, sequence, text));
    }

    private static Carried mark(String partition, long position) {
        return new Carried(partition, position, null);
    }
}
