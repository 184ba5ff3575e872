package nl.grip.telemetry;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;

/** A piece of work that shows in a trace from its beginning until it is closed. What is logged meanwhile names the trace. */
public final class TracedPart implements AutoCloseable {

    static final TracedPart NONE = new TracedPart(Span.NOOP, () -> {});

    private final Span span;
    private final Tracer.SpanInScope scope;

    private TracedPart(Span span, Tracer.SpanInScope scope) {
        this.span = span;
        this.scope = scope;
    }

    static TracedPart begin(Tracer tracer, Span span) {
        return new TracedPart(span, tracer.withSpan(span));
    }

    /** @param name of what there are few of, never of a person or a history */
    public TracedPart with(String name, String value) {
        span.tag(name, value);
        return this;
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
