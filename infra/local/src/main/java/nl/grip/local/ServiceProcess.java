package nl.grip.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** One of our own services in a JVM of its own. */
final class ServiceProcess implements Running {
    private static final int LINES_SHOWN = 12;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+)|\\s*$");
    private static final int SECONDS_TO_START = 180;

    private final String name;
    private final JavaProgram program;
    private final Question ready;
    private final Path log;
    private final ChildProcess child;

    private ServiceProcess(String name, JavaProgram program, Question ready, Path log, ChildProcess child) {
        this.name = name;
        this.program = program;
        this.ready = ready;
        this.log = log;
        this.child = child;
    }

    /**
     * Starts it without waiting for it.
     *
     * @param ready answered once it can be used
     * @param settings as in the service's application.yaml; passed in the environment, where no list shows them
     */
    static ServiceProcess start(
            String name, JavaProgram program, Question ready, Path log, Map<String, Object> settings)
            throws IOException {
        ChildProcess child =
                program.environment("SPRING_APPLICATION_JSON", json(settings)).start(log);
        return new ServiceProcess(name, program, ready, log, child);
    }

    @Override
    public void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (ready.answer().isEmpty()) {
            if (child.process().waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new LocalServerException(lastWords());
            }
            if (System.nanoTime() > end) {
                throw new LocalServerException(
                        "The %s is not ready after %d seconds; see %s.".formatted(name, SECONDS_TO_START, log));
            }
        }
    }

    @Override
    public String remark() {
        return program.remark(process());
    }

    private static String json(Map<String, Object> settings) {
        return new JsonMapper().writeValueAsString(settings);
    }

    @Override
    public CompletableFuture<?> onExit() {
        return child.onExit();
    }

    @Override
    public ProcessHandle process() {
        return child.process().toHandle();
    }

    @Override
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !STACK_FRAME.matcher(line).lookingAt())
                    .toList();
            String last = lines.stream()
                    .skip(Math.max(0, lines.size() - LINES_SHOWN))
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n"));
            return "The %s ended by itself (exit code %d). The last lines of %s:%n%s"
                    .formatted(name, child.process().exitValue(), log, last);
        } catch (IOException problem) {
            return "The %s ended by itself, and its log %s cannot be read.".formatted(name, log);
        }
    }

    @Override
    public void askToStop() {
        child.askToStop();
    }

    @Override
    public void close() {
        child.close();
    }
}
