package nl.grip.events.wire;

import java.util.Arrays;
import java.util.List;
import nl.grip.events.StreamKind;

/** Where facts of each kind are carried. */
public final class Topics {

    private Topics() {}

    /** @param prefix set per installation, so that several can share a cluster */
    public static String of(String prefix, StreamKind kind) {
        return prefix + "." + kind.plural();
    }

    public static List<String> all(String prefix) {
        return Arrays.stream(StreamKind.values()).map(kind -> of(prefix, kind)).toList();
    }
}
