package nl.grip.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What a service gets that has this module on its class path, with tracing and without. */
@ExtendWith(OutputCaptureExtension.class)
class TelemetryTest {

    private static final String ON =
            "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:9/v1/traces";
    private static final String EVERY = "--management.tracing.sampling.probability=1";
    private static final String SAMPLED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String UNSAMPLED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {}

    @Test
    void nothingIsTracedWhereTracesHaveNowhereToGo() {
        try (var service = start()) {
            assertThat(service.getBeansOfType(Tracer.class)).isEmpty();
            assertThat(service.getBeanNamesForType(io.opentelemetry.api.OpenTelemetry.class))
                    .isEmpty();
            assertThat(service.getBean(Traces.class).current()).isNull();
        }
    }

    @Test
    void theTraceAtHandIsHandedOnInTheWordsOfTraceContext() {
        try (var service = start(ON, EVERY)) {
            var tracer = service.getBean(Tracer.class);
            var traces = service.getBean(Traces.class);
            var span = tracer.nextSpan().start();
            try (var _ = tracer.withSpan(span)) {
                assertThat(traces.current())
                        .isEqualTo("00-" + span.context().traceId() + "-"
                                + span.context().spanId() + "-01");
            }
            assertThat(traces.current()).isNull();
        }
    }

    @Test
    void whatFollowsIsInTheTraceOfTheFirstThatIsTraced() {
        try (var service = start(ON, "--management.tracing.sampling.probability=0")) {
            var tracer = service.getBean(Tracer.class);
            var traces = service.getBean(Traces.class);
            try (var _ = traces.following("work", () -> Stream.of(null, UNSAMPLED, SAMPLED, "no trace at all"))) {
                assertThat(Objects.requireNonNull(tracer.currentSpan())
                                .context()
                                .traceId())
                        .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            }
            try (var _ = traces.following("work", () -> Stream.of(null, UNSAMPLED))) {
                assertThat(tracer.currentSpan()).isNull();
            }
        }
    }

    @Test
    void aStructuredLineNamesItsTrace(CapturedOutput output) {
        try (var service = start(ON, EVERY, "--logging.structured.format.console=ecs")) {
            var tracer = service.getBean(Tracer.class);
            var span = tracer.nextSpan().start();
            try (var _ = tracer.withSpan(span)) {
                LoggerFactory.getLogger(TelemetryTest.class).info("something happened");
            }
            var line = JsonMapper.shared()
                    .readTree(output.getOut()
                            .lines()
                            .filter(one -> one.contains("something happened"))
                            .findFirst()
                            .orElseThrow());
            assertThat(line.path("trace.id").asString())
                    .isEqualTo(span.context().traceId());
            assertThat(line.path("log").path("level").asString()).isEqualTo("INFO");
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments);
    }
}
