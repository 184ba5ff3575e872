package nl.grip.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.EmbeddingConditionMet;
import nl.grip.events.InterventionEvent.EmbeddingConditionSet;
import nl.grip.events.InterventionEvent.InterventionReopened;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PilotCapacityChanged;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsEvent.SavingsStated;
import nl.grip.events.SavingsEvent.SavingsStatementWithdrawn;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.YearAmount;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.query.EveryView;
import nl.grip.query.Facts;
import nl.grip.query.projections.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What held on a day is told as it held, whenever it was entered. */
class EnteredLateTest {

    private static final String OURS = "GM0183";
    private static final InterventionId ID = Facts.id(1);
    private static final LocalDate START = Facts.DAY;
    private static final LocalDate LAST = START.plusYears(10);

    /** Of every view, whatever was entered behind whatever: no day that cannot be shown. */
    @Property(tries = 40)
    void everyDayCanBeShown(@ForAll long seed) {
        var lives = new Lives(ID, new Random(seed));
        var facts = recorded(all(lives.begin(), lives.goOn(60)));

        for (var fact : facts) {
            shown(facts, fact.event().effectiveOn());
        }
        assertThat(shown(facts, LAST).keySet()).hasSize(EveryView.all().size());
    }

    /** What only says something anew is told the same on every day, whether it was entered in time or after all else. */
    @Property(tries = 60)
    void whatIsEnteredLateStandsWhereItBelongs(@ForAll long seed) {
        var random = new Random(seed);
        var lives = new Lives(ID, random);
        var said = IntStream.range(0, 12).mapToObj(_ -> lives.said()).toList();
        var inTime = new ArrayList<>(all(lives.begin(), said));
        inTime.sort(Comparator.comparing(DomainEvent::effectiveOn));
        var facts = recorded(inTime);
        var late = new ArrayList<>(facts);
        var moved = late.remove(lives.begin().size() + random.nextInt(said.size()));
        late.add(moved);
        if (facts.stream()
                .filter(fact -> !fact.equals(moved))
                .anyMatch(
                        fact -> fact.event().effectiveOn().equals(moved.event().effectiveOn()))) {
            return;
        }

        for (var fact : facts) {
            var day = fact.event().effectiveOn();
            assertThat(shown(positioned(late), day)).as("on " + day).isEqualTo(shown(facts, day));
        }
    }

    @Example
    void aLaterStepHoldsThoughAnEarlierOneIsEnteredAfterIt() {
        var facts = recorded(List.of(
                Facts.proposed(ID, "PJ1", "Huisarts"),
                new NextStepSet(ID, START.plusDays(60), "Evalueren"),
                new NextStepSet(ID, START.plusDays(30), "Werven")));

        assertThat(register(facts, START.plusDays(30))
                        .at("/organisation/nextStep")
                        .asString())
                .isEqualTo("Werven");
        assertThat(register(facts, START.plusDays(60))
                        .at("/organisation/nextStep")
                        .asString())
                .isEqualTo("Evalueren");
    }

    @Example
    void aStopThatIsDatedBackEndsWhatWasRecordedBeforeIt() {
        var stopped = START.plusDays(30);
        var facts = recorded(List.of(
                Facts.proposed(ID, "PJ1", "Huisarts"),
                new PilotStarted(ID, START, LAST, Facts.scope(OURS), null),
                new InterventionSteered(ID, START.plusDays(60), Facts.DECISION, "Anders"),
                new InterventionStopped(ID, stopped, Facts.DECISION, "Klaar", null),
                new InterventionReopened(ID, START.plusDays(90), Facts.DECISION, "Toch niet")));

        assertThat(phase(facts, START)).isEqualTo("IN_PILOT");
        assertThat(phase(facts, stopped)).isEqualTo("STOPPED");
        assertThat(phase(facts, START.plusDays(60))).isEqualTo("STOPPED");
        assertThat(register(facts, START.plusDays(60)).at("/standing/since").asString())
                .isEqualTo(stopped.toString());
        assertThat(phase(facts, START.plusDays(90))).isEqualTo("STEERED");
    }

    @Example
    void nothingComesBeforeWhatBeginsIt() {
        var facts = recorded(
                List.of(Facts.proposed(ID, "PJ1", "Huisarts"), new NextStepSet(ID, START.minusDays(1), "Werven")));

        assertThat(register(facts, START).at("/organisation/nextStep").asString())
                .isEqualTo("Werven");
    }

    @Example
    void beforeItBeginsThereIsNothingToShow() {
        var facts = recorded(List.of(
                Facts.proposed(ID, "PJ1", "Huisarts"),
                new PilotStarted(ID, START.plusDays(9), LAST, Facts.scope(OURS), null),
                new PilotCapacityChanged(ID, START.plusDays(2), 12),
                new InterventionStopped(ID, START.plusDays(30), Facts.DECISION, "Klaar", null),
                new InterventionReopened(ID, START.plusDays(20), Facts.DECISION, "Toch niet")));

        assertThat(new AsOf(START.minusDays(1), null).of(facts)).isEmpty();
        assertThat(phase(facts, START.plusDays(5))).isEqualTo("PROPOSED");
        assertThat(phase(facts, START.plusDays(25))).isEqualTo("IN_PILOT");
        assertThat(phase(facts, START.plusDays(30))).isEqualTo("IN_PILOT");
    }

    @Example
    void aConditionThatWasMetBeforeItWasSetIsMet() {
        var facts = recorded(List.of(
                Facts.proposed(ID, "PJ1", "Huisarts"),
                new EmbeddingConditionSet(ID, START.plusDays(60), EmbeddingCondition.MONITORING, "Jaarlijks"),
                new EmbeddingConditionMet(ID, START.plusDays(30), EmbeddingCondition.MONITORING, "Afgesproken")));

        assertThat(register(facts, LAST).at("/embedding/conditionsMet/0").asString())
                .isEqualTo("MONITORING");
        assertThat(register(facts, LAST).at("/embedding/awaited").size()).isZero();
    }

    @Example
    void aStatementThatIsMadeAgainIsNotWithdrawnWithTheOneBefore() {
        var programme = new ProgrammeId(ID.id());
        var plan = SavingsPlanId.of(programme);
        var moment = new Code("JAARSTUKKEN-2020");
        var facts = recorded(List.of(
                new SavingsPlanAdopted(plan, START, programme, List.of(), List.of(), Facts.DECISION),
                stated(plan, START.plusDays(30), moment, "1.00"),
                new SavingsStatementWithdrawn(plan, START.plusDays(60), moment, ID, "Verkeerd geteld"),
                stated(plan, START.plusDays(30), moment, "2.00")));

        var statements = row("savings-plan", facts, LAST).path("statements");
        assertThat(statements.path(0).has("withdrawnBecause")).isTrue();
        assertThat(statements.path(1).has("withdrawnBecause")).isFalse();
    }

    private static SavingsStated stated(SavingsPlanId plan, LocalDate on, Code moment, String euros) {
        return new SavingsStated(
                plan,
                on,
                moment,
                ID,
                Funding.Kind.STRUCTURAL,
                List.of(new YearAmount(2020, Money.of(euros))),
                List.of(),
                "Geteld");
    }

    private static List<DomainEvent> all(List<? extends DomainEvent> one, List<? extends DomainEvent> other) {
        var all = new ArrayList<DomainEvent>(one);
        all.addAll(other);
        return all;
    }

    private static List<Fact> recorded(List<? extends DomainEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(at -> Facts.fact(OURS, events.get(at), at, at + 1L))
                .toList();
    }

    /** The same facts, at positions in the order in which they stand here. */
    private static List<Fact> positioned(List<Fact> facts) {
        return IntStream.range(0, facts.size())
                .mapToObj(at -> {
                    var fact = facts.get(at);
                    return new Fact(
                            fact.id(),
                            fact.event(),
                            fact.sequence(),
                            fact.part(),
                            at + 1L,
                            fact.recordedAt(),
                            fact.provenance());
                })
                .toList();
    }

    private static String phase(List<Fact> facts, LocalDate on) {
        return register(facts, on).at("/standing/phase").asString();
    }

    private static JsonNode register(List<Fact> facts, LocalDate on) {
        return row("intervention-register", facts, on);
    }

    private static JsonNode row(String view, List<Fact> facts, LocalDate on) {
        return shown(facts, on).getOrDefault(view, List.of()).getFirst();
    }

    /** The rows of every view that has any, without positions, which only tell when something was recorded. */
    private static Map<String, List<JsonNode>> shown(List<Fact> facts, LocalDate on) {
        var past = Past.of(EveryView.all(), new AsOf(on, null).of(facts));
        var shown = new LinkedHashMap<String, List<JsonNode>>();
        for (var view : EveryView.all()) {
            var rows = rows(past, view);
            if (!rows.isEmpty()) {
                shown.put(view.name(), rows);
            }
        }
        return shown;
    }

    private static <R extends Record> List<JsonNode> rows(Past past, View<R> view) {
        return past.rows(view, List.of("")).stream()
                .<JsonNode>map(row -> EventJson.MAPPER.valueToTree(row.row()))
                .map(EnteredLateTest::withoutPositions)
                .toList();
    }

    private static JsonNode withoutPositions(JsonNode row) {
        row.findParents("position").forEach(parent -> ((ObjectNode) parent).remove("position"));
        return row;
    }
}
