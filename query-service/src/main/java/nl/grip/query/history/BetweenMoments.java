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

/** Marks a handler that takes a {@link Between}, and tells the contract what may be said in it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description =
                    "Het eerste moment: een dag (zoals het toen gold) of een tijdstip (zoals het toen bekend was)."
                            + BetweenMoments.WITHOUT_FROM,
            schema = @Schema(type = "string", pattern = BetweenMoments.FORM, maxLength = BetweenMoments.LENGTH)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "Het tweede, in dezelfde vorm; nu als dit ontbreekt.",
            schema = @Schema(type = "string", pattern = BetweenMoments.FORM, maxLength = BetweenMoments.LENGTH)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "scenario",
            description = BetweenMoments.IN_SCENARIO,
            schema = @Schema(type = "string", format = "uuid"))
})
public @interface BetweenMoments {

    String FORM = "^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+(Z|[+-]\\d{2}:\\d{2}))?$";
    int LENGTH = 40;
    String WITHOUT_FROM =
            " Mag alleen ontbreken als er een scenario is: dan hetzelfde moment als het tweede, zoals het werkelijk was.";
    String IN_SCENARIO =
            "Het tweede moment is dan dat van dit scenario van uzelf; het eerste is altijd zoals het werkelijk was.";
}
