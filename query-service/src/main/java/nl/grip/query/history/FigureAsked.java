package nl.grip.query.history;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the contract of the name of a figure, as a question for its explanation takes it. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        description = "De plaats van het cijfer in het antwoord, zoals pilot/plannedEnd of lines/WIJK-GGD/title.",
        schema = @Schema(type = "string", maxLength = FigureAsked.LENGTH))
public @interface FigureAsked {

    int LENGTH = 200;
}
