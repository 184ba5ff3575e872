package nl.grip.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import nl.grip.events.InterventionEvent.LeadAssigned;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.UnreadableFactException;
import nl.grip.query.Facts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class EventsReadTest {

    private static final NextStepSet STEP = new NextStepSet(Facts.id(1), Facts.DAY, "werven");
    private static final String TEXT = EventJson.write(STEP);

    private final EventsRead events = kept(DataSize.ofMegabytes(1));

    @Test
    void whatWasReadIsNotReadAgain() {
        var first = events.of("NextStepSet", TEXT);

        assertThat(first).isEqualTo(STEP);
        assertThat(events.of("NextStepSet", TEXT)).isSameAs(first);
        assertThat(events.found()).isEqualTo(1);
        assertThat(events.readAnew()).isEqualTo(1);
    }

    @Test
    void textThatWasAlteredIsReadAsItStands() {
        events.of("NextStepSet", TEXT);

        assertThat(events.of("NextStepSet", TEXT.replace("werven", "wachten")))
                .isEqualTo(new NextStepSet(Facts.id(1), Facts.DAY, "wachten"));
    }

    @Test
    void theSameTextUnderAnotherNameIsAnotherEvent() {
        var text = "{\"interventionId\": \"%s\", \"effectiveOn\": \"%s\", \"nextStep\": \"a\", \"lead\": \"b\"}"
                .formatted(Facts.id(1).id(), Facts.DAY);

        assertThat(events.of("NextStepSet", text)).isEqualTo(new NextStepSet(Facts.id(1), Facts.DAY, "a"));
        assertThat(events.of("LeadAssigned", text)).isEqualTo(new LeadAssigned(Facts.id(1), Facts.DAY, "b"));
    }

    @Test
    void whatCannotBeReadIsSaidEachTime() {
        assertThatThrownBy(() -> events.of("NextStepSet", "[]")).isInstanceOf(UnreadableFactException.class);
        assertThatThrownBy(() -> events.of("NextStepSet", "[]")).isInstanceOf(UnreadableFactException.class);
    }

    @Test
    void noMoreIsKeptThanMayBe() {
        var few = kept(DataSize.ofKilobytes(10));
        for (var step = 0; step < 1000; step++) {
            few.of("NextStepSet", TEXT.replace("werven", "werven " + step));
        }

        assertThat(few.bytes()).isPositive().isLessThanOrEqualTo(10 * 1024);
    }

    @Test
    void settingsHaveTheseDefaultsAndKeys() {
        assertThat(settings(Map.of())).isEqualTo(new HistorySettings(DataSize.ofMegabytes(32)));
        assertThat(settings(Map.of("grip.history.events-kept", "8MB")))
                .isEqualTo(new HistorySettings(DataSize.ofMegabytes(8)));
        assertThatThrownBy(() -> settings(Map.of("grip.history.events-kept", "-1B")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static EventsRead kept(DataSize atMost) {
        return new EventsRead(new HistorySettings(atMost), new HistoryMeters(new SimpleMeterRegistry()));
    }

    private static HistorySettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("grip.history", HistorySettings.class);
    }
}
