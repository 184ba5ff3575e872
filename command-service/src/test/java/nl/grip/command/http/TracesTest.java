package nl.grip.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import nl.grip.command.RunningCommandService;
import nl.grip.command.http.Client.Bodies;
import nl.grip.command.store.Positions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the request to the store and to Kafka, one trace; and in the store where it is to be found. */
class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static final RunningCommandService SERVICE = new RunningCommandService(
            List.of(Collecting.class),
            "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:9/v1/traces",
            "--management.tracing.sampling.probability=0");

    /** Beside the exporter of the service, whose collector is not there. */
    @Configuration(proxyBeanMethods = false)
    static class Collecting {

        @Bean
        SpanProcessor collector() {
            return SimpleSpanProcessor.create(SPANS);
        }
    }

    @BeforeEach
    void forget() {
        SPANS.reset();
    }

    @AfterAll
    static void end() {
        SERVICE.close();
    }

    @Test
    void aTracedRequestIsSeenFromTheDoorToTheStoreAndToKafka() {
        var position = propose("00-" + TRACE + "-" + CALLER + "-01");

        await().untilAsserted(() -> assertThat(SPANS.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .contains("append", "publish", "http post /v1/interventions"));
        assertThat(SPANS.getFinishedSpanItems())
                .allSatisfy(span -> assertThat(span.getTraceId()).isEqualTo(TRACE));
        var request = span("http post /v1/interventions");
        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
        assertThat(span("append").getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(span("publish").getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(stored(position)).isEqualTo("00-" + TRACE + "-" + request.getSpanId() + "-01");
    }

    @Test
    void aRequestThatIsNotTracedLeavesNothingButWhatItsCallerSaid() {
        var untraced = "00-" + TRACE + "-" + CALLER + "-00";

        var position = propose(untraced);

        assertThat(stored(position)).isEqualTo(untraced);
        assertThat(SPANS.getFinishedSpanItems()).isEmpty();
    }

    private static long propose(String traceParent) {
        var answer = Client.PROJECT_LEAD
                .at(SERVICE.address())
                .with("traceparent", traceParent)
                .post("", Bodies.PROPOSAL);
        return Long.parseLong(answer.header("Grip-Position"));
    }

    private static @Nullable String stored(long position) {
        var event = SERVICE.bean(Positions.class).after(position - 1, 1).getFirst();
        return event.event().provenance().trace();
    }

    private static SpanData span(String name) {
        return SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
