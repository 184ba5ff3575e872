package nl.grip.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.grip.events.DomainEvent;
import nl.grip.events.Municipality;

/** CloudEvents 1.0 with the NL GOV profile 1.1: whoever reads it gets back what was recorded. */
class CloudEventsTest {

    private static final URI SOURCE = URI.create("urn:nld:grip");
    private static final int LARGEST = 64 * 1024;

    @Property
    void aFactIsReadAsItWasWritten(@ForAll("facts") Fact fact) {
        assertThat(CloudEvents.read(written(fact))).containsExactly(fact);
    }

    @Property
    void aFactKeepsToTheProfile(@ForAll("facts") Fact fact) {
        var event = written(fact);
        assertThat(event.getSpecVersion()).hasToString("1.0");
        assertThat(event.getSource()).hasScheme("urn");
        assertThat(event.getType())
                .matches("nl\\." + fact.event().stream().kind().plural() + "\\.[a-z]+(-[a-z]+)*\\.v[1-9]");
        assertThat(event.getSubject()).isEqualTo(fact.event().stream().value());
        assertThat(Objects.requireNonNull(event.getTime()).toInstant()).isEqualTo(fact.recordedAt());
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getDataSchema()).isNull();
        assertThat(event.getAttributeNames()).contains("id", "source", "type", "subject", "time");
        assertThat(event.getExtensionNames()).contains("sequence", "municipality", "actor");
        assertThat(event.getAttributeNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
        assertThat(event.getExtensionNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
        assertThat(Objects.requireNonNull(event.getData()).toBytes()).hasSizeLessThan(LARGEST);
    }

    /** One that comes of an old record together with others is told from those, and is read by itself. */
    @Property
    void aPartIsReadAsTheFactThatItIs(@ForAll("facts") Fact fact, @ForAll @IntRange(min = 1, max = 9) int part) {
        var alone = new Fact(
                fact.id(), fact.event(), fact.sequence(), part, fact.position(), fact.recordedAt(), fact.provenance());
        assertThat(CloudEvents.read(CloudEventBuilder.v1(written(fact))
                        .withId(CloudEvents.idOf(alone))
                        .build()))
                .containsExactly(alone);
        assertThat(CloudEvents.idOf(alone)).isNotEqualTo(CloudEvents.idOf(fact));
    }

    /** Of whatever is written as a line, nothing is other than in the event itself. */
    @Property
    void aLineSaysWhatTheEventSays(@ForAll("facts") Fact fact) {
        var line = EventJson.MAPPER.readTree(CloudEventLine.of(SOURCE, fact).text());
        Map<String, String> said = new TreeMap<>();
        line.properties()
                .forEach(each -> said.put(each.getKey(), each.getValue().asString("")));

        assertThat(said).isEqualTo(attributes(written(fact), Objects.requireNonNull(said.get("time"))));
        assertThat(Instant.parse(line.path("time").asString())).isEqualTo(fact.recordedAt());
        assertThat(line.path("data").toString()).isEqualTo(EventJson.write(fact.event()));
    }

    private static Map<String, String> attributes(CloudEvent event, String time) {
        Map<String, String> attributes = new TreeMap<>(Map.of("data", ""));
        event.getAttributeNames().stream()
                .filter(name -> event.getAttribute(name) != null)
                .forEach(name -> attributes.put(name, String.valueOf(event.getAttribute(name))));
        event.getExtensionNames().forEach(name -> attributes.put(name, String.valueOf(event.getExtension(name))));
        attributes.put("time", time);
        return attributes;
    }

    @Property
    void sequencesSortAsTextAsPositionsDo(@ForAll("facts") Fact one, @ForAll("facts") Fact other) {
        var asText = Comparator.<CloudEvent, String>comparing(event -> (String) event.getExtension("sequence"));
        assertThat(Integer.signum(asText.compare(written(one), written(other))))
                .isEqualTo(Long.compare(one.position(), other.position()));
    }

    @Property
    void aMarkIsToldFromAFactAndHoldsAPosition(@ForAll("positions") long position, @ForAll("facts") Fact fact) {
        var mark = CloudEvents.mark(SOURCE, position, Map.of("grip.interventions-3", position));
        assertThat(CloudEvents.isMark(mark)).isTrue();
        assertThat(CloudEvents.positionOf(mark)).isEqualTo(position);
        assertThat(CloudEvents.endsOf(mark)).isEqualTo(Map.of("grip.interventions-3", position));
        assertThat(CloudEvents.isMark(written(fact))).isFalse();
        assertThat(CloudEvents.positionOf(written(fact))).isEqualTo(fact.position());
        assertThat(CloudEvents.municipalityOf(written(fact)))
                .isEqualTo(fact.provenance().municipality());
    }

    @Example
    void anUnknownEventOrFormIsNotGuessedAt() {
        var known = written(new Fact(
                UUID.randomUUID(),
                GoldenFacts.events().getFirst(),
                0,
                0,
                1,
                Instant.EPOCH,
                provenances().sample()));
        var unknown = List.of(
                "nl.interventions.intervention-forgotten.v1",
                known.getType().replaceAll("[0-9]$", "9"),
                known.getType().replaceAll("[0-9]$", "0"),
                known.getType().replace("nl.", "com."));
        assertThat(unknown).allSatisfy(type -> {
            var event = CloudEventBuilder.v1(known).withType(type).build();
            assertThatThrownBy(() -> CloudEvents.read(event))
                    .isInstanceOf(UnreadableFactException.class)
                    .hasMessageContaining(type);
        });
    }

    @Example
    void malformedDataIsNamedAsSuch() {
        assertThatThrownBy(() -> EventJson.read("NextStepSet", "{\"interventionId\": 7"))
                .isInstanceOf(UnreadableFactException.class)
                .hasMessageContaining("not a NextStepSet");
    }

    @Provide
    Arbitrary<Fact> facts() {
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        events(),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.just(0),
                        positions(),
                        moments(),
                        provenances())
                .as(Fact::new);
    }

    @Provide
    Arbitrary<Long> positions() {
        return Arbitraries.longs().greaterOrEqual(1);
    }

    private static Arbitrary<DomainEvent> events() {
        return Arbitraries.of(GoldenFacts.events());
    }

    private static Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 4_102_444_800_000_000L).map(CloudEventsTest::microseconds);
    }

    private static Instant microseconds(long sinceEpoch) {
        return Instant.ofEpochSecond(sinceEpoch / 1_000_000, sinceEpoch % 1_000_000 * 1_000);
    }

    private static Arbitrary<Provenance> provenances() {
        var municipality =
                Arbitraries.integers().between(0, 9999).map("GM%04d"::formatted).map(Municipality::new);
        var trace = Arbitraries.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .injectNull(0.5);
        var actor = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(40);
        return Combinators.combine(municipality, actor, trace).as(Provenance::new);
    }

    private static CloudEvent written(Fact fact) {
        return CloudEvents.fact(
                SOURCE,
                fact.id(),
                EventCatalog.formOf(fact.event()),
                EventJson.write(fact.event()),
                fact.event().stream(),
                fact.sequence(),
                fact.position(),
                fact.recordedAt(),
                fact.provenance());
    }
}
