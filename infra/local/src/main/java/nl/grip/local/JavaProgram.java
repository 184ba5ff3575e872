package nl.grip.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program for another JVM of the same Java. */
final class JavaProgram {
    private final List<String> options = new ArrayList<>();
    private final List<String> target;
    private final Map<String, String> environment = new HashMap<>();

    private JavaProgram(String program, String... target) {
        options.addAll(JvmOptions.of(program));
        this.target = List.of(target);
    }

    /** On the class path of this JVM; in the environment, so that a list of processes stays readable. */
    static JavaProgram of(String program, Class<?> main) {
        return new JavaProgram(program, main.getName())
                .environment("CLASSPATH", System.getProperty("java.class.path"));
    }

    /** @param program whose options it gets, see infra/jvm */
    static JavaProgram of(String program, Path jar) {
        return new JavaProgram(program, "-jar", jar.toString());
    }

    JavaProgram option(String... added) {
        options.addAll(Arrays.asList(added));
        return this;
    }

    JavaProgram environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Everything it says goes to the log. */
    ChildProcess start(Path log) throws IOException {
        return ChildProcess.start(command(), environment, log);
    }

    /** Its standard output is for this JVM; only its errors go to the log. */
    ChildProcess startHeard(Path log, String... arguments) throws IOException {
        return ChildProcess.startHeard(command(arguments), environment, log);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(target);
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}
