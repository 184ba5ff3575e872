package nl.grip.query;

import java.nio.file.Path;
import nl.grip.door.generation.ContractDocument;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void theCommittedContractIsWhatTheCodeSays() {
        try (var service = Installation.fresh().start("--springdoc.api-docs.enabled=true")) {
            ContractDocument.of(service.uri("/")).isCommittedAs(Path.of("src/main/resources/openapi.json"));
        }
    }
}
