package nl.grip.query.indicators;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the contract which parts of an indicator a question may take together. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        description = "Onderdelen, met komma's ertussen, die samen worden genomen: WIJK:WK018301, of"
                + " GESLACHT:V/WIJK:WK018301; het totaal als dit ontbreekt.",
        explode = Explode.FALSE,
        array =
                @ArraySchema(
                        maxItems = 50,
                        schema = @Schema(type = "string", pattern = Selection.PART, maxLength = 200)))
@interface BreakdownAsked {}
