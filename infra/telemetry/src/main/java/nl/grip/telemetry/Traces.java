package nl.grip.telemetry;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The traces that requests leave, as they travel with facts: in the words of W3C Trace Context. Where tracing is off, or a
 * request is not among those that are traced, nothing is done.
 */
public final class Traces {

    /** What was caused by more requests than that is linked to the first of them. */
    private static final int LINKS = 128;

    private static final Pattern SAMPLED = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f][13579bdf]");

    private final Tracer tracer;

    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Where no request is ever traced. */
    public static Traces off() {
        return new Traces(Tracer.NOOP);
    }

    /** The trace parent for what follows from the request at hand; absent where it is not traced. */
    public @Nullable String current() {
        var span = tracer.currentSpan();
        return span == null || !isSampled(span)
                ? null
                : "00-" + span.context().traceId() + "-" + span.context().spanId() + "-01";
    }

    /** A part of the work on the request at hand. */
    public TracedPart part(String name) {
        var around = tracer.currentSpan();
        return around == null || !isSampled(around)
                ? TracedPart.NONE
                : TracedPart.begin(
                        tracer,
                        tracer.spanBuilder()
                                .name(name)
                                .setParent(around.context())
                                .start());
    }

    /**
     * Work on what several requests have caused. It belongs to the trace of the first one that is traced, so that it is seen
     * wherever that is, and has links to the others.
     *
     * @param causes the trace parents of the requests, asked for only where tracing is on
     */
    public TracedPart following(String name, Supplier<Stream<? extends @Nullable String>> causes) {
        if (tracer == Tracer.NOOP) {
            return TracedPart.NONE;
        }
        var traced = traced(causes.get());
        if (traced.isEmpty()) {
            return TracedPart.NONE;
        }
        var span = tracer.spanBuilder().name(name).kind(Span.Kind.CONSUMER).setParent(traced.getFirst());
        traced.forEach(cause -> span.addLink(new Link(cause)));
        return TracedPart.begin(tracer, span.start());
    }

    private List<TraceContext> traced(Stream<? extends @Nullable String> causes) {
        return causes.filter(Objects::nonNull)
                .distinct()
                .map(SAMPLED::matcher)
                .filter(trace -> trace.matches())
                .limit(LINKS)
                .map(trace -> tracer.traceContextBuilder()
                        .traceId(trace.group(1))
                        .spanId(trace.group(2))
                        .sampled(true)
                        .build())
                .toList();
    }

    private static boolean isSampled(Span span) {
        return !span.isNoop() && Boolean.TRUE.equals(span.context().sampled());
    }
}
