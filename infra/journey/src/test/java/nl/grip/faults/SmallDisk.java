package nl.grip.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk of its own, so that it can be full without harm to anyone else: an image mounted through a loop device. Where
 * that is not permitted it is an ordinary directory, which cannot be filled.
 */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "1500M";
    private static final String BALLAST = "ballast-";
    private static final int ATTEMPTS = 100;

    private final Path directory;
    private final boolean bounded;

    private SmallDisk(Path directory, boolean bounded) {
        this.directory = directory;
        this.bounded = bounded;
    }

    static SmallDisk at(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var image = directory.resolveSibling(directory.getFileName() + ".image").toString();
        return new SmallDisk(
                directory,
                Shell.succeeds("truncate", "--size=" + SIZE, image)
                        && Shell.succeeds("mkfs.ext4", "-q", "-m", "0", image)
                        && Shell.succeeds("mount", "-o", "loop", image, directory.toString()));
    }

    Path directory() {
        return directory;
    }

    /** Whether it can be filled. */
    boolean isBounded() {
        return bounded;
    }

    /** Leaves not a block to anyone else, who may be taking some at the same time: what is left is then looked at again. */
    void fill() {
        for (var block = 1L << 20; block >= 1L << 10; block >>= 10) {
            var left = left(block);
            for (var attempt = 0; left > 0; attempt++) {
                var ballast = directory.resolve(BALLAST + block + "-" + attempt).toString();
                if (!Shell.succeeds("fallocate", "--length=" + left, ballast) && attempt == ATTEMPTS) {
                    throw new IllegalStateException("the disk cannot be filled, " + left + " bytes are left");
                }
                left = left(block);
            }
        }
    }

    /** In whole blocks. */
    private long left(long block) {
        try {
            return Files.getFileStore(directory).getUsableSpace() / block * block;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void makeRoom() {
        try (var ballast = Files.newDirectoryStream(directory, BALLAST + "*")) {
            for (var file : ballast) {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        if (bounded) {
            Shell.run("umount", directory.toString());
        }
    }
}
