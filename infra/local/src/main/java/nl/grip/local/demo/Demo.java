package nl.grip.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Enters a demo file into running services. What was entered by an earlier load of the same file is left as it is. */
public final class Demo {
    private Demo() {}

    /** Enters a file into services that run already: the file, the command service, the identity provider. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println(
                    "Three things are needed: a demo file, the command service's URL, the identity provider's URL.");
            System.exit(2);
        }
        try {
            load(Path.of(arguments[0]), URI.create(arguments[1]), URI.create(arguments[2]), System.out);
        } catch (DemoException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * Begins every intervention, programme and indicator that the file tells of, so that each has an id, and then takes the
     * steps in the order of the file; next to each other, steps that are about different interventions, or about different indicators,
     * do not wait for each other. What an earlier file began is asked for once more, which changes nothing and answers
     * with the id.
     *
     * @throws DemoException where the file cannot be read, or at the first step that is refused
     */
    public static void load(Path path, URI commandService, URI identity, PrintStream progress) {
        var file = DemoFile.read(path);
        progress.printf(
                "%s: %d interventions, programmes and indicators with %d steps%n",
                file.name(), file.beginnings().size(), file.steps().size());
        var ids = new ConcurrentHashMap<String, String>();
        var paths = new ConcurrentHashMap<String, String>();
        try (var api = new PublicApi(commandService, identity)) {
            SideBySide.each(file.beginnings().stream()
                    .<Runnable>map(beginning -> () -> {
                        var subject = beginning.subject();
                        var where = beginning.where();
                        var id = api.post(beginning.user(), subject.path(), beginning.body(), key(where), where)
                                .path(subject.idName())
                                .asString("");
                        ids.put(beginning.code(), id);
                        paths.put(beginning.code(), subject.path() + "/" + id);
                    })
                    .toList());
            for (var stretch : file.stretches()) {
                SideBySide.each(stretch.stream()
                        .<Runnable>map(steps -> () -> steps.forEach(step -> take(step, file, api, ids, paths)))
                        .toList());
            }
        }
        progress.printf("%s: all entered%n", file.name());
    }

    private static void take(
            Step step, DemoFile file, PublicApi api, Map<String, String> ids, Map<String, String> paths) {
        var where = file.name() + ", " + step.code() + ", " + step.label();
        var target = step.target(paths);
        if (step.postsFile()) {
            api.post(step.user(), target, file.posted(step), key(where), where);
        } else {
            var body = step.resolved(code -> requireNonNull(ids.get(code)));
            api.post(step.user(), target, body, key(where), where);
        }
    }

    /**
     * Tells what is entered from what was entered before.
     *
     * @return the same until the file changes, or one that it posts
     */
    public static String version(Path path) {
        return key(DemoFile.read(path).content());
    }

    /** The same for every load of the same file, so that a repeated request is known as one. */
    static String key(String where) {
        return UUID.nameUUIDFromBytes(where.getBytes(UTF_8)).toString();
    }
}
