package nl.grip.command.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the contract how many of what the ledger holds may be asked for at once. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        description = "Hoogstens zoveel.",
        schema =
                @Schema(
                        type = "integer",
                        format = "int32",
                        minimum = "1",
                        maximum = LimitAsked.MOST,
                        defaultValue = LimitAsked.MOST))
@interface LimitAsked {

    String MOST = "100";
}
