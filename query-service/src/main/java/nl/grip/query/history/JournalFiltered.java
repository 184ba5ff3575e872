package nl.grip.query.history;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.grip.events.StreamKind;

/** Marks a handler that takes a {@link JournalFilter}, and tells the contract what may be said in it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "stream",
            description = "Alleen deze geschiedenis.",
            schema = @Schema(type = "string", pattern = FactEndpoint.STREAM, maxLength = 60)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            description = "Alleen geschiedenissen van deze soort.",
            schema = @Schema(implementation = StreamKind.class)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "event",
            description = "Naam van de gebeurtenis.",
            schema = @Schema(type = "string", pattern = "^[A-Z][A-Za-z]*$", maxLength = 60)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "actor",
            description = "Wie het vastlegde, als pseudoniem.",
            schema = @Schema(type = "string", maxLength = 200)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "decision",
            description = "Kenmerk van het besluit waarop het rust.",
            schema = @Schema(type = "string", maxLength = 200)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "trace",
            description = "Het verzoek waarvan het kwam: het trace-id van W3C Trace Context.",
            schema = @Schema(type = "string", pattern = "^[0-9a-f]{32}$", maxLength = 32)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "recordedFrom",
            description = "Vastgelegd op of na dit tijdstip.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "recordedUntil",
            description = "Vastgelegd op of voor dit tijdstip.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "effectiveFrom",
            description = "Geldt vanaf deze dag of later.",
            schema = @Schema(type = "string", format = "date")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "effectiveUntil",
            description = "Geldt vanaf deze dag of eerder.",
            schema = @Schema(type = "string", format = "date")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            description = "Woorden, of het begin ervan, uit wat de gebeurtenis zegt.",
            schema = @Schema(type = "string"))
})
@interface JournalFiltered {}
