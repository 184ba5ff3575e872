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

/** Marks a handler that takes an {@link AsOf}, and tells the contract what may be said in it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "effectiveOn",
            description = "Zoals het op deze dag gold; wat later is ingevoerd, staat op zijn plaats.",
            schema = @Schema(type = "string", format = "date")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "knownAt",
            description = "Zoals het op dit tijdstip bekend was.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "scenario",
            description = "Zoals het zou zijn in dit scenario van uzelf.",
            schema = @Schema(type = "string", format = "uuid"))
})
public @interface OnBothClocks {}
