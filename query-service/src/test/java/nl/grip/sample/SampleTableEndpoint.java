package nl.grip.sample;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.grip.door.Allowed;
import nl.grip.query.tables.AsTable;
import nl.grip.query.tables.Unit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to the table. */
@RestController
@Tag(name = "Voorbeeld")
public class SampleTableEndpoint {

    @AsTable("/sample-table")
    @Allowed
    @Operation(operationId = "getSampleTable", summary = "Een tabel", description = "Om te proberen.")
    ResponseEntity<SampleTable> table(@RequestParam(defaultValue = "euro") Unit unit) {
        return ResponseEntity.ok(SampleTable.in(unit));
    }
}
