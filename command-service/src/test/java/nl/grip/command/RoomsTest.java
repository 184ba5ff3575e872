package nl.grip.command;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class RoomsTest {

    private final ApplicationModules rooms = ApplicationModules.of(CommandService.class);

    @Test
    void keepTheirDoors() {
        rooms.verify();
    }

    @Test
    void areDrawn() {
        new Documenter(rooms).writeDocumentation();
    }
}
