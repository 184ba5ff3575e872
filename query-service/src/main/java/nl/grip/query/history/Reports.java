package nl.grip.query.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.StreamId;
import nl.grip.query.projections.Moment;

/** Tells what was reported on, and when. */
public interface Reports {

    /** A reporting moment of a programme: what was shown in it is for ever what both of its clocks cover. */
    @Schema(name = "ReportingMomentOfProgramme", description = "Een rapportagemoment van een programma")
    record Report(
            UUID programmeId,

            @Schema(description = "Naam van het programma") String programme,

            @Schema(example = "JAARSTUKKEN-2020") String code,
            String title,
            LocalDate effectiveOn,
            Instant knownAt,

            @Schema(
                    description = "Het programma zoals het toen werd getoond",
                    example = "/v1/programmes/0190f2a6-0000-7000-8000-000000000001/overview?moment=JAARSTUKKEN-2020")
            String href) {}

    /**
     * The reporting moments of every programme that a history is part of.
     *
     * @param now what is served
     */
    Stream<Report> concernedBy(Moment now, StreamId stream);
}
