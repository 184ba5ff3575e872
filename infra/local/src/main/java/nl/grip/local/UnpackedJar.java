package nl.grip.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Spring Boot jar, taken apart beside itself: Java keeps nothing of classes in jars within a jar. */
final class UnpackedJar {
    private static final int SECONDS = 60;

    private UnpackedJar() {}

    /**
     * The program's own jar, with the others in a folder beside it; taken apart when there is a new one.
     *
     * @return nothing, if that does not work; then the log tells why
     */
    static synchronized Optional<Path> of(Path jar, Path log) throws IOException, InterruptedException {
        String state = "%x-%x"
                .formatted(Files.size(jar), Files.getLastModifiedTime(jar).toMillis());
        Path place = Files.createDirectories(jar.resolveSibling("unpacked"));
        Path unpacked = place.resolve(state);
        if (!Files.isDirectory(unpacked) && !unpack(jar, place, unpacked, log)) {
            return Optional.empty();
        }
        return Optional.of(unpacked.resolve(jar.getFileName()));
    }

    private static boolean unpack(Path jar, Path place, Path unpacked, Path log)
            throws IOException, InterruptedException {
        List<Path> old = entries(place);
        Path fresh = Files.createTempDirectory(place, "unpacking-");
        Process tool = new ProcessBuilder(
                        JavaProgram.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        fresh.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!tool.waitFor(SECONDS, TimeUnit.SECONDS)) {
            tool.destroyForcibly();
        }
        if (tool.waitFor() != 0 || !Files.exists(fresh.resolve(jar.getFileName()))) {
            Directories.delete(fresh);
            return false;
        }
        for (Path outdated : old) {
            Directories.delete(outdated);
        }
        Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }
}
