package nl.grip.events.wire;

import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources of the vocabulary say about each type, and about each part of it. */
final class Javadocs {

    private static final Path SOURCES = Path.of("src/main/java/nl/grip/events");

    private final Map<String, String> texts = new HashMap<>();

    Javadocs() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = Files.list(SOURCES);
                var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            var reader = new Reader(DocTrees.instance(task));
            task.parse().forEach(unit -> reader.scan(unit, null));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<String> of(Class<?> type) {
        return Optional.ofNullable(texts.get(type.getSimpleName()));
    }

    Optional<String> of(Class<?> type, String part) {
        return Optional.ofNullable(texts.get(type.getSimpleName() + "." + part));
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees documentation;

        private Reader(DocTrees documentation) {
            this.documentation = documentation;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            var comment = documentation.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                var name = type.getSimpleName().toString();
                texts.put(name, markdown(comment.getFullBody()));
                comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .forEach(part -> texts.put(name + "." + part.getName(), markdown(part.getDescription())));
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree constant) {
                    describe(type, constant);
                }
            }
            return super.visitClass(type, nothing);
        }

        private void describe(ClassTree type, VariableTree constant) {
            var comment = documentation.getDocCommentTree(new TreePath(getCurrentPath(), constant));
            if (comment != null) {
                texts.put(type.getSimpleName() + "." + constant.getName(), markdown(comment.getFullBody()));
            }
        }
    }

    private static String markdown(List<? extends DocTree> text) {
        return text.stream()
                .map(DocTree::toString)
                .collect(joining())
                .replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
