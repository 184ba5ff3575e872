package nl.grip.command.publication;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** The operator's door to a store that was put back: how it stands beside Kafka, and taking back what it lacks. */
@Component
@Endpoint(id = "recovery")
final class RecoveryEndpoint {

    private static final int CONFLICT = 409;

    private final Recovery recovery;

    RecoveryEndpoint(Recovery recovery) {
        this.recovery = recovery;
    }

    @ReadOperation
    Map<String, Long> standing() {
        var standing = recovery.standing();
        var told = new TreeMap<String, Long>();
        told.put("stored", standing.stored());
        standing.unknownUpTo().ifPresent(position -> told.put("unknownUpTo", position));
        standing.othersFrom().ifPresent(position -> told.put("othersFrom", position));
        return told;
    }

    @WriteOperation
    WebEndpointResponse<Map<String, Object>> takeBack() throws SQLException {
        try {
            return new WebEndpointResponse<>(Map.of("takenBack", recovery.takeBack()));
        } catch (IllegalArgumentException refused) {
            return new WebEndpointResponse<>(Map.of("refused", String.valueOf(refused.getMessage())), CONFLICT);
        }
    }
}
