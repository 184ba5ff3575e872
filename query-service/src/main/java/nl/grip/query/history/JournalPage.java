package nl.grip.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.wire.EventJson;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.tables.Cell;
import nl.grip.query.tables.Column;
import nl.grip.query.tables.Row;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import nl.grip.query.tables.Tabular;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/** A page of the journal, in the order in which it was recorded. */
@Schema(name = "Journal", description = "Gebeurtenissen, in de volgorde waarin zij zijn vastgelegd")
record JournalPage(
        List<Entry> events,
        @Schema(example = "1") int page,
        @Schema(example = "100") int pageSize,

        @Schema(description = "Hoeveel er aan de vraag voldoen", example = "240")
        long total)
        implements Tabular {

    /** One thing that was recorded. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JournalEntry", description = "Een gebeurtenis zoals zij is vastgelegd")
    record Entry(
            @Schema(description = "Plaats in de hele registratie")
            long position,

            UUID id,

            @Schema(description = "De geschiedenis waarin zij staat")
            String stream,

            @Schema(description = "De plaats in die geschiedenis, van 0 af")
            long sequence,

            @Schema(
                    description = "Het hoeveelste deel van wat onder deze plaats is vastgelegd, van 0 af",
                    example = "0")
            int part,

            @Schema(description = "Naam van de gebeurtenis", example = "PilotStarted")
            String event,

            LocalDate effectiveOn,
            Instant recordedAt,

            @Schema(description = "Wie het vastlegde, als pseudoniem")
            String actor,

            @Nullable @Schema(description = "Het verzoek waarvan zij kwam, als W3C trace parent")
            String trace,

            @Schema(description = "Wat de gebeurtenis zegt") Map<String, Object> data) {

        static Entry of(KeyedRow<JournalRow> keyed) {
            var row = keyed.row();
            return new Entry(
                    keyed.position(),
                    row.id(),
                    row.stream(),
                    row.sequence(),
                    row.part(),
                    row.event(),
                    row.effectiveOn(),
                    row.recordedAt(),
                    row.actor(),
                    row.trace(),
                    row.data());
        }

        Row row() {
            return new Row(
                    Row.Kind.BODY,
                    List.of(
                            new Cell.Number(position),
                            new Cell.Text(recordedAt.toString()),
                            new Cell.Text(effectiveOn.toString()),
                            new Cell.Text(actor),
                            new Cell.Text(event),
                            new Cell.Text(stream),
                            new Cell.Number(sequence),
                            trace == null ? new Cell.Empty() : new Cell.Text(trace),
                            new Cell.Text(EventJson.MAPPER.writeValueAsString(data))));
        }
    }

    @Override
    public Table table(TableWords words) {
        return new Table(
                words.of("journal.file"),
                words.of("journal.title"),
                List.of(words.of("journal.page", page, pageSize, total)),
                Unit.EURO,
                Stream.of(
                                "position",
                                "recorded-at",
                                "effective-on",
                                "actor",
                                "event",
                                "stream",
                                "sequence",
                                "trace",
                                "data")
                        .map(column -> new Column(
                                words.of("journal.column." + column),
                                column.equals("position") || column.equals("sequence")))
                        .toList(),
                events.stream().map(Entry::row).toList(),
                List.of());
    }
}
