package nl.grip.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.events.DomainEvent;
import nl.grip.events.InterventionEvent.FundingNamed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An event may change its form. Whatever it once said in an old one is heard for ever, in the words of today. */
class UpcastsTest {

    static List<Path> files() {
        return GoldenFacts.files();
    }

    static List<EventForm> forms() {
        return Stream.concat(
                        EventCatalog.types().map(EventCatalog::nameOf),
                        Upcasts.ALL.all().map(upcast -> upcast.form().name()))
                .distinct()
                .flatMap(name -> IntStream.rangeClosed(1, Upcasts.ALL.today(name) - 1)
                        .mapToObj(number -> new EventForm(name, number)))
                .toList();
    }

    @Test
    void aRenamedFieldIsReadUnderItsNewName() {
        assertThat(read("BudgetLinesMerged.1")).isEqualTo(read("BudgetLinesMerged.2"));
    }

    @Test
    void anEventThatSaidTwoThingsIsReadAsTwo() {
        assertThat(read("StructurallyEmbedded.1.whole"))
                .hasSize(2)
                .satisfiesExactly(
                        funding -> {
                            assertThat(funding).isInstanceOf(FundingNamed.class);
                            assertThat(EventJson.MAPPER
                                            .readTree(EventJson.write(funding))
                                            .get("funding"))
                                    .isEqualTo(written("StructurallyEmbedded.1.whole")
                                            .data()
                                            .get("funding"));
                            assertThat(funding.effectiveOn())
                                    .isEqualTo(read("StructurallyEmbedded.2")
                                            .getFirst()
                                            .effectiveOn());
                        },
                        embedded -> assertThat(embedded)
                                .isEqualTo(read("StructurallyEmbedded.2").getFirst()));
    }

    @Test
    void twoEventsThatSaidTheSameKindOfThingAreReadAsOneKind() {
        assertThat(read("PolicyFrameworkAdopted.1")).isEqualTo(read("DecisionTaken.1"));
        assertThat(read("DecisionRecorded.1")).isEqualTo(read("DecisionTaken.1.without-framework"));
    }

    @Test
    void oneFormLeadsToTheNextUntilTodays() {
        var chain = new Upcasts(List.of(
                Upcast.of(
                        "NextStepSet",
                        1,
                        "",
                        data -> List.of(Written.of("NextStepSet", 2, Upcast.renamed(data, "nextStep", "step")))),
                Upcast.of(
                        "NextStepSet",
                        2,
                        "",
                        data -> List.of(Written.of("NextStepSet", 3, Upcast.renamed(data, "step", "then"))))));
        assertThat(chain.today("NextStepSet")).isEqualTo(3);
        assertThat(chain.read(written("NextStepSet.1"))).singleElement().satisfies(read -> {
            assertThat(read.form()).isEqualTo(new EventForm("NextStepSet", 3));
            assertThat(read.data().get("then"))
                    .isEqualTo(written("NextStepSet.1").data().get("nextStep"));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingThatWasEverSaidIsLost(Path file) {
        assertThat(Losses.of(Upcasts.ALL, GoldenFacts.written(file))).isEmpty();
    }

    @Test
    void aReadingThatLosesAFieldIsRefusedByName() {
        var lossy = new Upcasts(List.of(Upcast.of(
                "StructurallyEmbedded",
                1,
                "",
                data -> List.of(Written.of("StructurallyEmbedded", 2, Upcast.without(data, "funding"))))));
        assertThat(Losses.of(lossy, written("StructurallyEmbedded.1")))
                .containsExactly(
                        "StructurallyEmbedded, form 1: /funding/kind",
                        "StructurallyEmbedded, form 1: /funding/source",
                        "StructurallyEmbedded, form 1: /funding/until");
    }

    @Test
    void aRecordThatLosesAFieldIsRefusedByName() {
        var more = written("NextStepSet.1");
        more.data().putObject("place").put("room", 3);
        assertThat(Losses.of(Upcasts.ALL, more)).containsExactly("NextStepSet, form 1: /place/room");
    }

    @Test
    void aFieldUnderAnotherNameThatNobodyReadsIsRefusedByName() {
        var unheard = new Upcasts(List.of(Upcast.of(
                "BudgetLinesMerged",
                1,
                "",
                data -> List.of(Written.of(
                        "BudgetLinesMerged",
                        2,
                        Upcast.renamed(Upcast.renamed(data, "merged", "shares"), "into", "target"))))));
        assertThat(Losses.of(unheard, written("BudgetLinesMerged.1"))).contains("BudgetLinesMerged, form 2: /target");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormThatIsOnlyReadHasAReadingAndAnExample(EventForm form) {
        assertThat(Upcasts.ALL.has(form)).isTrue();
        assertThat(GoldenFacts.in(form)).isNotEmpty();
    }

    @Test
    void aFormThatWasNeverWrittenIsNotGuessedAt() {
        assertThatThrownBy(() -> EventJson.read(new EventForm("DecisionRecorded", 2), "{}"))
                .isInstanceOf(UnreadableFactException.class)
                .hasMessageContaining("DecisionRecorded");
        assertThatThrownBy(() -> EventJson.read(new EventForm("StructurallyEmbedded", 1), "[]"))
                .isInstanceOf(UnreadableFactException.class)
                .hasMessageContaining("StructurallyEmbedded, form 1");
    }

    private static List<DomainEvent> read(String file) {
        var written = written(file);
        return EventJson.read(written.form(), written.data().toString());
    }

    private static Written written(String file) {
        return GoldenFacts.written(GoldenFacts.file(file));
    }
}
