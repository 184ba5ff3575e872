package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The intake's work shows in the trace of the request that made the fact. */
class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

    /** Beside the exporter of the service, whose collector is not there. */
    @Configuration(proxyBeanMethods = false)
    static class Collecting {

        @Bean
        SpanProcessor collector() {
            return SimpleSpanProcessor.create(SPANS);
        }
    }

    @Test
    void whatIsDoneWithAFactBelongsToTheTraceOfItsRequest() {
        var installation = Installation.fresh();
        try (var service = installation.start(
                        List.of(Collecting.class),
                        "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:9/v1/traces");
                var publisher = installation.publisher()) {
            service.ready();
            var proposed = publisher.next("GM0183", Facts.proposed(Facts.id(1), "PJ1", "Een"));
            var traced = CloudEventBuilder.from(proposed)
                    .withExtension("traceparent", "00-" + TRACE + "-" + SPAN + "-01")
                    .build();

            publisher.publishRaw(traced, Facts.id(1).value());

            await().untilAsserted(() -> assertThat(intakes()).isNotEmpty().allSatisfy(span -> {
                assertThat(span.getTraceId()).isEqualTo(TRACE);
                assertThat(span.getParentSpanId()).isEqualTo(SPAN);
                assertThat(span.getLinks()).extracting(LinkData::getSpanContext).hasSize(1);
            }));
        }
    }

    private static List<SpanData> intakes() {
        return SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals("intake"))
                .toList();
    }
}
