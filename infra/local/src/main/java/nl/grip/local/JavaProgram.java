package nl.grip.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program for another JVM of the same Java, with the options that infra/jvm has for it. */
final class JavaProgram {
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

    /** To put down what was learned takes 4 s of processor time or so; other programs may want the processor too. */
    private static final Duration TIME_TO_LEARN = Duration.ofMinutes(3);

    private final List<String> options = new ArrayList<>();
    private final List<String> target;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable AotCache cache;
    private Duration timeToStop = TIME_TO_STOP;

    private JavaProgram(String program, String... target) {
        options.addAll(JvmOptions.of(program));
        this.target = List.of(target);
    }

    /** On the class path of this JVM; in the environment, so that a list of processes stays readable. */
    static JavaProgram of(String program, Class<?> main) {
        return new JavaProgram(program, main.getName()).environment("CLASSPATH", System.getProperty("java.class.path"));
    }

    static JavaProgram of(String program, Path jar) {
        return new JavaProgram(program, "-jar", jar.toString());
    }

    /** Of the JDK that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    JavaProgram cache(AotCache used) throws IOException {
        cache = used;
        options.addAll(used.options());
        timeToStop = used.isLearning() ? TIME_TO_LEARN : TIME_TO_STOP;
        return this;
    }

    JavaProgram option(String... added) {
        options.addAll(Arrays.asList(added));
        return this;
    }

    JavaProgram environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Everything it says goes to the log; how Java itself crashed, if it did, goes beside it. */
    ChildProcess start(Path log) throws IOException {
        option("-XX:ErrorFile=" + log + ".crash-%p");
        return ChildProcess.start(command(), environment, log, timeToStop);
    }

    /** Its standard output is for this JVM; only its errors go to the log. */
    ChildProcess startHeard(Path log, String... arguments) throws IOException {
        return ChildProcess.startHeard(command(arguments), environment, log, timeToStop);
    }

    /** What there is to say about a process of it that answers, or nothing. */
    String remark(ProcessHandle process) {
        AotCache used = cache;
        if (used == null) {
            return "";
        }
        if (used.isLearning()) {
            return "; when it is stopped it keeps what it has learned, once, for the starts to come";
        }
        return used.wasRefusedBy(process)
                ? "; it could not use what was learned in an earlier run (see its log), which is thrown away"
                : "";
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.addAll(target);
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}
