package nl.grip.query.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the contract of the header {@link Answers#POSITION}, as a question takes it. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        description = "Wacht, kort, tot het overzicht deze positie toont.",
        schema = @Schema(type = "integer", format = "int64", minimum = "0"))
public @interface PositionAsked {}
