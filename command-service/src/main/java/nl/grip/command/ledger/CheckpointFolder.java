package nl.grip.command.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where checkpoints are out of the database's reach: a folder for each municipality, a file for each checkpoint, named after
 * the size of the tree. A file is there whole or not at all, and is never written again.
 */
final class CheckpointFolder {

    private static final String ENDING = ".checkpoint";

    private final Path folder;

    CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** Those that have any. */
    List<String> municipalities() {
        return names(folder);
    }

    /** The sizes of a municipality's checkpoints, the smallest first. */
    List<Long> sizes(String municipality) {
        return names(folder.resolve(municipality)).stream()
                .filter(name -> name.endsWith(ENDING))
                .map(name -> Long.valueOf(name.substring(0, name.length() - ENDING.length())))
                .toList();
    }

    Optional<String> newest(String municipality) {
        var sizes = sizes(municipality);
        return sizes.isEmpty() ? Optional.empty() : read(municipality, sizes.getLast());
    }

    /** Empty where there is none of that size. */
    Optional<String> read(String municipality, long size) {
        var file = file(municipality, size);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns when it is on the disk. What is there already stays as it is. */
    void write(String municipality, long size, String note) {
        var file = file(municipality, size);
        if (Files.exists(file)) {
            return;
        }
        var place = folder.resolve(municipality);
        var begun = place.resolve("begun");
        try {
            Files.createDirectories(place);
            Files.writeString(begun, note, StandardCharsets.UTF_8);
            force(begun, StandardOpenOption.WRITE);
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
            force(place, StandardOpenOption.READ);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private Path file(String municipality, long size) {
        return folder.resolve(municipality).resolve("%019d".formatted(size) + ENDING);
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
