package nl.grip.command.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a handler that asks for a change, and tells the contract which headers {@link CommandRequest} takes and what is answered. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(in = ParameterIn.HEADER, name = CommandRequest.IDEMPOTENCY_KEY, schema = @Schema(type = "string")),
    @Parameter(in = ParameterIn.HEADER, name = CommandRequest.IF_MATCH, schema = @Schema(type = "string"))
})
@ApiResponse(
        responseCode = "200",
        description = "Dit gold al; er is niets nieuws vastgelegd",
        headers = @Header(name = "ETag", description = "De versie van nu", schema = @Schema(type = "string")))
@ApiResponse(
        responseCode = "201",
        description = "Vastgelegd",
        headers = @Header(name = "ETag", description = "De nieuwe versie", schema = @Schema(type = "string")))
public @interface Change {}
