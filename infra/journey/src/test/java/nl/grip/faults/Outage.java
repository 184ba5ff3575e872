package nl.grip.faults;

import java.time.Duration;

/** How long a part is away, where the test decides: seconds in a build, minutes for who wants to see that. */
final class Outage {

    private static final int SECONDS = 8;

    private Outage() {}

    /** {@code grip.faults.seconds}, if it is set. */
    static Duration length() {
        return Duration.ofSeconds(Integer.getInteger("grip.faults.seconds", SECONDS));
    }
}
