package nl.grip.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per user from the archive on the class path. */
final class PostgresBinaries {
    private static final int EXECUTABLE_BITS = 0111;
    private static final PgBinaryResolver ARCHIVES = DefaultPostgresBinaryResolver.INSTANCE;

    private PostgresBinaries() {}

    /** @return the directory with initdb, pg_ctl and postgres */
    static Path directory() {
        try {
            byte[] archive = archive();
            Path home = cache().resolve("postgresql-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                unpackBeside(home, archive);
            }
            return home.resolve("bin");
        } catch (IOException problem) {
            throw new LocalServerException(
                    "PostgreSQL's programs cannot be unpacked into %s; make that directory writable."
                            .formatted(cache()),
                    problem);
        }
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = machine.equals("amd64") ? "x86_64" : machine;
        try (InputStream packed = ARCHIVES.getPgBinary(system, name)) {
            return packed.readAllBytes();
        } catch (IllegalStateException missing) {
            throw new LocalServerException(
                    "No PostgreSQL for %s on %s is packed with the project; use infra/compose.yaml instead."
                            .formatted(system, name),
                    missing);
        }
    }

    private static Path cache() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path base = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(chosen);
        return base.resolve("grip");
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Two JVMs may do this at once: each unpacks for itself, the first to finish gives the directory its name. */
    private static void unpackBeside(Path home, byte[] archive) throws IOException {
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
        unpack(fresh, archive);
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException overtaken) {
            if (!Files.isDirectory(home)) {
                throw overtaken;
            }
            Directories.delete(fresh);
        }
    }

    private static void unpack(Path target, byte[] archive) throws IOException {
        try (var entries = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    place(entry, entries, file);
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & EXECUTABLE_BITS) != 0 && !file.toFile().setExecutable(true)) {
                throw new IOException(file + " cannot be made executable");
            }
        }
    }
}
