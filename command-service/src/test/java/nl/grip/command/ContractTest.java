package nl.grip.command;

import java.nio.file.Path;
import nl.grip.door.generation.ContractDocument;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void theCommittedContractIsWhatTheCodeSays() {
        ContractDocument.of(RunningCommandService.uri()).isCommittedAs(Path.of("src/main/resources/openapi.json"));
    }
}
