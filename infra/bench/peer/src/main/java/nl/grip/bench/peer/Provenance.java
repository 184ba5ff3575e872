package nl.grip.bench.peer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;

/** What goes with a command beside what it asks: for whom, by whom, and on which day. */
final class Provenance {

    static final String MUNICIPALITY = "municipality";
    static final String ACTOR = "actor";
    static final String TODAY = "today";

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Provenance() {}

    static Map<String, Object> of(Jwt token) {
        return Map.of(
                MUNICIPALITY,
                token.getClaimAsString(MUNICIPALITY),
                ACTOR,
                token.getSubject(),
                TODAY,
                LocalDate.now(ZONE));
    }
}
