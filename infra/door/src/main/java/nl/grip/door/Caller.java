package nl.grip.door;

import java.util.Set;
import nl.grip.events.Municipality;

/**
 * Who is at the door, as the token says it. A handler that takes one as an argument gets it; there is no other way to
 * learn for which municipality it works.
 *
 * @param subject the identity provider's pseudonymous name for the person
 */
public record Caller(Municipality municipality, String subject, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }
}
