package nl.grip.door;

import java.nio.file.Path;
import nl.grip.door.generation.ContractDocument;
import org.junit.jupiter.api.Test;

class ContractDocumentTest {

    @Test
    void theCommittedContractIsWhatTheCodeSays() {
        ContractDocument.of(RunningSample.uri())
                .isCommittedAs(Path.of("src/test/resources/nl/grip/door/sample/openapi.json"));
    }
}
