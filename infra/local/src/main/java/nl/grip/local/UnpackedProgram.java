package nl.grip.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A Spring Boot jar laid out as files: it starts faster, and only so can its classes be kept in an archive.
 *
 * @param jar to be run
 * @param archive of its classes
 */
record UnpackedProgram(Path jar, Path archive) {

    /** Unpacks it again only when the jar is another one than the last time, which its date does not tell. */
    static UnpackedProgram of(Path jar, Path directory, Path log) throws IOException {
        String name = jar.getFileName().toString();
        Path home = directory.resolve(name.replace(".jar", ""));
        Path mark = home.resolve("unpacked-from");
        String checksum = checksum(jar);
        if (!Files.exists(mark) || !Files.readString(mark).equals(checksum)) {
            if (Files.exists(home)) {
                Directories.delete(home);
            }
            unpack(jar, home, log);
            Files.writeString(mark, checksum);
        }
        return new UnpackedProgram(home.resolve(name), home.resolve("classes.jsa"));
    }

    private static String checksum(Path jar) throws IOException {
        try (CheckedInputStream content = new CheckedInputStream(Files.newInputStream(jar), new CRC32())) {
            long size = content.transferTo(OutputStream.nullOutputStream());
            return size + " " + Long.toHexString(content.getChecksum().getValue());
        }
    }

    private static void unpack(Path jar, Path home, Path log) throws IOException {
        ChildProcess unpacking = JavaProgram.of(jar)
                .heap(64)
                .option("-Djarmode=tools")
                .start(log, "extract", "--destination", home.toString());
        if (unpacking.onExit().join().exitValue() != 0) {
            throw new LocalServerException("%s cannot be unpacked into %s; see %s.".formatted(jar, home, log));
        }
    }
}
