package nl.grip.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk of its own, so that it can be full without harm to anyone else: an image mounted through a loop device. Where
 * that is not permitted it is an ordinary directory, which cannot be filled.
 */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "1500M";

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

    /** Leaves not a block to anyone else. */
    void fill() {
        try {
            var store = Files.getFileStore(directory);
            for (var block = 1L << 20; block >= 1L << 10; block >>= 10) {
                var left = store.getUsableSpace() / block * block;
                if (left > 0) {
                    Shell.run("fallocate", "--length=" + left, ballast(block).toString());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void makeRoom() {
        for (var block : List.of(1L << 20, 1L << 10)) {
            try {
                Files.deleteIfExists(ballast(block));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private Path ballast(long block) {
        return directory.resolve("ballast-" + block);
    }

    @Override
    public void close() {
        if (bounded) {
            Shell.run("umount", directory.toString());
        }
    }
}
