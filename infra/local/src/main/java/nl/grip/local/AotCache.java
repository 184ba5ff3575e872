package nl.grip.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What a JVM learned in an earlier run of the same program, as a file that later ones begin with (JEP 483, 514 and 515):
 * classes that are loaded and linked, and where the time goes. Only the same Java with the same options and the same jars
 * can use it, so all of these are in its name; what was learned of others is thrown away.
 */
final class AotCache {
    /** Adapters are looked up by a number that two of them can share: of Kafka's, JDK 25 finds three to be others. */
    private static final List<String> WITHOUT_ADAPTERS =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching");

    private final Path directory;
    private final Path file;
    private final String program;
    private final boolean learns;

    private AotCache(Path directory, Path file, String program, boolean learns) {
        this.directory = directory;
        this.file = file;
        this.program = program;
        this.learns = learns;
    }

    /**
     * @param jar with a class path in its manifest, if there is more than itself
     * @param learns whether a run without a cache is to leave one, which takes it some seconds when it is told to stop
     */
    static AotCache ofJar(Path directory, String program, Path jar, boolean learns) throws IOException {
        try (JarFile archive = new JarFile(jar.toFile())) {
            String others = archive.getManifest().getMainAttributes().getValue("Class-Path");
            Stream<Path> beside = others == null
                    ? Stream.of()
                    : Arrays.stream(others.split(" ")).map(jar::resolveSibling);
            return of(directory, program, Stream.concat(Stream.of(jar), beside), learns);
        }
    }

    /** For a program on the class path of this JVM. */
    static AotCache ofClassPath(Path directory, String program, boolean learns) throws IOException {
        Stream<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
        return of(directory, program, classPath, learns);
    }

    private static AotCache of(Path directory, String program, Stream<Path> classPath, boolean learns)
            throws IOException {
        StringBuilder what = new StringBuilder(System.getProperty("java.vm.version"));
        JvmOptions.of(program).forEach(option -> what.append('\n').append(option));
        for (Path part : classPath.filter(Files::exists).toList()) {
            what.append("\n%s %d %s".formatted(part, Files.size(part), Files.getLastModifiedTime(part)));
        }
        Path file = directory.resolve(program + "-" + fingerprint(what.toString()) + ".aot");
        return new AotCache(directory, file, program, learns);
    }

    /** What java is told; the same at each call, save that an outdated cache is only there before the first. */
    List<String> options() throws IOException {
        List<String> options = new ArrayList<>(WITHOUT_ADAPTERS);
        if (Files.exists(file)) {
            options.add("-XX:AOTCache=" + file);
            return options;
        }
        if (!learns) {
            return List.of();
        }
        Files.createDirectories(directory);
        forget();
        // Which classes it cannot keep is of no interest to anybody.
        options.addAll(List.of("-XX:AOTCacheOutput=" + file, "-Xlog:aot=error", "-Xlog:cds=error"));
        return options;
    }

    /** Whether it is about to leave a cache behind. */
    boolean isLearning() {
        return learns && !Files.exists(file);
    }

    /**
     * Throws the cache away if this process found it to be of no use, as Java then only notes in the log.
     *
     * @return whether that was so
     */
    boolean wasRefusedBy(ProcessHandle process) {
        try {
            Path maps = Path.of("/proc", Long.toString(process.pid()), "maps");
            if (!Files.exists(file)
                    || !Files.isReadable(maps)
                    || Files.readString(maps).contains(file.toString())) {
                return false;
            }
            forget();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private void forget() throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            for (Path old : found.filter(name -> name.getFileName().toString().startsWith(program + "-"))
                    .toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
