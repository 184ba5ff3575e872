package nl.grip.testing;

/** Holds the one set of servers of this JVM; the class is loaded when the first test asks for them. */
final class RunningServers {
    static final RealServers INSTANCE = start(System.getProperty("grip.servers", "embedded"));

    private RunningServers() {}

    private static RealServers start(String kind) {
        return switch (kind) {
            case "embedded" -> EmbeddedServers.start();
            case "containers" -> ContainerServers.start();
            default ->
                throw new IllegalArgumentException(
                        "grip.servers is '%s', and can be 'embedded' or 'containers'".formatted(kind));
        };
    }
}
