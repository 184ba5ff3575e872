package nl.grip.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which events made a figure what it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Explanation", description = "Welke gebeurtenissen een cijfer maakten tot wat het is")
public record Explanation(
        Shows shows,

        @Schema(example = "2019/WIJK-GGD/budget") String figure,

        @Nullable @Schema(description = "Wat er staat; ontbreekt waar er niets meer staat")
        Figure value,

        @Schema(description = "In de volgorde waarin zij tellen; elke verwijst naar het journaal")
        List<Lineage.Step> events) {}
