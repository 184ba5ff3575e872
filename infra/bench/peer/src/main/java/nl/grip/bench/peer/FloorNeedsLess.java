package nl.grip.bench.peer;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Keeps from the floor what is on the class path for the peer alone: Axon, and all that would look for a database. */
final class FloorNeedsLess implements AutoConfigurationImportFilter, EnvironmentAware {

    private Part part = Part.PEER;

    @Override
    public void setEnvironment(Environment environment) {
        part = Part.in(environment);
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var needed = new boolean[candidates.length];
        for (var index = 0; index < candidates.length; index++) {
            needed[index] = part == Part.PEER || !isOfThePeer(candidates[index]);
        }
        return needed;
    }

    private static boolean isOfThePeer(@Nullable String candidate) {
        return candidate != null
                && Stream.of(
                                "org.axonframework.",
                                ".boot.jdbc.",
                                ".boot.hibernate.",
                                ".boot.data.",
                                ".boot.persistence.")
                        .anyMatch(candidate::contains);
    }
}
