package nl.grip.command.interventions;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.grip.events.AreaCode;
import nl.grip.events.Funding;
import nl.grip.events.Scope;
import org.jspecify.annotations.Nullable;

/** The parts that several bodies of the intervention have in common, as the contract describes them. */
final class InterventionBodies {

    static final String AREA = "^(GM[0-9]{4}|WK[0-9]{6}|BU[0-9]{8})$";

    private InterventionBodies() {}

    @Schema(name = "Scope", description = "Waar en voor wie")
    record ScopeOfWork(
            @ArraySchema(
                    uniqueItems = true,
                    arraySchema = @Schema(description = "CBS-codes van gebieden"),
                    schema = @Schema(pattern = AREA))
            List<String> areas,

            @ArraySchema(uniqueItems = true, arraySchema = @Schema(description = "Doelgroepen"))
            List<String> targetGroups) {

        Scope scope() {
            return new Scope(areasOf(areas), targetGroups);
        }
    }

    @Schema(name = "Funding", description = "Dekking: wat het betaalt")
    record Money(
            @Schema(description = "Incidenteel of structureel")
            Funding.Kind kind,

            @Schema(description = "Budget of fonds") String source,

            @Schema(description = "Laatste dag die gedekt is") @Nullable
            LocalDate until) {

        Funding funding() {
            return new Funding(kind, source, until, null);
        }
    }

    static List<AreaCode> areasOf(List<String> codes) {
        return codes.stream().map(AreaCode::new).toList();
    }
}
