package nl.grip.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** All that a local run keeps, for one launcher at a time. */
final class DataDirectory implements AutoCloseable {
    private static final int FORM = 1;
    private static final String LOCK = "lock";
    private static final String MARK = "grip-data";
    private static final String DEMO = "demo-loaded";
    private static final String BROKERS = "brokers";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates it if need be. Nothing is removed from a directory that is not Grip's, whatever was asked. */
    static DataDirectory open(Path path, boolean fresh, HouseSize size) {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new LocalServerException("%s is not a directory; choose another with --data.".formatted(path));
            }
            Files.createDirectories(path);
            requireOwn(path);
            DataDirectory directory = new DataDirectory(path, lock(path));
            directory.prepare(fresh, size);
            return directory;
        } catch (IOException problem) {
            throw new LocalServerException(
                    "%s cannot be written; make it writable, or choose another with --data.".formatted(path), problem);
        }
    }

    Path of(String part) {
        return path.resolve(part);
    }

    /** A log for this run; that of the run before is kept beside it. */
    Path log(String name) {
        return of("logs").resolve(name + ".log");
    }

    LeftOvers leftOvers() {
        return new LeftOvers(of("processes"));
    }

    /** Whether it was loaded as it is now; what was loaded in an earlier version has more to enter. */
    boolean hasDemo(String name, String version) throws IOException {
        return Files.exists(of(DEMO)) && Files.readAllLines(of(DEMO)).contains(name + " " + version);
    }

    void rememberDemo(String name, String version) throws IOException {
        Files.writeString(of(DEMO), name + " " + version + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException problem) {
            throw new LocalServerException("%s is not given free.".formatted(path), problem);
        }
    }

    private void prepare(boolean fresh, HouseSize size) throws IOException {
        leftOvers().end();
        if (Files.exists(of("postgresql"))) {
            Files.createDirectories(of("logs"));
            PostgresServer.stopLeftOver(of("postgresql"), log("postgresql"));
        }
        if (fresh) {
            empty();
        }
        requireSame(size);
        Files.createDirectories(of("logs"));
        keepOldLogs();
        Files.writeString(of(MARK), FORM + "\n");
        Files.writeString(of(BROKERS), size.brokers() + "\n");
    }

    /** The facts are on the brokers that there were; others know nothing of them. */
    private void requireSame(HouseSize size) throws IOException {
        int begun = brokers().orElse(size.brokers());
        if (begun != size.brokers()) {
            lock.close();
            throw new LocalServerException(
                    "%s was begun with %s, which cannot be changed; start %s --replicated, begin anew with --fresh, or choose another directory with --data."
                            .formatted(
                                    path,
                                    begun == 1 ? "one Kafka broker" : begun + " Kafka brokers",
                                    begun == 1 ? "without" : "with"));
        }
    }

    /** Data of before there was a choice say nothing of it, and are of one. */
    private OptionalInt brokers() throws IOException {
        if (Files.exists(of(BROKERS))) {
            return OptionalInt.of(Integer.parseInt(Files.readString(of(BROKERS)).strip()));
        }
        return Files.exists(of("kafka")) ? OptionalInt.of(1) : OptionalInt.empty();
    }

    private void empty() throws IOException {
        for (Path entry : entries(path)) {
            if (Files.isDirectory(entry)) {
                Directories.delete(entry);
            } else if (!entry.endsWith(LOCK)) {
                Files.delete(entry);
            }
        }
    }

    private void keepOldLogs() throws IOException {
        for (Path log : entries(of("logs"))) {
            if (log.toString().endsWith(".log")) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void requireOwn(Path path) throws IOException {
        Path mark = path.resolve(MARK);
        if (!Files.exists(mark)) {
            if (entries(path).stream().anyMatch(entry -> !entry.endsWith(LOCK))) {
                throw new LocalServerException(
                        "%s holds something else than Grip's data; choose another directory with --data."
                                .formatted(path));
            }
        } else if (!Files.readString(mark).strip().equals(Integer.toString(FORM))) {
            throw new LocalServerException(
                    "%s was written by another version of Grip; use that one, or choose another directory with --data."
                            .formatted(path));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve(LOCK);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new LocalServerException(
                    "Grip already runs on %s as process %s; stop that one, or choose another directory with --data."
                            .formatted(path, Files.readString(file).strip()));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }
}
