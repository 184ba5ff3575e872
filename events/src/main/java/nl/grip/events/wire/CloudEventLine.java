package nl.grip.events.wire;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import tools.jackson.databind.node.ObjectNode;

/** A CloudEvent in its JSON form, as one line: the attributes that {@link CloudEvents#fact} gives it, always in the same order. */
public final class CloudEventLine {

    /** As the store has it: always six decimals, so that it sorts as text. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private final ObjectNode line = EventJson.MAPPER.createObjectNode();

    public CloudEventLine(String id, URI source, String type) {
        line.put("specversion", "1.0");
        line.put("id", id);
        line.put("source", source.toString());
        line.put("type", type);
    }

    /** A fact as this version reads it, whatever form it was recorded in. */
    public static CloudEventLine of(URI source, Fact fact) {
        var event = fact.event();
        var type = CloudEvents.typeOf(event.stream().kind(), EventCatalog.formOf(event));
        return new CloudEventLine(CloudEvents.idOf(fact), source, type)
                .recorded(
                        event.stream().value(),
                        time(fact.recordedAt()),
                        fact.position(),
                        fact.sequence(),
                        fact.provenance().municipality().code())
                .said(fact.provenance(), EventJson.write(event));
    }

    /** Where it was recorded, when, and for whom. */
    public CloudEventLine recorded(String stream, String time, long position, long sequence, String municipality) {
        line.put("subject", stream);
        line.put("time", time);
        line.put("sequence", CloudEvents.padded(position));
        line.put("streamsequence", CloudEvents.padded(sequence));
        line.put("municipality", municipality);
        return this;
    }

    /** An attribute that other CloudEvents do not have. */
    public CloudEventLine with(String attribute, String value) {
        line.put(attribute, value);
        return this;
    }

    /** Who said what. */
    public CloudEventLine said(Provenance provenance, String data) {
        line.put("actor", provenance.actor());
        if (provenance.trace() != null) {
            line.put("traceparent", provenance.trace());
        }
        line.put("datacontenttype", "application/json");
        line.set("data", EventJson.MAPPER.readTree(data));
        return this;
    }

    /** Without a line end. */
    public String text() {
        return EventJson.MAPPER.writeValueAsString(line);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
