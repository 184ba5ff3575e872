package nl.grip.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another JVM of the same Java on the same class path; it ignores Ctrl-C, because its parent tells it when to stop. */
final class JavaProcess {
    private final Class<?> main;
    private final List<String> options = new ArrayList<>();

    private JavaProcess(Class<?> main) {
        this.main = main;
    }

    static JavaProcess of(Class<?> main) {
        return new JavaProcess(main);
    }

    JavaProcess option(String... added) {
        options.addAll(Arrays.asList(added));
        return this;
    }

    Process start(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "java"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add(main.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // In the environment and not among the arguments, so that a list of processes stays readable.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }
}
