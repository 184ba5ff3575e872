package nl.grip.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.grip.query.tables.Cell;
import nl.grip.query.tables.Column;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import org.jspecify.annotations.Nullable;

/** Which moment an answer shows; nothing in it where that is now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Welk moment het antwoord toont; leeg als dat nu is")
public record Shows(
        @Nullable @Schema(description = "Zoals het op deze dag gold")
        LocalDate effectiveOn,

        @Nullable @Schema(description = "Zoals het toen bekend was")
        Instant knownAt,

        @Nullable @Schema(description = "Het rapportagemoment dat beide zegt")
        String moment,

        @Nullable @Schema(description = "Staat er waar het antwoord niet toont wat is, maar wat zou zijn")
        Hypothetical hypothetical) {

    /** What is supposed in an answer. */
    @Schema(name = "Hypothetical", description = "Het scenario waarin het antwoord zou gelden")
    public record Hypothetical(
            UUID scenario,
            String title,

            @Schema(description = "Wat later werd vastgelegd, telt in het scenario niet")
            Instant knownAt) {}

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public static Shows of(AsOf asOf) {
        return of(asOf, null);
    }

    public static Shows of(AsOf asOf, @Nullable String moment) {
        var scenario = asOf.scenario();
        return new Shows(
                asOf.effectiveOn(),
                asOf.knownAt(),
                moment,
                scenario == null ? null : new Hypothetical(scenario.id(), scenario.title(), scenario.knownAt()));
    }

    public List<String> lines(TableWords words) {
        var lines = new ArrayList<String>();
        if (hypothetical != null) {
            lines.add(words.of("shows.hypothetical", hypothetical.title(), moment(hypothetical.knownAt(), words)));
        }
        if (moment != null) {
            lines.add(words.of("shows.moment", moment));
        }
        if (effectiveOn != null) {
            lines.add(words.of("shows.effective-on", date(effectiveOn, words)));
        }
        if (knownAt != null) {
            lines.add(words.of("shows.known-at", moment(knownAt, words)));
        }
        return lines;
    }

    /** A table of this moment, marked in every row where it is not what is. */
    public Table marked(Table table, TableWords words) {
        return hypothetical == null
                ? table
                : table.marked(
                        words.of("shows.hypothetical.file"),
                        new Column(words.of("shows.hypothetical.column"), false),
                        new Cell.Text(hypothetical.title()));
    }

    public static String date(LocalDate day, TableWords words) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .format(day);
    }

    public static String moment(Instant at, TableWords words) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(at.atZone(ZONE));
    }
}
