package nl.grip.command.interventions;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.command.http.Bodies;
import nl.grip.events.AreaCode;
import nl.grip.events.BudgetLineRef;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.ProgrammeId;
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
            LocalDate until,

            @ArraySchema(uniqueItems = true, arraySchema = @Schema(description = "De budgetregels waarop zij rust"))
            @Nullable
            List<FundingLine> lines) {

        Funding funding() {
            return new Funding(kind, source, until, references());
        }

        private @Nullable List<BudgetLineRef> references() {
            return lines == null
                    ? null
                    : lines.stream().map(FundingLine::reference).toList();
        }
    }

    @Schema(name = "BudgetLineRef", description = "Een budgetregel van een begrotingsjaar")
    record FundingLine(
            @Schema(description = "Het programma") UUID programmeId,

            @Schema(description = "Het begrotingsjaar", minimum = "1990", maximum = "2100")
            int year,

            @Schema(
                    description = "Hoe de gemeente de regel in het kort noemt",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            String line) {

        BudgetLineRef reference() {
            return new BudgetLineRef(new ProgrammeId(programmeId), year, new Code(line));
        }
    }

    static List<AreaCode> areasOf(List<String> codes) {
        return codes.stream().map(AreaCode::new).toList();
    }
}
