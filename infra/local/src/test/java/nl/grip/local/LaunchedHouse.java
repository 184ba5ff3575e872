package nl.grip.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A launcher in a process of its own, with stand-ins for the services. */
final class LaunchedHouse implements AutoCloseable {
    private final Process launcher;
    private final Path data;
    private final BufferedReader said;
    private String readyLine = "";

    private LaunchedHouse(Process launcher, Path data) {
        this.launcher = launcher;
        this.data = data;
        this.said = launcher.inputReader();
    }

    static LaunchedHouse launch(Path directory, int portOffset, String... options) throws IOException {
        buildStandIns(directory);
        Path data = directory.resolve("data");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dgrip.project=" + directory,
                "-Dgrip.version=0",
                Launcher.class.getName(),
                "--no-demo",
                "--port-offset",
                Integer.toString(portOffset),
                "--data",
                data.toString()));
        command.addAll(Arrays.asList(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new LaunchedHouse(builder.start(), data);
    }

    LaunchedHouse awaitReady() throws IOException {
        readyLine = awaitLine("Ready after");
        return this;
    }

    String readyLine() {
        return readyLine;
    }

    String awaitLine(String beginning) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("Never said: " + beginning + "; but: " + before);
    }

    String allItSays() {
        return said.lines().collect(Collectors.joining("\n"));
    }

    int exitCode() throws InterruptedException {
        return launcher.waitFor();
    }

    /** Kafka, the services, PostgreSQL, and what watches over them. */
    Set<ProcessHandle> processes() throws IOException {
        String postgres =
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst();
        return Stream.concat(launcher.descendants(), ProcessHandle.of(Long.parseLong(postgres)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    ProcessHandle service(String module) {
        return launcher.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(module))
                .findFirst()
                .orElseThrow();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(launcher.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        launcher.destroy();
        launcher.onExit().join();
    }

    /** In the place of a project whose services are built. */
    static void buildStandIns(Path directory) throws IOException {
        for (String module : List.of("infra/identity", "command-service", "query-service")) {
            buildStandIn(directory.resolve(module));
        }
    }

    private static void buildStandIn(Path module) throws IOException {
        Path jar = Files.createDirectories(module.resolve("target")).resolve(module.getFileName() + "-0.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        String name = StandInService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(file, manifest);
                InputStream content = StandInService.class.getClassLoader().getResourceAsStream(name)) {
            archive.putNextEntry(new JarEntry(name));
            Objects.requireNonNull(content, name).transferTo(archive);
        }
    }
}
