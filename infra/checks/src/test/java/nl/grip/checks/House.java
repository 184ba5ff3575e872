package nl.grip.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository as they lie in the working tree, without what builds and runs leave behind. */
final class House {

    private static final Set<String> LEFT_BEHIND =
            Set.of(".git", "target", ".grip", "node_modules", ".idea", ".vscode");

    private House() {}

    /** Maven runs a module's tests in the module's folder: {@code infra/checks}. */
    static Path root() {
        return Path.of("../..").toAbsolutePath().normalize();
    }

    static Stream<Path> javaFiles() {
        return files().filter(file -> file.toString().endsWith(".java"));
    }

    static Stream<Path> files() {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return LEFT_BEHIND.contains(String.valueOf(directory.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream().sorted();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    static String name(Path file) {
        return root().relativize(file).toString();
    }
}
