package nl.grip.query.indicators;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.grip.query.history.When;

/** Tells the contract by which code the plan of an evaluation is asked for. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        description = "Code van het plan.",
        schema = @Schema(type = "string", pattern = When.CODE, maxLength = When.CODE_LENGTH))
@interface PlanAsked {}
