package nl.grip.query.programmes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.grip.query.history.Figure;
import nl.grip.query.history.Lineage;
import org.jspecify.annotations.Nullable;

/** Which events made a figure what it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Explanation", description = "Welke gebeurtenissen een cijfer maakten tot wat het is")
record Explanation(
        @Schema(example = "2019/WIJK-GGD/budget") String figure,

        @Nullable @Schema(description = "Wat er nu staat; ontbreekt waar er niets meer staat")
        Figure value,

        @Schema(description = "In de volgorde waarin zij zijn vastgelegd")
        List<Lineage.Step> events) {}
